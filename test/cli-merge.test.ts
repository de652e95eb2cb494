// Two branches decide about one article: git merges the side file through `tahqiq merge`.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { anchorAt } from '../server/src/workspace/anchor.ts';
import type { Annotation } from '../server/src/workspace/annotation.ts';
import { EMPTY_SIDE_FILE, parseSideFile, printSideFile } from '../server/src/workspace/side-file.ts';
import { folderWith, objects, PROGRAM, run } from './cli/run.ts';

const TEXT = 'قال مركز النخيل للدراسات إن 14 صاروخا سقطت في دير الزور.\nوأضاف النخيل أن أحدا لم يصب في الهجوم.\n';
const SIDE = 'مقال.txt.tahqiq.jsonl';

type Body = Annotation['body'];
const REJECTED: Body = { type: 'rejection' };
const FACILITY: Body = { type: 'mention', kind: 'facility' };

function annotation(id: string, words: string, body: Body, modified?: string, text = TEXT): Annotation {
  const start = text.indexOf(words);
  const target = anchorAt(text, { start, end: start + words.length });
  return { id: `urn:uuid:${id}`, creator: 'سلمى', created: '2024-05-17T09:30:00Z', target, body, ...(modified && { modified }) };
}

function side(published: string | undefined, ...annotations: readonly Annotation[]): string {
  return printSideFile({ ...EMPTY_SIDE_FILE, ...(published && { published }), annotations }, 'مقال.txt');
}

/** A repository whose side files are merged by us. */
function repository() {
  const folder = folderWith({ '.gitattributes': '*.tahqiq.jsonl merge=tahqiq\n', 'مقال.txt': TEXT });
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const quoted = [process.execPath, ...PROGRAM].map((word) => `'${word}'`).join(' ');
  git('init', '-q', '-b', 'main');
  for (const [key, value] of Object.entries({ 'user.name': 'سلمى', 'user.email': 'salma@example.org', 'core.autocrlf': 'false' }))
    git('config', key, value);
  git('config', 'merge.tahqiq.driver', `${quoted} merge %O %A %B %P`);
  const commit = (files: Readonly<Record<string, string>>): void => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    git('add', '.');
    git('commit', '-q', '-m', 'x');
  };
  /** Commits both states on branches of their own, and merges theirs into ours. */
  const mergeBranches = (ours: Readonly<Record<string, string>>, theirs: Readonly<Record<string, string>>) => {
    git('checkout', '-q', '-b', 'theirs');
    commit(theirs);
    git('checkout', '-q', 'main');
    commit(ours);
    const { status, stderr } = spawnSync('git', ['merge', '-q', 'theirs', '-m', 'x'], { cwd: folder, encoding: 'utf8' });
    return { status, stderr, merged: readFileSync(join(folder, SIDE), 'utf8') };
  };
  return { folder, git, commit, mergeBranches };
}

test('what two branches decided stands in the merged file, and finds its place in the merged article', () => {
  const { folder, git, commit, mergeBranches } = repository();
  const common = [annotation('1', '14', { type: 'note' }), annotation('2', 'دير الزور', REJECTED)];
  commit({ [SIDE]: side(undefined, ...common) });
  const longer = `عنوان الخبر\n${TEXT}`;
  const theirs = [annotation('1', '14', { type: 'note' }, undefined, longer), annotation('3', 'الهجوم', REJECTED, undefined, longer)];
  const { status, stderr, merged } = mergeBranches(
    { [SIDE]: side('2021-07-11', ...common, annotation('4', 'النخيل', FACILITY)) },
    { [SIDE]: side(undefined, ...theirs), 'مقال.txt': longer },
  );
  assert.equal(status, 0, stderr);
  assert.equal(git('status', '--porcelain'), '');
  const { published, annotations } = parseSideFile(SIDE, merged);
  assert.equal(published, '2021-07-11');
  assert.deepEqual(annotations.map(({ id }) => id).sort(), ['urn:uuid:1', 'urn:uuid:3', 'urn:uuid:4']);
  assert.match(merged, /"source":"مقال\.txt"/u, 'not the name that git gives the states');
  const [read] = objects(run(folder, ['annotate', 'مقال.txt']).out) as unknown as {
    mentions: { by: string; start: number; text: string }[];
  }[];
  const decided = read?.mentions.filter(({ by }) => by !== 'engine').map(({ start, text }) => [start, text]);
  assert.deepEqual(decided, [[longer.indexOf('النخيل'), 'النخيل']]);
});

test('branches that began the file each for itself', () => {
  const { status, stderr, merged } = repositoryWith({}).mergeBranches(
    { [SIDE]: side(undefined, annotation('1', '14', REJECTED)) },
    { [SIDE]: side(undefined, annotation('2', 'دير الزور', REJECTED)) },
  );
  assert.equal(status, 0, stderr);
  assert.equal(parseSideFile(SIDE, merged).annotations.length, 2);
});

test('one annotation changed on both: the later change stands and is told', () => {
  const { status, stderr, merged } = repositoryWith({ [SIDE]: side(undefined, annotation('1', '14', { type: 'note' })) }).mergeBranches(
    { [SIDE]: side(undefined, annotation('1', '14', REJECTED, '2024-06-01T10:00:00Z')) },
    { [SIDE]: side(undefined, annotation('1', '14', { type: 'mention', kind: 'number' }, '2024-06-02T10:00:00Z')) },
  );
  assert.equal(status, 0, stderr);
  assert.match(stderr, /changed on both sides, the later change stands: urn:uuid:1/u);
  assert.equal(parseSideFile(SIDE, merged).annotations[0]?.body.type, 'mention');
});

test('two dates are asked of a person; the rest is merged', () => {
  const { status, stderr, merged } = repositoryWith({ [SIDE]: side('2021-07-11') }).mergeBranches(
    { [SIDE]: side('2021-07-12') },
    { [SIDE]: side('2021-07-13', annotation('1', '14', REJECTED)) },
  );
  assert.equal(status, 1);
  assert.match(
    stderr,
    /مقال\.txt\.tahqiq\.jsonl:1: "published" was changed on both sides: ours, 2021-07-12, stands; theirs is 2021-07-13/u,
  );
  assert.equal(merged, side('2021-07-12', annotation('1', '14', REJECTED)));
});

test('a state that cannot be read leaves ours as it was', () => {
  const ours = side(undefined, annotation('1', '14', REJECTED));
  const { status, stderr, merged } = repositoryWith({ [SIDE]: side(undefined) }).mergeBranches(
    { [SIDE]: ours },
    { [SIDE]: '{"tahqiq":99}\n' },
  );
  assert.equal(status, 1);
  assert.match(stderr, /not merged: theirs:1: written by a newer version \(99\)/u);
  assert.equal(merged, ours);
  const folder = folderWith({ a: '', b: ours, c: 'x' });
  assert.equal(run(folder, ['merge', 'a', 'b', 'c']).code, 1);
  assert.equal(run(folder, ['merge', 'a', 'b', 'nowhere']).code, 1);
  assert.equal(readFileSync(join(folder, 'b'), 'utf8'), ours);
  assert.match(run(folder, ['merge', 'a', 'b']).err, /wanted three side files/u);
});

function repositoryWith(files: Readonly<Record<string, string>>): ReturnType<typeof repository> {
  const made = repository();
  made.commit(files);
  return made;
}
