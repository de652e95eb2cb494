// An open article in another tool's format, through the server: as it stands in the editor, with what was decided a moment ago.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { FORMATS } from '../server/src/export/formats.ts';
import { EXPORT_OFFERS_REQUEST, EXPORT_REQUEST, type Exported, type ExportOffer } from '../server/src/lsp/protocol.ts';
import { closeAll, open, URI } from './lsp/desk.ts';

afterEach(closeAll);

const textDocument = { uri: URI };
type Desk = Awaited<ReturnType<typeof open>>;
const offers = ({ client }: Desk, uri = URI): Promise<readonly ExportOffer[]> =>
  client.connection.sendRequest(EXPORT_OFFERS_REQUEST, { textDocument: { uri } });
const written = ({ client }: Desk, format: string): Promise<Exported | null> =>
  client.connection.sendRequest(EXPORT_REQUEST, { textDocument, format });

test('every format is offered, with what it would lose of this article', async () => {
  const desk = await open('زار فريق الورد دمشق');
  await desk.decide('دمشق', { do: 'reject' });
  await desk.decide('فريق الورد', { do: 'mark', kind: 'group' });
  const offered = await offers(desk);
  assert.equal(offered.find((o) => o.format === 'brat')?.file, 'a.ann');
  assert.deepEqual(
    offered.map((o) => o.format),
    FORMATS.map((f) => f.name),
  );
  assert.equal(offered.find((o) => o.format === 'geojson')?.lost, '1 mention that is not of places; 1 rejection');
  assert.equal(offered.find((o) => o.format === 'tei')?.lost, '');
});

test('a file holds what people decided, in the text as it is typed', async () => {
  const desk = await open('زار فريق الورد دمشق');
  await desk.decide('فريق الورد', { do: 'mark', kind: 'group' });
  await desk.edit('أمس زار فريق الورد دمشق', [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'أمس ' },
  ]);
  const brat = (await written(desk, 'brat')) ?? assert.fail();
  assert.match(brat.content, /^T\d+\tgroup 8 18\tفريق الورد$/mu);
  assert.match(brat.content, /"by":"Huda"/u);
  assert.equal(brat.text, desk.text);
  assert.equal(brat.settings?.name, 'annotation.conf');
  const iob = (await written(desk, 'iob2')) ?? assert.fail();
  assert.match(iob.lost, /1 name of the person who decided/u);
  assert.equal((await written(desk, 'tei'))?.text, null);
});

test('what is lost is told in the reader’s language', async () => {
  const desk = await open('زار دمشق', 'ar');
  await desk.decide('دمشق', { do: 'reject' });
  assert.equal((await written(desk, 'geojson'))?.lost, 'حالات الرفض: 1');
});

test('no file of an article that is not open, nor of a format that there is not', async () => {
  const desk = await open('زار دمشق');
  assert.equal(await written(desk, 'xyz'), null);
  assert.deepEqual(await offers(desk, 'file:///news/b.txt'), []);
});
