// Another editor than ours, where it is installed: what it shows is what the server meant.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { SERVER, WHAT } from './lsp/server-command.ts';

const program = process.env['NVIM'] ?? 'nvim';
const isInstalled = spawnSync(program, ['--version']).status === 0;

test(`${WHAT}: Neovim shows findings, hover and fixes at the right places`, { skip: !isInstalled && 'Neovim is not installed' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tahqiq-nvim-'));
  const FILE = join(folder, 'a.txt');
  writeFileSync(FILE, 'قال المسؤول إن "الهجوم وقع في المدينة.\nخبر 😀 🚀 نُشر في 10 يوليو 2021 عن ذلك.\n');
  const script = resolve('test/lsp/neovim.lua');
  const run = spawnSync(program, ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`], {
    env: { ...process.env, SERVER: SERVER.join('\n'), FILE },
    encoding: 'utf8',
    timeout: 60_000,
  });
  rmSync(folder, { recursive: true });
  assert.equal(run.status, 0, run.stdout + run.stderr);
});
