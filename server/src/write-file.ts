// Writing files of which nobody may ever see half.
import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file left by a writer that was killed is this old, in milliseconds, when another takes it away. */
const STALE = 60_000;

/**
 * Writes a UTF-8 file, whole or not at all: beside it, onto the disk, then in its place. A link stays and what it points to is
 * written; permissions stay. Whoever is killed on the way leaves a file `.tahqiq-….tmp`, which a later writer takes away.
 * @param stale how old such a file must be, in milliseconds
 */
export async function writeWhole(path: string, text: string, stale = STALE): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const prefix = temporaryPrefix(basename(target));
  const temporary = join(folder, `${prefix}${randomBytes(8).toString('hex')}.tmp`);
  try {
    // The same rights as the file has that it replaces; the usual ones for a new file.
    const mode = await stat(target).then(
      (facts) => facts.mode & 0o777,
      () => undefined,
    );
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(text);
      if (mode !== undefined) await file.chmod(mode).catch(() => {});
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  await removeStale(folder, prefix, stale);
}

/** Lets the new name survive a loss of power, where the system can do that (Windows does it by itself). */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** How temporary files of one file begin: not with its name, which may be as long as the system allows. */
function temporaryPrefix(name: string): string {
  return `.tahqiq-${createHash('sha256').update(name).digest('hex').slice(0, 16)}-`;
}

async function removeStale(folder: string, prefix: string, stale: number): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    if (!entry.startsWith(prefix) || !entry.endsWith('.tmp')) continue;
    const facts = await stat(join(folder, entry)).catch(() => undefined);
    if (facts && Date.now() - facts.mtimeMs > stale) await rm(join(folder, entry), { force: true }).catch(() => {});
  }
}
