// What a session has to bear: dates, settings, documents of all kinds, faults, malformed and cancelled requests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  ExecuteCommandRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { ORPHAN_COMMAND } from '../server/src/lsp/base/orphan-command.ts';
import type { Feature } from '../server/src/lsp/base/session.ts';
import { FEATURES } from '../server/src/lsp/features.ts';
import { hover as hoverFeature } from '../server/src/lsp/hover.ts';
import { SET_PUBLISHED_COMMAND, SILENCE_IN_PROJECT_COMMAND, SPEAK_AGAIN_COMMAND } from '../server/src/lsp/protocol.ts';
import { FULL, until } from './lsp/client.ts';
import { memoryHost, startInProcess } from './lsp/in-process.ts';
import { contentOf, document, model, on, place, TEXT, URI, withArticle } from './lsp/sample.ts';

test('the date that a person gives is kept beside the file and survives the server', async () => {
  const host = memoryHost();
  const start = { analyze: model };
  const wants = { initializationOptions: { articleNotifications: true } };
  await withArticle(
    async ({ connection, articles, messages }) => {
      await until(() => articles.length > 0, 'the first analysis');
      await connection.sendRequest(ExecuteCommandRequest.type, { command: SET_PUBLISHED_COMMAND, arguments: [URI, '2021-07-11'] });
      await until(() => articles.at(-1)?.published.date === '2021-07-11', 'the date');
      assert.deepEqual(messages, []);
      await connection.sendRequest(ExecuteCommandRequest.type, { command: SET_PUBLISHED_COMMAND, arguments: [URI, '2021-02-30'] });
      await until(() => messages.length === 1, 'a complaint');
      assert.equal(articles.at(-1)?.published.date, '2021-07-11', 'a wrong date changes nothing');
    },
    start,
    wants,
    host,
  );
  const side = `${URI}.tahqiq.jsonl`;
  assert.equal(host.files.get(side), '{"tahqiq":1,"published":"2021-07-11"}\n');
  host.files.set(side, '{"tahqiq":1,"published":"2021-07-11","kept":true}\n{"a":1}\n');
  await withArticle(
    async ({ connection, articles, filesChanged }) => {
      await until(() => articles.at(-1)?.published.date === '2021-07-11', 'the date in another life');
      await connection.sendRequest(ExecuteCommandRequest.type, { command: SET_PUBLISHED_COMMAND, arguments: [URI, null] });
      await until(() => articles.at(-1)?.published.date === null, 'no date');
      assert.equal(host.files.get(side), '{"tahqiq":1,"kept":true}\n{"a":1}\n', 'the rest of the file stands');
      host.files.set(side, '{"tahqiq":1,"published":"2020-01-01"}\n');
      await filesChanged(side);
      await until(() => articles.at(-1)?.published.date === '2020-01-01', 'the date from another program');
    },
    start,
    wants,
    host,
  );
});

test('a malformed side file is reported and never overwritten', async () => {
  const host = memoryHost(new Map([[`${URI}.tahqiq.jsonl`, 'not json']]));
  await withArticle(
    async ({ connection, messages }) => {
      await connection.sendRequest(HoverRequest.type, on('14'));
      assert.match(await until(() => messages[0], 'a report'), /مقال\.txt\.tahqiq\.jsonl/u);
      await connection.sendRequest(ExecuteCommandRequest.type, { command: SET_PUBLISHED_COMMAND, arguments: [URI, '2021-07-11'] });
      await until(() => messages.length === 2, 'another report');
      assert.equal(host.files.get(`${URI}.tahqiq.jsonl`), 'not json');
    },
    { analyze: model },
    {},
    host,
  );
});

test('a date that cannot be written is kept in memory, and a person is told', async () => {
  const host = { ...memoryHost(), writeTextFile: () => Promise.reject(new Error('read-only file system')) };
  await withArticle(
    async ({ connection, articles, messages }) => {
      await connection.sendRequest(ExecuteCommandRequest.type, { command: SET_PUBLISHED_COMMAND, arguments: [URI, '2021-07-11'] });
      await until(() => articles.at(-1)?.published.date === '2021-07-11', 'the date');
      assert.match(messages.join(), /read-only file system/u);
    },
    { analyze: model },
    { initializationOptions: { articleNotifications: true } },
    host,
  );
});

test('documents that are no files: every answer is there, a date is kept in memory', async () => {
  const client = await startInProcess({ analyze: model }, { initializationOptions: { articleNotifications: true } });
  for (const uri of ['untitled:Untitled-1', 'git:/news/a.txt?{"ref":"HEAD"}', 'vscode-vfs://github/x/y.txt']) {
    await client.open(uri, TEXT);
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: place('14') });
    assert.ok(hover);
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    assert.ok(report.kind === 'full' && report.items.length === 3);
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: SET_PUBLISHED_COMMAND, arguments: [uri, '2021-07-11'] });
    await until(() => client.articles.some((a) => a.uri === uri && a.published.date === '2021-07-11'), 'the date');
  }
  assert.equal(client.messages.length, 3, 'a person is told that the date will not last');
  client.connection.dispose();
});

test('settings per document; a change is seen at once; what is wrong is said once', () =>
  withArticle(
    async (client) => {
      const { connection, messages, refreshed, registrations } = client;
      const codes = async (): Promise<unknown[]> => {
        const report = await connection.sendRequest(DocumentDiagnosticRequest.type, document);
        return report.kind === 'full' ? report.items.map((d) => d.code) : [];
      };
      assert.deepEqual(await codes(), ['misspelled-name', 'invisible-character']);
      assert.deepEqual(messages, []);
      await until(() => registrations.length === 2, 'registrations');
      await client.configure({ findings: { 'misspelled-name': 'off', nonsense: 'off' }, language: 'klingon' });
      assert.deepEqual(await codes(), ['invisible-character', 'undated-article']);
      await until(() => messages.length === 2, 'both complaints');
      await until(() => refreshed.includes('diagnostics') && refreshed.includes('semantic tokens'), 'refreshes');
      await client.configure({ findings: { nonsense: 'off' }, language: 'ar' });
      const hover = await connection.sendRequest(HoverRequest.type, on('14'));
      assert.match(contentOf(hover), /^\u2067\*\*عدد\*\*/u);
      assert.equal(messages.length, 2);
    },
    { analyze: model },
    { settings: { findings: { 'undated-article': 'off' } } },
  ));

test('a feature that fails is logged, answers empty, and leaves the others alive', async () => {
  const broken: Feature = {
    name: 'broken',
    start() {
      throw new Error('never starts');
    },
  };
  const faulty: Feature = {
    ...hoverFeature,
    start: (session) =>
      hoverFeature.start({
        ...session,
        articles: {
          ...session.articles,
          current: () => {
            throw new Error('a bug');
          },
        },
      }),
  };
  const client = await startInProcess({ analyze: model, features: [broken, faulty, ...FEATURES.filter((f) => f !== hoverFeature)] });
  await client.open(URI, TEXT);
  assert.equal(await client.connection.sendRequest(HoverRequest.type, on('14')), null);
  await until(
    () => client.log.some((line) => line.includes('a bug')) && client.log.some((line) => line.includes('never starts')),
    'the log',
  );
  assert.ok(await client.connection.sendRequest(DocumentHighlightRequest.type, on('14')));
  client.connection.dispose();
});

test('an engine that fails on a text leaves other texts and the next version alone', () =>
  withArticle(
    async ({ connection, change, log }) => {
      assert.ok(await connection.sendRequest(HoverRequest.type, on('14')));
      await change(URI, 2, [{ text: 'سم' }]);
      assert.equal(await connection.sendRequest(HoverRequest.type, on('14')), null);
      await until(() => log.some((line) => line.includes('poison')), 'the log');
      await change(URI, 3, [{ text: TEXT }]);
      assert.ok(await connection.sendRequest(HoverRequest.type, on('14')));
    },
    {
      analyze(text, options) {
        if (text === 'سم') throw new Error('poison');
        return model(text, options);
      },
    },
  ));

test('malformed requests are answered empty, and nothing breaks', () =>
  withArticle(async ({ connection }) => {
    const malformed: readonly unknown[] = [
      {},
      { textDocument: null },
      { textDocument: { uri: 7 } },
      { ...document },
      { ...document, position: null },
    ];
    for (const method of ['textDocument/hover', 'textDocument/definition', 'textDocument/codeAction', 'tahqiq/valueAt'])
      for (const params of malformed)
        assert.equal(await connection.sendRequest(method, params), null, `${method} ${JSON.stringify(params)}`);
    const far = { ...document, position: { line: 1e9, character: -1 } };
    assert.equal(await connection.sendRequest(HoverRequest.type, far), null);
    await assert.rejects(connection.sendRequest('tahqiq/unknown', {}), /Unhandled method/u);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never-opened.txt', version: 1 },
      contentChanges: [],
    });
    await connection.sendNotification('textDocument/didClose', {});
    assert.equal(await connection.sendRequest(ExecuteCommandRequest.type, { command: SET_PUBLISHED_COMMAND }), null);
    assert.ok(await connection.sendRequest(HoverRequest.type, on('14')));
  }));

test('a cancelled request ends as cancelled', async () => {
  const client = await startInProcess({ analyze: model });
  await client.open(URI, TEXT);
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(HoverRequest.type, on('14'), source.token);
  source.cancel();
  await assert.rejects(answer, (error: { code?: number }) => error.code === -32800);
  assert.ok(await client.connection.sendRequest(HoverRequest.type, on('14')));
  client.connection.dispose();
});

test('what a client cannot do is not asked of it', async () => {
  const client = await startInProcess({ analyze: model }, { capabilities: {}, initializationOptions: { settings: { language: 'ar' } } });
  await client.open(URI, TEXT);
  const hover = await client.connection.sendRequest(HoverRequest.type, on('14'));
  assert.match(contentOf(hover), /^\u2067عدد/u, 'settings come with initialization');
  assert.equal(client.initialized.capabilities.positionEncoding, 'utf-16');
  await client.configure({ language: 'en' });
  await until(() => client.pushed.length >= 2, 'diagnostics after the change');
  assert.deepEqual([client.registrations, client.refreshed], [[], []]);
  client.connection.dispose();
});

test('capabilities of a full client', async () => {
  const { initialized, connection } = await startInProcess({ analyze: model }, { capabilities: FULL });
  const { capabilities } = initialized;
  assert.deepEqual(capabilities.diagnosticProvider, { identifier: 'tahqiq', interFileDependencies: false, workspaceDiagnostics: true });
  assert.deepEqual(capabilities.executeCommandProvider?.commands.toSorted(), [
    ORPHAN_COMMAND,
    SET_PUBLISHED_COMMAND,
    SILENCE_IN_PROJECT_COMMAND,
    SPEAK_AGAIN_COMMAND,
  ]);
  connection.dispose();
});
