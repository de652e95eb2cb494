// The command line reads what people decided: side files beside articles, the names file above them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorAt } from '../server/src/workspace/anchor.ts';
import type { Annotation } from '../server/src/workspace/annotation.ts';
import { EMPTY_SIDE_FILE, printSideFile } from '../server/src/workspace/side-file.ts';
import { folderWith, objects, run } from './cli/run.ts';

const TEXT = 'قال مركز النخيل للدراسات إن 14 صاروخا سقطت في دير الزور.\nوأضاف النخيل أن أحدا لم يصب في الهجوم "\n';

const at = (quoted: string): ReturnType<typeof anchorAt> => {
  const start = TEXT.indexOf(quoted);
  return anchorAt(TEXT, { start, end: start + quoted.length });
};
const annotation = (id: number, rest: Pick<Annotation, 'target' | 'body'>): Annotation => ({
  ...{ id: `urn:uuid:${id}`, creator: 'سلمى', created: '2024-05-17T09:30:00Z', ...rest },
});
const side = (...annotations: readonly Annotation[]): string =>
  printSideFile({ ...EMPTY_SIDE_FILE, published: '2021-07-11', annotations }, 'a.txt');

interface Out {
  readonly mentions: readonly { kind: string; text: string; by: string }[];
  readonly findings: readonly { code: string; suppressed: boolean; fixes: readonly { command?: unknown }[] }[];
  readonly published: { date: string };
  readonly entities: readonly { name: string; kind: string }[];
}
const read = (folder: string, ...args: readonly string[]): Out => {
  const { out, err } = run(folder, ['annotate', ...args]);
  assert.equal(err, '');
  return objects(out)[0] as unknown as Out;
};

test('decisions, silences and orphans of the side file', () => {
  const folder = folderWith({
    'a.txt': `عنوان جديد\n${TEXT.replace('14', '15')}`,
    'a.txt.tahqiq.jsonl': side(
      annotation(1, { target: at('دير الزور'), body: { type: 'rejection' } }),
      annotation(2, { target: at('النخيل'), body: { type: 'mention', kind: 'facility' } }),
      annotation(3, { target: at('14'), body: { type: 'note' } }),
      annotation(4, { target: 'article', body: { type: 'silence', code: 'unbalanced-quote' } }),
    ),
  });
  const { mentions, findings, published } = read(folder, 'a.txt');
  assert.equal(published.date, '2021-07-11');
  assert.ok(!mentions.some((m) => m.text === 'دير الزور'), 'rejected');
  assert.deepEqual(
    mentions.filter((m) => m.by !== 'engine').map((m) => [m.kind, m.text, m.by]),
    [['facility', 'النخيل', 'سلمى']],
  );
  assert.deepEqual(
    findings.filter((f) => f.code === 'unbalanced-quote').map((f) => f.suppressed),
    [true],
  );
  const orphan = findings.find((f) => f.code === 'orphan-annotation');
  assert.deepEqual(orphan?.fixes.at(-1)?.command, { do: 'remove', id: 'urn:uuid:3' });
  const { code, out } = run(folder, ['check', 'a.txt']);
  assert.match(out, /an annotation of \S+ has lost its text/u);
  assert.equal(code, 1);
});

test('names of the nearest names file; what is wrong in it is told', () => {
  const names = '{"names":[{"id":"n","kind":"org","name":"مركز النخيل للدراسات","aliases":["النخيل"]},{"id":"x"}]}';
  const folder = folderWith({ 'tahqiq.names.json': names, 'deep/a.txt': TEXT, 'bad/tahqiq.names.json': '[]', 'bad/a.txt': TEXT });
  const { out, err } = run(folder, ['annotate', 'deep/a.txt']);
  assert.match(err, /tahqiq\.names\.json:1: "kind": it is missing/u);
  const [read] = objects(out) as unknown as Out[];
  assert.ok(read?.entities.some((e) => e.name === 'مركز النخيل للدراسات' && e.kind === 'org'));
  assert.equal(read?.mentions.filter((m) => m.kind === 'org' && m.text.includes('النخيل')).length, 2);
  const bad = run(folder, ['annotate', 'bad/a.txt']);
  assert.equal(bad.code, 2);
  assert.match(bad.err, /names\.json:1: not a JSON object/u);
});

test('a side file that cannot be understood is told, and its article is not read without it', () => {
  const folder = folderWith({ 'a.txt': TEXT, 'a.txt.tahqiq.jsonl': '{"tahqiq":1}\n{"type":"Annotation"}\n' });
  const { code, err } = run(folder, ['annotate', 'a.txt']);
  assert.equal(code, 2);
  assert.match(err, /a\.txt\.tahqiq\.jsonl:2: /u);
});
