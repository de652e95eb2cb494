// A process that is killed while it saves leaves the old side file or the new one, whole; what it had begun is cleared away.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { parseSideFile } from '../server/src/workspace/side-file.ts';
import { writeWhole } from '../server/src/write-file.ts';

const KILLS = 30;

/** A sequence that looks random and is the same in every run. */
function* milliseconds(): Generator<number, never> {
  for (let seed = 12345; ; ) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    yield (seed >>> 8) % 40;
  }
}

test('killed at any moment of a save: the file is whole, old or new, and no temporary files pile up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tahqiq-crash-'));
  const file = join(folder, 'a.txt.tahqiq.jsonl');
  writeFileSync(file, '{"tahqiq":1,"number":0,"lines":0}\n');
  const delays = milliseconds();
  let last = 0;
  let interrupted = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn(process.execPath, ['test/crash/save-loop.ts', file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended.then(() => assert.fail('the process ended by itself'))]);
    await wait(delays.next().value);
    child.kill('SIGKILL');
    await ended;
    const side = parseSideFile('side file', readFileSync(file, 'utf8'));
    const { number, lines } = side.more as { number: number; lines: number };
    assert.ok(number > last, `save ${number} after ${last}`);
    assert.equal(side.others.length, lines, 'whole');
    assert.ok(side.others.every((line) => line.startsWith(`{"number":${number},`)));
    last = number;
    const left = readdirSync(folder).length - 1;
    assert.ok(left <= 1, `${left} temporary files`);
    interrupted += left;
  }
  assert.ok(interrupted > 0, 'no kill met a save: the test shows nothing');
  await writeWhole(file, '{"tahqiq":1}\n', 0);
  assert.deepEqual(readdirSync(folder), ['a.txt.tahqiq.jsonl']);
  rmSync(folder, { recursive: true });
});

test('permissions stay, links stay, a folder that cannot be written is an error that leaves nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tahqiq-write-'));
  const file = join(folder, `${'م'.repeat(110)}.txt.tahqiq.jsonl`);
  const link = join(folder, 'link');
  writeFileSync(file, 'old');
  chmodSync(file, 0o640);
  symlinkSync(file, link);
  await writeWhole(link, 'new');
  assert.equal(readFileSync(file, 'utf8'), 'new');
  assert.ok(lstatSync(link).isSymbolicLink());
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o640);
  await assert.rejects(writeWhole(join(folder, 'missing', 'a'), 'x'));
  assert.equal(readdirSync(folder).length, 2);
  rmSync(folder, { recursive: true });
});
