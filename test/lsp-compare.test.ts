// The open article beside another annotator's side file, through the server: where the two differ, and how far they agree.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { COMPARE_REQUEST, type Compared, type Comparison, type DecideAction, type Disagreement } from '../server/src/lsp/protocol.ts';
import { closeAll, open, SIDE, URI } from './lsp/desk.ts';

afterEach(closeAll);

const OTHER = 'file:///salma/a.txt.tahqiq.jsonl';
const TEXT = 'زار فريق الورد دمشق وعاد 14 منهم';
type Desk = Awaited<ReturnType<typeof open>>;

const compared = ({ client }: Desk, uri = URI, file = OTHER): Promise<Compared> =>
  client.connection.sendRequest(COMPARE_REQUEST, { textDocument: { uri }, with: file });
async function comparison(desk: Desk): Promise<Comparison> {
  const found = await compared(desk);
  return found && 'sides' in found ? found : assert.fail(JSON.stringify(found));
}
const shown = ({ text, what, a, b }: Disagreement): readonly string[] => [text, what, a, b];

/** What somebody else decided of the text, in a side file that stands elsewhere. */
async function decidedBy(creator: string, act: (as: Desk['decide']) => Promise<unknown>, text = TEXT): Promise<string> {
  const desk = await open(text);
  await act((place, action) => desk.decide(place, action, 'mention', 1, creator));
  return desk.files.get(SIDE) ?? assert.fail('nothing was written');
}

test('each kind of disagreement stands at its place, with what each says there', async () => {
  const theirs = await decidedBy('Salma', async (decide) => {
    await decide('الورد', { do: 'mark', kind: 'org' });
    await decide('دمشق', { do: 'mark', kind: 'org' });
    await decide('14', { do: 'set-value', value: '15' });
    await decide('منهم', { do: 'mark', kind: 'reference' });
  });
  const desk = await open(TEXT);
  desk.files.set(OTHER, theirs);
  await desk.decide('فريق الورد', { do: 'mark', kind: 'org' });
  await desk.decide('دمشق', { do: 'mark', kind: 'place' });
  const { sides, disagreements, summary } = await comparison(desk);
  assert.deepEqual(sides, { a: 'Huda', b: 'Salma' });
  assert.deepEqual(disagreements.map(shown), [
    ['فريق الورد', 'span', 'Organization: فريق الورد', 'Organization: الورد'],
    ['دمشق', 'kind', 'Place: دمشق', 'Organization: دمشق'],
    ['14', 'value', 'Number: 14', 'Number: 15'],
    ['منهم', 'only-b', 'nothing', 'Reference: refers to nothing in this article'],
  ]);
  assert.deepEqual(
    disagreements.map(({ range }) => desk.textOf(range)),
    ['فريق الورد', 'دمشق', '14', 'منهم'],
  );
  assert.equal(summary, 'Agreement (exact F1): 0.29 · Organizations: 0.00 · Places: 0.00 · References: 0.00 · Numbers: 1.00');
});

test('decisions of the other follow the text as it is typed, and one that is settled is a disagreement no longer', async () => {
  const theirs = await decidedBy('Salma', (decide) => decide('فريق الورد', { do: 'mark', kind: 'group' }));
  const desk = await open(TEXT);
  desk.files.set(OTHER, theirs);
  await desk.edit(`أمس ${TEXT}`, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'أمس ' }]);
  const { sides, disagreements } = await comparison(desk);
  assert.deepEqual(sides, { a: 'this article', b: 'Salma' });
  const [first, ...more] = disagreements;
  assert.deepEqual(more, []);
  assert.equal(first && desk.textOf(first.range), 'فريق الورد');
  await desk.decide('فريق الورد', { do: 'mark', kind: 'group' });
  assert.deepEqual((await comparison(desk)).disagreements, []);
});

test('two entities of one name are told apart by what they are known as elsewhere', async () => {
  const link = (id: string): DecideAction => ({ do: 'link', entity: { key: `person:${id}`, kind: 'person', name: 'سامي', sameAs: [id] } });
  const text = 'وصل سامي إلى دمشق';
  const theirs = await decidedBy('Salma', (decide) => decide('سامي', link('wikidata:Q1')), text);
  const desk = await open(text);
  desk.files.set(OTHER, theirs);
  await desk.decide('سامي', link('wikidata:Q2'));
  assert.deepEqual((await comparison(desk)).disagreements.map(shown), [['سامي', 'value', 'Person: wikidata:Q2', 'Person: wikidata:Q1']]);
});

test('what sets the readings apart beside mentions is said, in the reader’s language', async () => {
  const theirs = await decidedBy('Huda', (decide) => decide('الورد', { do: 'mark', kind: 'org' }));
  const desk = await open('زار وفد دمشق', 'ar');
  await desk.decide('وفد', { do: 'mark', kind: 'group' });
  desk.files.set(OTHER, theirs.replace('"tahqiq":1', '"tahqiq":1,"published":"2024-05-01"'));
  const { sides, summary } = await comparison(desk);
  assert.deepEqual(sides, { a: 'هذا المقال', b: 'الملف الآخر' });
  assert.match(summary, /تاريخ المقال: – هنا و2024-05-01 هناك · لا موضع في هذا النص لعدد من ملحوظات الملف الآخر: 1$/u);
});

test('a file that cannot be compared is told, and nothing is changed by comparing', async () => {
  const desk = await open(TEXT);
  desk.files.set('file:///salma/bad.txt.tahqiq.jsonl', '{"tahqiq":99}\n');
  const problem = async (file: string) => {
    const found = await compared(desk, URI, file);
    return found && 'problem' in found ? found.problem : assert.fail(JSON.stringify(found));
  };
  assert.equal(await problem(OTHER), 'There is no a.txt.tahqiq.jsonl.');
  assert.equal(await problem('file:///salma/a.txt'), 'Choose a file whose name ends with .tahqiq.jsonl.');
  assert.match(
    await problem('file:///salma/bad.txt.tahqiq.jsonl'),
    /^bad\.txt\.tahqiq\.jsonl cannot be understood .*newer version \(99\)/u,
  );
  assert.equal(await compared(desk, 'file:///news/closed.txt'), null);
  assert.equal(desk.files.has(SIDE), false);
});
