// Installs what the project needs if it is not there yet, so that `npm start` and `npm test` work in a fresh clone.
// Plain JavaScript: it runs under whatever Node is installed (20 or later), before the pinned one is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(`Tahqiq needs Node 20 or later to set itself up; this is ${process.version}.`);
  process.exit(1);
}
if (!isInstalled()) {
  console.log('Installing the tools …');
  // Not `npm ci`: it refuses a lock file made where a registry lacks the binaries of other platforms. Versions are the lock file's all the same.
  const { status } = spawnSync('npm', ['install', '--no-save', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Whether node_modules holds exactly what the lock file names: npm keeps a copy of the lock it installed from. */
function isInstalled() {
  const copy = 'node_modules/.package-lock.json';
  if (!existsSync(copy)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const have = JSON.parse(readFileSync(copy, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || have[path]?.version === entry.version);
}
