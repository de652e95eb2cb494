// Findings as diagnostics and code actions, on an article made by hand and a server in this process.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Command,
  DiagnosticSeverity,
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { until } from './lsp/client.ts';
import { memoryHost, startInProcess } from './lsp/in-process.ts';
import { document, messageOf, model, place, TEXT, URI, withArticle, wordsAt } from './lsp/sample.ts';

test('diagnostics are pulled: both places, no tags, what is silenced left out, the same ones not sent twice', () =>
  withArticle(async ({ connection }) => {
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, document);
    assert.equal(report.kind, 'full');
    assert.deepEqual(
      report.items.map((d) => d.code),
      ['misspelled-name', 'invisible-character', 'undated-article'],
    );
    const [name] = report.items;
    assert.equal(name?.severity, DiagnosticSeverity.Warning);
    assert.equal(name?.source, 'tahqiq');
    assert.equal(name && wordsAt(name.range), 'دير الزور');
    assert.deepEqual(
      name?.relatedInformation?.map((r) => wordsAt(r.location.range)),
      ['14'],
    );
    assert.equal((name?.data as { fixes: unknown[] } | undefined)?.fixes.length, 2);
    assert.ok(report.items.every((d) => d.tags === undefined));
    const again = await connection.sendRequest(DocumentDiagnosticRequest.type, { ...document, previousResultId: report.resultId ?? '' });
    assert.deepEqual(again, { kind: 'unchanged', resultId: report.resultId });
  }));

test('diagnostics are pushed, with their version, to a client that cannot pull', () =>
  withArticle(
    async ({ initialized, pushed, change, close }) => {
      assert.equal(initialized.capabilities.diagnosticProvider, undefined);
      await until(() => pushed.length === 1, 'diagnostics');
      assert.equal(pushed[0]?.version, 1);
      assert.equal(pushed[0]?.diagnostics.length, 3);
      for (let version = 2; version <= 6; version++) await change(URI, version, [{ text: `${'و'.repeat(version)} ${TEXT}` }]);
      await until(() => pushed.at(-1)?.version === 6, 'the last version');
      assert.ok(pushed.length < 5, 'versions that were typed over are not analyzed');
      await close(URI);
      await until(() => pushed.at(-1)?.diagnostics.length === 0, 'an empty list for a closed document');
    },
    { analyze: model },
    { capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } },
  ));

test('code actions: a fix is resolved when it is chosen, one of two is not preferred, a safe fix is a source action', () =>
  withArticle(async ({ connection, change }) => {
    const range = { start: place('دير', 2), end: place('دير', 2) };
    const offered = await connection.sendRequest(CodeActionRequest.type, { ...document, range, context: { diagnostics: [] } });
    // What silences is a command and changes no text: see lsp-silence.test.ts.
    const actions = offered?.filter((a) => !isSilencing(a));
    assert.deepEqual(
      actions?.map((a) => ('kind' in a ? a.kind : '')),
      ['quickfix', 'quickfix', 'source.fixAll.tahqiq'],
    );
    const [first, , all] = actions ?? [];
    assert.ok(first && 'data' in first && all && 'data' in all);
    assert.equal(first.isPreferred, false);
    assert.equal(first.edit, undefined);
    const resolved = await connection.sendRequest(CodeActionResolveRequest.type, first);
    const [edit] = resolved.edit?.documentChanges ?? [];
    assert.ok(edit && 'edits' in edit);
    assert.deepEqual(edit.textDocument, { uri: URI, version: 1 });
    assert.deepEqual(
      edit.edits.map((e) => ('newText' in e ? `${wordsAt(e.range)} → ${e.newText}` : '')),
      ['دير الزور → ديرالزور'],
    );

    const only = await connection.sendRequest(CodeActionRequest.type, {
      ...document,
      range,
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    assert.deepEqual(
      only?.map((a) => a.title),
      ['Fix all \u20681\u2069 findings of \u2068invisible-character\u2069'],
    );
    const none = await connection.sendRequest(CodeActionRequest.type, {
      ...document,
      range,
      context: { diagnostics: [], only: ['refactor'] },
    });
    assert.deepEqual(none, []);
    const start = { line: 0, character: 0 };
    const ask = await connection.sendRequest(CodeActionRequest.type, {
      ...document,
      range: { start, end: start },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    assert.deepEqual(
      ask?.filter((a) => !isSilencing(a)).map((a) => a.command),
      [{ title: 'The article’s date was given', command: 'tahqiq.askPublished', arguments: [URI] }],
    );

    await change(URI, 2, [{ range: { start, end: start }, text: 'لقد ' }]);
    await assert.rejects(connection.sendRequest(CodeActionResolveRequest.type, first), /text has changed/u, 'not applied to another text');
  }));

test('a client that resolves nothing gets edits at once', () =>
  withArticle(
    async ({ connection }) => {
      const range = { start: place('\u200f', 0), end: place('\u200f', 0) };
      const actions = await connection.sendRequest(CodeActionRequest.type, {
        ...document,
        range,
        context: { diagnostics: [], only: ['quickfix'] },
      });
      assert.ok(actions?.[0] && 'edit' in actions[0] && actions[0].isPreferred);
      assert.deepEqual(Object.keys(actions[0].edit?.changes ?? {}), [URI]);
    },
    { analyze: model },
    { capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } } },
  ));

test('a text beyond the limit is said to be too long', () =>
  withArticle(
    async ({ connection }) => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, document);
      assert.ok(report.kind === 'full');
      assert.deepEqual(
        report.items.map((d) => messageOf(d).replace(/[\u2068\u2069]/gu, '')),
        [`This text has ${TEXT.length} characters; texts beyond 20 are not analyzed.`],
      );
    },
    { analyze: model, limit: 20 },
  ));

test('workspace diagnostics: Arabic text files that are not open, in pieces, only what changed the second time', async () => {
  const files = new Map<string, string | undefined>([
    ['file:///news/a.txt', TEXT],
    ['file:///news/b.txt', 'English prose, and nothing but English prose.'],
    ['file:///news/c.txt', undefined],
    ['file:///other/d.txt', TEXT],
  ]);
  const host = memoryHost(files);
  const client = await startInProcess({ analyze: model }, { folders: ['file:///news'] }, host);
  const { connection, log } = client;
  const first = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  assert.deepEqual(
    first.items.map((r) => [r.uri, r.kind, r.version]),
    [['file:///news/a.txt', 'full', null]],
  );
  assert.ok(
    log.some((line) => line.includes('permission denied')),
    'a file that cannot be read is logged, the rest goes on',
  );
  const previousResultIds = first.items.map((r) => ({ uri: r.uri, value: r.resultId ?? '' }));

  files.set('file:///news/e.txt', TEXT);
  const waiting = connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  await client.filesChanged('file:///news/e.txt');
  assert.deepEqual(
    (await waiting).items.map((r) => [r.uri, r.kind]),
    [
      ['file:///news/a.txt', 'unchanged'],
      ['file:///news/e.txt', 'full'],
    ],
  );
  files.delete('file:///news/a.txt');
  await client.filesChanged('file:///news/a.txt');
  const partial: unknown[] = [];
  const listening = connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'piece', (piece) => void partial.push(...piece.items));
  const third = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds, partialResultToken: 'piece' });
  listening.dispose();
  assert.equal(partial.length, 1);
  assert.deepEqual(
    third.items,
    [{ kind: 'full', uri: 'file:///news/a.txt', version: null, items: [] }],
    'findings of a file that is gone go',
  );
  connection.dispose();
});

test('workspace diagnostics follow the folders that are opened and closed', async () => {
  const files = new Map<string, string | undefined>([
    ['file:///news/a.txt', TEXT],
    ['file:///other/d.txt', TEXT],
  ]);
  const { connection } = await startInProcess({ analyze: model }, { folders: ['file:///news'] }, memoryHost(files));
  const folder = (uri: string): { uri: string; name: string } => ({ uri, name: uri });
  await connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [folder('file:///other')], removed: [folder('file:///news')] },
  });
  const report = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  assert.deepEqual(
    report.items.map((r) => r.uri),
    ['file:///other/d.txt'],
  );
  connection.dispose();
});

function isSilencing({ command }: CodeAction | Command): boolean {
  return /silence/iu.test(typeof command === 'string' ? command : (command?.command ?? ''));
}
