import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withoutIsolates } from '../server/src/text/isolate.ts';
import { folderWith, objects, run } from './cli/run.ts';

const TEXT = '😀 قال جو بايدن إن دمشق وواشنطن\r\nاتفقتا أمس.\r\n';

const inFolder = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
/** What people decided beside an article: kind, words, who, remark. */
const decided = (folder: string, name: string): readonly unknown[] =>
  objects(inFolder(folder, `${name}.tahqiq.jsonl`))
    .slice(1)
    .map((a) => {
      const [body, remark] = [a['body']].flat() as { type: string; kind?: string; value?: string }[];
      const [, quote] = (a['target'] as { selector: { exact?: string }[] }).selector;
      return [body?.type, body?.kind, quote?.exact, (a['creator'] as { name: string }).name, remark?.value].filter((m) => m !== undefined);
    });

test('export writes a file per article, what the other tool needs beside it, and tells what is lost', () => {
  const folder = folderWith({ 'in/a.txt': TEXT, 'in/b.txt': 'زار دمشق.\n' });
  const { code, out, err } = run(folder, ['export', '--format', 'brat', '--out', 'out', '--published', '2021-07-11', 'in']);
  assert.deepEqual([code, out], [0, '']);
  assert.deepEqual(readdirSync(join(folder, 'out')).sort(), ['a.ann', 'a.txt', 'annotation.conf', 'b.ann', 'b.txt']);
  assert.equal(inFolder(folder, 'out/a.txt'), TEXT);
  assert.match(inFolder(folder, 'out/a.ann'), /^T\d+\tperson 6 14\tجو بايدن$/mu);
  assert.match(err, /in\/a\.txt: brat does not hold the article’s date; line ends of CR LF \(.*\)$/mu);
  assert.match(err, /in\/b\.txt: brat does not hold the article’s date$/mu);
});

test('export prints where no folder is named, several articles only in formats of lines', () => {
  const folder = folderWith({ 'a.txt': TEXT, 'b.txt': 'زار دمشق.\n' });
  const lines = run(folder, ['export', '--format', 'doccano', 'a.txt', 'b.txt']);
  assert.deepEqual(
    objects(lines.out).map((o) => o['file']),
    ['a.txt', 'b.txt'],
  );
  const one = run(folder, ['export', '--format', 'geojson', 'a.txt']);
  assert.equal((JSON.parse(one.out) as { type: string }).type, 'FeatureCollection');
  const two = run(folder, ['export', '--format', 'geojson', 'a.txt', 'b.txt']);
  assert.equal(two.code, 2);
  assert.match(two.err, /b\.txt: not printed: files of this format hold one article; name a folder with --out/u);
  const record = run(folder, ['export', '--format', 'iob2', '-'], '{"id":"x/1","text":"زار دمشق"}\n');
  assert.match(record.out, /^دمشق\tB-LOC$/mu);
});

test('export never puts one text in the place of another', () => {
  const folder = folderWith({ 'in/a.txt': TEXT, 'in/more/a.txt': 'زار دمشق.\n', 'out/a.txt': 'another' });
  const { code, err } = run(folder, ['export', '--format', 'csv', '--out', 'out', 'in']);
  assert.equal(code, 2);
  assert.match(err, /in\/a\.txt: not written: another text stands in out\/a\.txt/u);
  assert.match(err, /in\/more\/a\.txt: not written: a\.txt is there already/u);
  assert.equal(inFolder(folder, 'out/a.txt'), 'another');
});

test('decisions come in, stand before the engine, go out, and come in again as the same', () => {
  const ann = 'T1\tfacility 18 22\tدمشق\n#1\tAnnotatorNotes T1\tحقل؟\n';
  const folder = folderWith({ 'a.txt': TEXT, 'a.ann': ann });
  const first = run(folder, ['import', '--by', 'سلمى', 'a.ann']);
  assert.deepEqual([first.code, first.err, first.out], [0, '', 'a.txt: 1 decisions: 1 new, 0 changed, 0 known\n']);
  assert.deepEqual(decided(folder, 'a.txt'), [['Mention', 'facility', 'دمشق', 'سلمى', 'حقل؟']]);
  const side = inFolder(folder, 'a.txt.tahqiq.jsonl');
  const [annotated] = objects(run(folder, ['annotate', 'a.txt']).out);
  const mentions = annotated?.['mentions'] as { text: string; kind: string; by: string }[];
  assert.deepEqual(
    mentions.filter((m) => m.text === 'دمشق').map((m) => [m.kind, m.by]),
    [['facility', 'سلمى']],
  );
  assert.equal(run(folder, ['export', '--format', 'tei', '--out', 'tei', 'a.txt']).code, 0);
  const again = run(folder, ['import', '--out', '.', 'tei']);
  assert.deepEqual([again.code, again.out], [0, 'a.txt: 1 decisions: 0 new, 0 changed, 1 known\n']);
  assert.equal(inFolder(folder, 'a.txt.tahqiq.jsonl'), side);
});

test('what somebody changed in the engine’s reading elsewhere is theirs; what is gone is rejected with --complete', () => {
  const folder = folderWith({ 'a.txt': TEXT, 'b.txt': TEXT });
  run(folder, ['export', '--format', 'brat', '--out', '.', 'a.txt']);
  const ann = inFolder(folder, 'a.ann');
  const moved = ann.replace(/\tperson 6 14\tجو بايدن/u, '\tperson 9 14\tبايدن').replace(/^.*\tدمشق\n/mu, '');
  const remarks = moved.split('\n').filter((line) => !ann.includes(line) || !/^[#N]/u.test(line) || !line.includes('Q3766'));
  writeFileSync(join(folder, 'a.ann'), remarks.join('\n'));
  run(folder, ['import', '--by', 'سلمى', 'a.ann']);
  assert.deepEqual(decided(folder, 'a.txt'), [['Mention', 'person', 'بايدن', 'سلمى']]);
  writeFileSync(join(folder, 'b.ann'), remarks.join('\n'));
  run(folder, ['import', '--by', 'سلمى', '--complete', 'b.ann']);
  assert.deepEqual(decided(folder, 'b.txt'), [
    ['Rejection', 'person', 'جو بايدن', 'سلمى'],
    ['Mention', 'person', 'بايدن', 'سلمى'],
    ['Rejection', 'place', 'دمشق', 'سلمى'],
  ]);
});

test('import refuses another text, writes one that is missing, and names file and line of what is wrong', () => {
  const line = (text: string): string => `${JSON.stringify({ text, label: [[4, 8, 'LOC']], file: '../../x/a.txt' })}\n`;
  const folder = folderWith({
    'a.txt': 'زار دمشق\nأمس',
    'a.doccano.jsonl': line('زار دمشق\nغدا'),
    'new/a.doccano.jsonl': line('زار دمشق'),
    'bad.doccano.jsonl': '{}',
  });
  const other = run(folder, ['import', 'a.doccano.jsonl', 'bad.doccano.jsonl', 'missing.ann']);
  assert.equal(other.code, 2);
  assert.match(other.err, /a\.doccano\.jsonl: its text is not that of a\.txt: they part at line 2; nothing was taken/u);
  assert.match(other.err, /bad\.doccano\.jsonl:1: "text": it is missing/u);
  assert.match(other.err, /missing\.ann: no such file/u);
  assert.equal(inFolder(folder, 'a.txt'), 'زار دمشق\nأمس');
  assert.equal(existsSync(join(folder, 'a.txt.tahqiq.jsonl')), false);
  const fresh = run(folder, ['import', 'new']);
  assert.deepEqual([fresh.code, inFolder(folder, 'new/a.txt')], [0, 'زار دمشق']);
  assert.deepEqual(decided(folder, 'new/a.txt'), [['Mention', 'place', 'دمشق', 'doccano']]);
});

test('a value that no side file may hold is told, and the rest taken', () => {
  const remark = (value: unknown): string => JSON.stringify({ value });
  const ann = `T1\tnumber 0 1\t5\nT2\tdate 7 10\tأمس\n#1\tTahqiq T1\t${remark({ number: 5, relation: 'about' })}\n#2\tTahqiq T2\t${remark({ timex: '2024-05-16' })}\n`;
  const folder = folderWith({ 'a.txt': '5 بنود أمس', 'a.ann': ann });
  const { code, err } = run(folder, ['import', '--by', 'سلمى', 'a.ann']);
  assert.equal(code, 0);
  assert.match(err, /a\.txt: not taken: "5": .*"relation"/u);
  assert.deepEqual(decided(folder, 'a.txt'), [['Mention', 'date', 'أمس', 'سلمى']]);
});

test('a side file that cannot be read is named and left alone', () => {
  const folder = folderWith({ 'a.txt': 'زار دمشق', 'a.txt.tahqiq.jsonl': '{"tahqiq":99}\n', 'a.ann': 'T1\tplace 4 8\tدمشق\n' });
  const { code, err } = run(folder, ['import', 'a.ann']);
  assert.equal(code, 2);
  assert.match(err, /a\.txt\.tahqiq\.jsonl:1: written by a newer version/u);
  assert.equal(inFolder(folder, 'a.txt.tahqiq.jsonl'), '{"tahqiq":99}\n');
});

test('agree: places that an editor opens, a table, JSON; articles that only one has, or with another text', () => {
  const text = 'زار جو بايدن\r\nدمشق أمس.\r\n';
  const ann = (label: string): string => `T1\tperson 4 12\tجو بايدن\nT2\t${label} 14 18\tدمشق\n`;
  const folder = folderWith({
    ...{ 'a/x.txt': text, 'a/x.ann': ann('place'), 'a/y.txt': 'ص', 'a/y.ann': '', 'a/z.txt': 'ض', 'a/z.ann': '' },
    ...{ 'b/x.txt': text, 'b/x.ann': ann('facility'), 'b/y.txt': 'ق', 'b/y.ann': '' },
  });
  const { code, out, err } = run(folder, ['agree', 'a', 'b']);
  assert.equal(code, 2);
  assert.match(err, /y\.txt: left out: its text is not the same in a and b/u);
  assert.match(err, /z\.txt: only a has it/u);
  assert.match(out, /^a\/x\.txt:2:1: A place \u2068دمشق\u2069 \| B facility \u2068دمشق\u2069$/mu);
  assert.match(out, /^person +1 +1 +1\.000 +1\.000 +1\.000 +1\.000 +–$/mu);
  assert.match(out, /^1 article$/mu);
  const json = JSON.parse(run(folder, ['agree', '--format', 'json', 'a/x.ann', 'b/x.ann']).out) as Record<string, unknown>;
  assert.deepEqual([json['articles'], (json['all'] as { exact: number }).exact, (json['disagreements'] as unknown[]).length], [1, 0.5, 1]);
  const [place] = objects(run(folder, ['agree', '--format', 'jsonl', 'a/x.ann', 'b/x.ann']).out);
  assert.deepEqual([place?.['file'], place?.['line'], place?.['column'], place?.['what']], ['a/x.txt', 2, 1, 'kind']);
  writeFileSync(join(folder, 'b/z.ann'), 'T1\tperson 0 9\tx\n');
  writeFileSync(join(folder, 'b/z.txt'), 'ض');
  assert.match(run(folder, ['agree', 'a', 'b']).err, /b\/z\.ann:1: T1: 0-9: not a place in the text/u);
  assert.match(run(folder, ['agree', 'a']).err, /wanted two annotators/u);
  assert.match(run(folder, ['agree', 'a', 'nowhere']).err, /nowhere: no such file or folder/u);
});

test('agree: side files are read as they stand, or only what people decided', () => {
  const text = 'زار جو بايدن دمشق.\n';
  const folder = folderWith({ 'a/x.txt': text, 'b/x.txt': text });
  const count = (...args: string[]): unknown => {
    const { all } = JSON.parse(run(folder, ['agree', '--format', 'json', ...args, 'a', 'b']).out) as {
      all: { a: number; b: number; exact: number };
    };
    return [all.a, all.b, all.exact];
  };
  for (const name of ['a', 'b']) {
    writeFileSync(join(folder, name, 'x.ann'), 'T1\tfacility 13 17\tدمشق\n');
    run(folder, ['import', '--by', name, join(name, 'x.ann')]);
    rmSync(join(folder, name, 'x.ann'));
  }
  assert.deepEqual(count(), [2, 2, 1]);
  assert.deepEqual(count('--decided'), [1, 1, 1]);
});

test('agree: two persons in the same side files; a name that nobody has is told with those that are there', () => {
  const folder = folderWith({ 'x.txt': 'زار جو بايدن دمشق.\n', 'x.ann': 'T1\tperson 4 12\tجو بايدن\nT2\tplace 13 17\tدمشق\n' });
  run(folder, ['import', '--by', 'سلمى', 'x.ann']);
  rmSync(join(folder, 'x.ann'));
  const side = inFolder(folder, 'x.txt.tahqiq.jsonl');
  const [, person = ''] = side.split('\n');
  const another = person.replace('سلمى', 'عمر').replace(/urn:uuid:./u, 'urn:uuid:x');
  writeFileSync(join(folder, 'x.txt.tahqiq.jsonl'), `${side}${another}\n`);
  const agree = (...args: string[]) => run(folder, ['agree', '--decided', '--format', 'json', ...args, '.']);
  const { all, disagreements } = JSON.parse(agree('--person', 'سلمى', '--person', 'عمر').out) as {
    all: { a: number; b: number };
    disagreements: unknown[];
  };
  assert.deepEqual([all.a, all.b, disagreements.length], [2, 1, 1]);
  assert.match(agree('--person', 'سلمى', '--person', 'عمرو').err, /nobody named عمرو decided anything here; who did: سلمى, عمر/u);
  assert.equal(agree('--person', 'سلمى').code, 2);
});

test('what is wrong is said in Arabic where that is asked for', () => {
  const folder = folderWith({ 'a.txt': 'ا', 'a.txt.tahqiq.jsonl': '{"tahqiq":1,"published":"2021-02-30"}\n' });
  const { code, err } = run(folder, ['annotate', '--language', 'ar', 'a.txt', 'b.txt']);
  assert.equal(code, 2);
  assert.match(withoutIsolates(err), /a\.txt\.tahqiq\.jsonl:1: "published": "2021-02-30" ليس المطلوب، وهو تاريخ/u);
  assert.match(withoutIsolates(err), /b\.txt: لا ملف ولا مجلد بهذا الاسم/u);
});
