// Decisions about documents that are no files: kept by the client, there again after the server has restarted, taken along into a file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver/node';
import {
  DECIDE_REQUEST,
  type Decided,
  type DecideParams,
  READ_KEPT_REQUEST,
  type ReadKeptParams,
  TAKE_ALONG_REQUEST,
  type TakenAlong,
  WRITE_KEPT_REQUEST,
  type WriteKeptParams,
} from '../server/src/lsp/protocol.ts';
import type { TestClient } from './lsp/client.ts';
import { memoryHost, startInProcess } from './lsp/in-process.ts';

const UNTITLED = 'untitled:Untitled-1';
const FILE = 'file:///news/%D9%85%D9%82%D8%A7%D9%84.txt';
const TEXT = 'وصل هلمون إلى حلب أمس\n';
const WORD = { start: { line: 0, character: 4 }, end: { line: 0, character: 9 } };

/** A client that keeps side files, with a server of its own. */
async function start(kept: Map<string, string>, host = memoryHost()): Promise<TestClient> {
  const initializationOptions = { annotateCommands: true, keepsDecisions: true, isolates: false };
  const client = await startInProcess({}, { folders: ['file:///news'], initializationOptions }, host);
  client.connection.onRequest(READ_KEPT_REQUEST, ({ uri }: ReadKeptParams) => kept.get(uri) ?? null);
  client.connection.onRequest(WRITE_KEPT_REQUEST, ({ uri, text }: WriteKeptParams) => {
    kept.set(uri, text);
    return null;
  });
  return client;
}

function mark(client: TestClient, uri: string): Promise<Decided> {
  const params: DecideParams = {
    textDocument: { uri },
    version: 1,
    ranges: [WORD],
    action: { do: 'mark', kind: 'person' },
    creator: 'Huda',
  };
  return client.connection.sendRequest<Decided>(DECIDE_REQUEST, params);
}

async function hover(client: TestClient, uri: string, character = 5): Promise<string> {
  const told = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character } });
  return (told?.contents as MarkupContent | undefined)?.value ?? '';
}

test('the client keeps what is decided about a text that is no file, and a new server finds it', async () => {
  const kept = new Map<string, string>();
  const first = await start(kept);
  await first.open(UNTITLED, TEXT);
  const { said, notice = '' } = await mark(first, UNTITLED);
  assert.equal(said, 'Marked as Person: 1.');
  assert.match(notice, /^This text is no file yet: .* goes along beside the file when you save it\.$/u);
  assert.equal((await mark(first, UNTITLED)).notice, undefined, 'it is told once');
  first.connection.dispose();
  const second = await start(kept);
  await second.open(UNTITLED, TEXT);
  assert.match(await hover(second, UNTITLED), /marked by Huda/u);
  await second.open('vscode-vfs://github/x/y.txt', TEXT);
  assert.match((await mark(second, 'vscode-vfs://github/x/y.txt')).notice ?? '', /kept by the editor for this workspace only/u);
  second.connection.dispose();
});

test('a text that is saved as a file takes its decisions along, edits since then and all', async () => {
  const kept = new Map<string, string>();
  const host = memoryHost();
  const client = await start(kept, host);
  await client.open(UNTITLED, TEXT);
  await mark(client, UNTITLED);
  await client.change(UNTITLED, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'عاجل ' }]);
  assert.match(await hover(client, UNTITLED, 10), /marked by Huda/u);
  await client.close(UNTITLED);
  const saved = `عاجل ${TEXT}`;
  host.files.set(FILE, saved);
  await client.open(FILE, saved);
  const taken = await client.connection.sendRequest<TakenAlong>(TAKE_ALONG_REQUEST, { from: UNTITLED, to: FILE });
  assert.deepEqual(taken, { done: true, said: 'What was decided went along, beside مقال.txt: 1.' });
  assert.match(host.files.get(`${FILE}.tahqiq.jsonl`) ?? '', /"exact":"هلمون"/u);
  assert.match(await hover(client, FILE, 10), /marked by Huda/u);
  const nothing = await client.connection.sendRequest<TakenAlong>(TAKE_ALONG_REQUEST, { from: 'untitled:Untitled-2', to: FILE });
  assert.deepEqual(nothing, { done: true, said: '' });
  client.connection.dispose();
});

test('while a side file is being read, nobody is told that nothing was decided', async () => {
  const kept = new Map<string, string>();
  const first = await start(kept);
  await first.open(UNTITLED, TEXT);
  await mark(first, UNTITLED);
  first.connection.dispose();
  const second = await start(new Map());
  let answer: (text: string) => void = () => {};
  const asked = new Promise<void>((resolve) => {
    second.connection.onRequest(READ_KEPT_REQUEST, () => {
      resolve();
      return new Promise<string>((give) => {
        answer = give;
      });
    });
  });
  await second.open(UNTITLED, TEXT);
  const told = [hover(second, UNTITLED), hover(second, UNTITLED)];
  await asked;
  answer(kept.get(UNTITLED) ?? '');
  for (const one of await Promise.all(told)) assert.match(one, /marked by Huda/u);
  second.connection.dispose();
});
