// The server as it ships, as a process over its standard streams: with each encoding, on real articles and real files.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  CodeActionRequest,
  CodeActionResolveRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  HoverRequest,
  type Position,
  type Range,
  ReferencesRequest,
  SemanticTokensRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { unpackMentions } from '../server/src/lsp/base/packed-mentions.ts';
import { SET_PUBLISHED_COMMAND, VALUE_AT_REQUEST } from '../server/src/lsp/protocol.ts';
import { endProcesses, FULL, startProcess, until } from './lsp/client.ts';
import { COMMAND, SERVER, WHAT } from './lsp/server-command.ts';

const SEED = 'seeds/000_b3e3fbd03e50bb7c.txt';
let folder = '';
let uri = '';
let text = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tahqiq-lsp-'));
  for (const name of await readdir('seeds')) await copyFile(join('seeds', name), join(folder, name));
  uri = pathToFileURL(join(folder, '000_b3e3fbd03e50bb7c.txt')).href;
  text = await readFile(SEED, 'utf8');
});
after(() => {
  endProcesses();
  return rm(folder, { recursive: true, force: true });
});

type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

/** The position of an offset, counted by Node's own means. */
function positionOf(offset: number, encoding: Encoding = 'utf-16', of = text): Position {
  const lines = of.slice(0, offset).split('\n');
  const before = lines.at(-1) ?? '';
  const column = { 'utf-16': before.length, 'utf-8': Buffer.byteLength(before), 'utf-32': [...before].length };
  return { line: lines.length - 1, character: column[encoding] };
}

/** The words in a range of an encoding. */
function wordsAt({ start, end }: Range, encoding: Encoding = 'utf-16', of = text): string {
  assert.equal(start.line, end.line);
  const line = of.split('\n')[start.line] ?? '';
  if (encoding === 'utf-8') return Buffer.from(line).subarray(start.character, end.character).toString();
  if (encoding === 'utf-32') return [...line].slice(start.character, end.character).join('');
  return line.slice(start.character, end.character);
}

const document = (): { textDocument: { uri: string } } => ({ textDocument: { uri } });

for (const [name, command] of [
  ['server', SERVER],
  ['command line', COMMAND],
] as const)
  for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const)
    test(`${WHAT}, ${name}, ${encoding}: places are right before and after an edit`, async () => {
      const capabilities = { ...FULL, general: { positionEncodings: [encoding] } };
      const client = await startProcess(command, { capabilities });
      assert.equal(client.initialized.capabilities.positionEncoding, encoding);
      await client.open(uri, text);
      const at = text.indexOf('10 يوليو');
      const hover = await client.connection.sendRequest(HoverRequest.type, { ...document(), position: positionOf(at, encoding) });
      assert.ok(hover?.range);
      const date = wordsAt(hover.range, encoding);
      assert.match(date, /10 يوليو\/تموز 2021/u);

      const line = positionOf(at).line;
      const start = { line, character: 0 };
      await client.change(uri, 2, [
        { range: { start, end: start }, text: '🎉 ' },
        {
          range: {
            start: { line, character: encoding === 'utf-8' ? 5 : encoding === 'utf-16' ? 3 : 2 },
            end: { line, character: encoding === 'utf-8' ? 5 : encoding === 'utf-16' ? 3 : 2 },
          },
          text: 'é',
        },
      ]);
      const lineStart = text.lastIndexOf('\n', at) + 1;
      const edited = `${text.slice(0, lineStart)}🎉 é${text.slice(lineStart)}`;
      const moved = await client.connection.sendRequest(HoverRequest.type, {
        ...document(),
        position: positionOf(at + 4, encoding, edited),
      });
      assert.ok(moved?.range);
      assert.equal(wordsAt(moved.range, encoding, edited), date);
      assert.equal(await client.stop(), 0);
    });

test(`${WHAT}: every feature answers on an article`, async () => {
  const client = await startProcess(SERVER, { initializationOptions: { articleNotifications: true } });
  const { connection } = client;
  await client.open(uri, text);
  const article = await until(() => client.articles[0], 'the article');
  const mentions = unpackMentions(article.mentions);
  assert.ok(mentions.length > 10 && (article.counts.date ?? 0) > 0);
  assert.equal(mentions.filter(({ kind }) => kind === 'date').length, article.counts.date);
  for (const mention of mentions) assert.notEqual(wordsAt(mention.range).trim(), '');
  const tokens = await connection.sendRequest(SemanticTokensRequest.type, document());
  assert.ok((tokens?.data.length ?? 0) >= 50);
  const outline = await connection.sendRequest(DocumentSymbolRequest.type, document());
  assert.ok((outline?.length ?? 0) >= 2);
  const position = positionOf(text.indexOf('10 يوليو'));
  const value = await connection.sendRequest<{ value: string }>(VALUE_AT_REQUEST, { ...document(), position });
  assert.equal(value.value, '2021-07-10');
  const marks = await connection.sendRequest(DocumentHighlightRequest.type, { ...document(), position });
  assert.ok(marks?.length);
  const references = await connection.sendRequest(ReferencesRequest.type, {
    ...document(),
    position,
    context: { includeDeclaration: true },
  });
  assert.ok(references?.length);
  await connection.sendRequest(DefinitionRequest.type, { ...document(), position });
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, document());
  assert.equal(report.kind, 'full');
  await client.close(uri);
  assert.equal(await connection.sendRequest(HoverRequest.type, { ...document(), position }), null, 'a closed document says nothing');
  assert.deepEqual(
    client.log.filter((line) => / at /u.test(line)),
    [],
    'nothing failed',
  );
  assert.equal(await client.stop(), 0);
});

test(`${WHAT}: a finding's fix mends the text and its finding goes`, async () => {
  const client = await startProcess(SERVER);
  const { connection } = client;
  const broken = 'قال المسؤول إن "الهجوم وقع في المدينة.\nوأضاف أن الوضع مستقر\u200f تماماً في كل مكان.';
  await client.open('untitled:broken', broken);
  const pull = { textDocument: { uri: 'untitled:broken' } };
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, pull);
  assert.ok(report.kind === 'full');
  const invisible = report.items.find((d) => d.code === 'invisible-character');
  assert.ok(invisible && report.items.some((d) => d.code === 'unbalanced-quote'));
  const context = { diagnostics: [invisible], only: ['quickfix'] };
  const actions = await connection.sendRequest(CodeActionRequest.type, { ...pull, range: invisible.range, context });
  const [action] = actions ?? [];
  assert.ok(action && 'data' in action);
  const { edit } = await connection.sendRequest(CodeActionResolveRequest.type, action);
  const [change] = edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  await client.change(
    'untitled:broken',
    2,
    change.edits.flatMap((e) => ('newText' in e ? [{ range: e.range, text: e.newText }] : [])),
  );
  const mended = await connection.sendRequest(DocumentDiagnosticRequest.type, pull);
  assert.ok(mended.kind === 'full');
  assert.deepEqual(
    mended.items.map((d) => d.code),
    report.items.filter((d) => d !== invisible).map((d) => d.code),
  );
  assert.equal(await client.stop(), 0);
});

test(`${WHAT}: killed and started again, it knows the same`, async () => {
  const options = { initializationOptions: { articleNotifications: true } };
  const first = await startProcess(SERVER, options);
  await first.open(uri, text);
  await first.connection.sendRequest(ExecuteCommandRequest.type, { command: SET_PUBLISHED_COMMAND, arguments: [uri, '2021-07-12'] });
  assert.match(await readFile(join(folder, '000_b3e3fbd03e50bb7c.txt.tahqiq.jsonl'), 'utf8'), /"published":"2021-07-12"/u);
  const report = await first.connection.sendRequest(DocumentDiagnosticRequest.type, document());
  await first.kill();

  const second = await startProcess(SERVER, options);
  await second.open(uri, text);
  const again = await second.connection.sendRequest(DocumentDiagnosticRequest.type, {
    ...document(),
    previousResultId: report.resultId ?? '',
  });
  assert.deepEqual(again, { kind: 'unchanged', resultId: report.resultId });
  const article = await until(() => second.articles[0], 'the article');
  assert.deepEqual([article.published.date, article.published.source], ['2021-07-12', 'given']);
  assert.equal(await second.stop(), 0);
  await rm(join(folder, '000_b3e3fbd03e50bb7c.txt.tahqiq.jsonl'));
});

test(`${WHAT}: findings of files that nobody opened`, async () => {
  await writeFile(join(folder, 'english.txt'), 'Nothing here is in Arabic, so nothing is said of it.');
  await writeFile(join(folder, 'broken.txt'), Buffer.from([0xc7, 0xe1, 0xe4, 0xd5]));
  const client = await startProcess(SERVER, { folders: [pathToFileURL(folder).href] });
  const report = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  assert.deepEqual(
    report.items.map((item) => item.uri.slice(item.uri.lastIndexOf('/') + 1, item.uri.lastIndexOf('/') + 4)),
    ['000', '001', '002', '003', '004'],
  );
  const boilerplate = report.items.flatMap((item) => (item.kind === 'full' ? item.items : [])).filter((d) => d.code === 'boilerplate');
  assert.ok(boilerplate.length > 0);
  assert.ok(
    client.log.some((line) => line.includes('broken.txt')),
    'a file that is no UTF-8 is named in the log',
  );
  assert.equal(await client.stop(), 0);
});

test(`${WHAT}: a request on a long text can be cancelled, and typing goes on`, async () => {
  const client = await startProcess(SERVER);
  const long = `${text}\n`.repeat(60);
  await client.open(uri, long);
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(SemanticTokensRequest.type, document(), source.token);
  source.cancel();
  await assert.rejects(answer, (error: { code?: number }) => error.code === -32800);
  for (let version = 2; version < 12; version++)
    await client.change(uri, version, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'و' }]);
  const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, document());
  assert.equal(report.kind, 'full');
  assert.equal(await client.stop(), 0);
});

test(`${WHAT}: nonsense on the wire does not bring it down; without a goodbye it ends with 1`, async () => {
  const [program = '', ...args] = SERVER;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const send = (body: string): boolean => child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  let heard = '';
  child.stdout.on('data', (chunk: Buffer) => {
    heard += chunk;
  });
  send('{"jsonrpc":"2.0","id":0,"method":"textDocument/hover","params":{}}');
  await until(() => heard.includes('"id":0'), 'a refusal before initialize');
  send('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}');
  await until(() => heard.includes('"id":1'), 'the answer to initialize');
  for (const body of ['{"this is": not JSON', '[]', '42', 'null', '{"jsonrpc":"2.0"}']) send(body);
  send('{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":[1,2,3]}');
  await until(() => heard.includes('"id":2'), 'an answer after nonsense');
  send('{"jsonrpc":"2.0","method":"exit"}');
  assert.deepEqual((await ended)[0], 1);
});
