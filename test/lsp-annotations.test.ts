// What people decided, through the server: it follows the text as it is edited, stands in the side file at once, survives
// closing, other programs, renaming and copying, and is offered a new place when its words are gone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CodeActionRequest,
  DidCreateFilesNotification,
  DidRenameFilesNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  WillDeleteFilesRequest,
  WillRenameFilesRequest,
} from 'vscode-languageserver/node';
import { ORPHAN_COMMAND } from '../server/src/lsp/base/orphan-command.ts';
import type { Session } from '../server/src/lsp/base/session.ts';
import { FEATURES } from '../server/src/lsp/features.ts';
import { anchorAt } from '../server/src/workspace/anchor.ts';
import type { Annotation } from '../server/src/workspace/annotation.ts';
import { parseSideFile, printSideFile, type SideFile } from '../server/src/workspace/side-file.ts';
import { type ClientOptions, FULL, type TestClient, until } from './lsp/client.ts';
import { memoryHost, startInProcess } from './lsp/in-process.ts';

const URI = 'file:///news/a.txt';
const SIDE = `${URI}.tahqiq.jsonl`;
const TEXT = 'قال المرصد إن صواريخ سقطت على القاعدة.\nوأضاف المرصد أن أحدًا لم يُصب.\n';

const INSERT = (line: number, character: number, text: string) => ({
  range: { start: { line, character }, end: { line, character } },
  text,
});

function note(id: number, text: string, quoted: string, nth = 1): Annotation {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(quoted, start + 1);
  const target = anchorAt(text, { start, end: start + quoted.length });
  return { id: `urn:uuid:${id}`, creator: 'سلمى', created: '2024-05-17T09:30:00Z', target, body: { type: 'note' }, note: quoted };
}

interface Stage {
  readonly client: TestClient;
  readonly session: Session;
  readonly files: Map<string, string | undefined>;
  readonly side: () => SideFile;
  /** Quotes with where they stand, as memory has them. */
  readonly standing: () => Promise<string[]>;
}

async function stage(run: (stage: Stage) => Promise<void>, options: ClientOptions = {}, uri = URI): Promise<void> {
  const host = memoryHost(new Map([[URI, TEXT]]));
  let session: Session | undefined;
  const grab = {
    name: 'grab',
    start(given: Session) {
      session = given;
    },
  };
  const client = await startInProcess({ features: [...FEATURES, grab] }, options, host);
  await client.open(uri, TEXT);
  await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  if (!session) throw new Error('no session');
  const { annotations } = session;
  const standing = async (): Promise<string[]> =>
    (await annotations.of(uri)).map(({ note: quoted, at }) => `${quoted} ${at ? `${at.start}-${at.end}` : 'orphan'}`);
  await run({ client, session, files: host.files, standing, side: () => parseSideFile('side', host.files.get(SIDE) ?? '') });
  client.connection.dispose();
}

/** Changes are notifications: a request behind them is answered when they are done. */
async function settled({ connection }: TestClient, uri = URI): Promise<void> {
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
}

const quotes = (side: SideFile): unknown[] =>
  side.annotations.map(({ target }) => (target === 'article' ? target : [target.start, target.exact]));

test('written at once, following every edit, brought up to date when the article is saved', () =>
  stage(async ({ client, session, files, side, standing }) => {
    const { annotations } = session;
    const outcome = await annotations.change(URI, { put: [note(1, TEXT, 'المرصد'), note(2, TEXT, 'المرصد', 2), note(3, TEXT, 'القاعدة')] });
    assert.deepEqual([outcome.kept, outcome.told, outcome.changed.length], [true, undefined, 3]);
    assert.deepEqual(quotes(side()), [
      [4, 'المرصد'],
      [30, 'القاعدة'],
      [45, 'المرصد'],
    ]);
    const written = files.get(SIDE);
    // Two carets in one event, then the word under an annotation is edited.
    await client.change(URI, 2, [INSERT(1, 0, 'ثم '), INSERT(0, 0, 'عاجل: ')]);
    await client.change(URI, 3, [{ range: { start: { line: 0, character: 36 }, end: { line: 0, character: 43 } }, text: 'القاعدتين' }]);
    await settled(client);
    assert.deepEqual(await standing(), ['المرصد 10-16', 'القاعدة 36-45', 'المرصد 56-62']);
    assert.equal(files.get(SIDE), written, 'edits alone write nothing');
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: URI } });
    await until(() => files.get(SIDE) !== written, 'the side file');
    assert.deepEqual(quotes(side()), [
      [10, 'المرصد'],
      [36, 'القاعدتين'],
      [56, 'المرصد'],
    ]);
    const saved = files.get(SIDE);
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: URI } });
    await settled(client);
    assert.equal(files.get(SIDE), saved);
  }));

test('closed without saving, quotes find their places again; a text given whole keeps them', () =>
  stage(async ({ client, session, standing }) => {
    await client.change(URI, 2, [INSERT(0, 0, 'عاجل: ')]);
    await settled(client);
    const text = `عاجل: ${TEXT}`;
    await session.annotations.change(URI, { put: [note(1, text, 'المرصد', 2), note(2, text, 'القاعدة')] });
    await client.close(URI);
    await client.open(URI, TEXT);
    await settled(client);
    assert.deepEqual(await standing(), ['القاعدة 30-37', 'المرصد 45-51']);
    await client.change(URI, 2, [{ text: `# عنوان\n${TEXT.replace('صواريخ', 'قذائف')}` }]);
    await settled(client);
    assert.deepEqual(await standing(), ['القاعدة 37-44', 'المرصد 52-58']);
  }));

test('deleted words leave an orphan, and come back with undo; undo and redo of decisions', () =>
  stage(async ({ client, session, standing }) => {
    const { annotations } = session;
    await annotations.change(URI, { put: [note(1, TEXT, 'القاعدة')] });
    const line = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    await client.change(URI, 2, [{ range: line, text: '' }]);
    await settled(client);
    assert.deepEqual(await standing(), ['القاعدة orphan']);
    assert.deepEqual(annotations.counts(URI), { count: 1, orphans: 1, silences: 0, undo: 1, redo: 0 });
    await client.change(URI, 3, [INSERT(0, 0, TEXT.slice(0, TEXT.indexOf('\n') + 1))]);
    await settled(client);
    assert.deepEqual(await standing(), ['القاعدة 30-37']);
    assert.equal((await annotations.undo(URI)).kept, true);
    assert.deepEqual(await standing(), []);
    await client.change(URI, 4, [INSERT(0, 0, '+ ')]);
    await settled(client);
    assert.deepEqual(
      (await annotations.redo(URI)).changed.map((a) => a.at),
      [{ start: 32, end: 39 }],
      'what was taken back has followed the text too',
    );
    assert.equal((await annotations.redo(URI)).kept, false);
  }));

test('a change on disk is taken in and merged by id; what is malformed there is left alone', () =>
  stage(async ({ client, session, files, side, standing }) => {
    const { annotations } = session;
    await annotations.change(URI, { put: [note(1, TEXT, 'المرصد'), note(2, TEXT, 'القاعدة')], published: '2021-07-11' });
    const theirs = { ...side(), annotations: [...side().annotations.filter((a) => !a.id.endsWith('1')), note(3, TEXT, 'صواريخ')] };
    files.set(SIDE, printSideFile(theirs, 'a.txt'));
    // Nobody has told of the change yet: it is read before writing.
    await annotations.change(URI, { put: [note(4, TEXT, 'أحدًا')] });
    assert.deepEqual(await standing(), ['صواريخ 14-20', 'القاعدة 30-37', 'أحدًا 55-60']);
    assert.deepEqual(
      side().annotations.map((a) => a.id.at(-1)),
      ['3', '2', '4'],
    );
    files.set(SIDE, printSideFile({ ...side(), annotations: [] }, 'a.txt'));
    await client.filesChanged(SIDE);
    await until(() => annotations.counts(URI).count === 0, 'the change on disk');
    const mine = { ...note(6, TEXT, 'أحدًا'), modified: '2024-06-01T00:00:00Z' };
    await annotations.change(URI, { put: [note(6, TEXT, 'أحدًا')] });
    const later = { ...mine, note: 'لاحق', modified: '2024-07-01T00:00:00Z' };
    files.set(SIDE, printSideFile({ ...side(), annotations: [later] }, 'a.txt'));
    await annotations.change(URI, { put: [mine], remove: ['urn:uuid:none'] });
    assert.equal(side().annotations[0]?.note, 'أحدًا', 'read before it was changed: no quarrel');
    const steps = annotations.steps(URI);
    await annotations.change(URI, { remove: ['urn:uuid:none'], published: '2021-07-11' });
    assert.deepEqual(annotations.steps(URI), steps, 'nothing was changed');
    for (const text of ['{"tahqiq":1}\n{"type":"Annotation"}\n', '{"tahqiq":2}\n']) {
      files.set(SIDE, text);
      const { kept, told } = await annotations.change(URI, { put: [note(5, TEXT, 'أحدًا')] });
      assert.deepEqual([kept, told?.key], [false, 'side-file-malformed']);
      assert.equal(files.get(SIDE), text);
    }
  }));

test('an orphan is reported with places, and a command puts it on one', () =>
  stage(async ({ client, session, files, side }) => {
    const lost = note(1, 'وزعم مصدر أن المرصد نفى', 'المرصد');
    files.set(SIDE, printSideFile({ more: {}, others: [], annotations: [lost] }, 'a.txt'));
    await client.filesChanged(SIDE);
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
    const found = report.kind === 'full' ? report.items.find((d) => d.code === 'orphan-annotation') : undefined;
    assert.ok(found);
    assert.equal(found.relatedInformation?.length, 2);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      ...{ textDocument: { uri: URI }, range: found.range, context: { diagnostics: [found], only: ['quickfix'] } },
    });
    const commands = (actions ?? []).flatMap((a) =>
      typeof a.command === 'object' && a.command.command === ORPHAN_COMMAND ? [a.command] : [],
    );
    assert.equal(commands.length, 3);
    const second = commands.find((c) => (c.arguments?.[1] as { start?: number } | undefined)?.start === 45);
    assert.ok(second);
    await client.connection.sendRequest(ExecuteCommandRequest.type, second);
    assert.deepEqual(quotes(side()), [[45, 'المرصد']]);
    assert.ok(side().annotations[0]?.modified);
    await client.connection.sendRequest(ExecuteCommandRequest.type, second);
    assert.equal(client.messages.length, 1, 'it is no orphan any more');
    assert.equal((await session.annotations.undo(URI)).kept, true);
    await settled(client);
    await client.connection.sendRequest(ExecuteCommandRequest.type, { ...commands.at(-1), command: commands.at(-1)?.command ?? '' });
    assert.deepEqual(side().annotations, []);
  }));

test('documents that are no files keep annotations while the server lives, also closed; told once', () =>
  stage(
    async ({ client, session, standing }) => {
      const uri = 'untitled:Untitled-1';
      const first = await session.annotations.change(uri, { put: [note(1, TEXT, 'القاعدة')] });
      const second = await session.annotations.change(uri, { put: [note(2, TEXT, 'صواريخ')] });
      assert.deepEqual([first.told?.key, second.told], ['side-file-in-memory', undefined]);
      await client.close(uri);
      await client.open(uri, `+ ${TEXT}`);
      await settled(client, uri);
      assert.deepEqual(await standing(), ['صواريخ 16-22', 'القاعدة 32-39']);
    },
    {},
    'untitled:Untitled-1',
  ));

test('a client that counts bytes', () =>
  stage(
    async ({ client, session, standing }) => {
      await session.annotations.change(URI, { put: [note(1, TEXT, 'القاعدة')] });
      const start = { line: 0, character: Buffer.byteLength('قال المرصد ') };
      const end = { line: 0, character: Buffer.byteLength('قال المرصد إن ') };
      await client.change(URI, 2, [{ range: { start, end }, text: '🎉' }, INSERT(0, 0, '🎉')]);
      await settled(client);
      assert.deepEqual(await standing(), ['القاعدة 31-38']);
    },
    { capabilities: { ...FULL, general: { positionEncodings: ['utf-8'] } } },
  ));

const OPERATIONS = {
  ...FULL,
  workspace: {
    ...FULL.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] as ('create' | 'rename' | 'delete')[] },
    fileOperations: { willRename: true, willDelete: true, didCreate: true },
  },
};

test('renamed and deleted in the editor: the side file goes along in the same edit', () =>
  stage(
    async ({ client: { connection, initialized }, session, files }) => {
      assert.ok(initialized.capabilities.workspace?.fileOperations?.willRename);
      assert.ok(initialized.capabilities.workspace?.workspaceFolders, 'other capabilities stay');
      await session.annotations.change(URI, { put: [note(1, TEXT, 'القاعدة')] });
      const rename = (...named: readonly (readonly [string, string])[]): Promise<unknown> =>
        connection.sendRequest(WillRenameFilesRequest.type, { files: named.map(([oldUri, newUri]) => ({ oldUri, newUri })) });
      const moved = 'file:///elsewhere/b.txt';
      const edit = { kind: 'rename', oldUri: SIDE, newUri: `${moved}.tahqiq.jsonl`, options: { overwrite: false } };
      assert.deepEqual(await rename([URI, moved]), { documentChanges: [edit] });
      assert.equal(await rename([URI, moved], [SIDE, `${moved}.tahqiq.jsonl`]), null, 'both were chosen');
      assert.equal(await rename(['file:///news/none.txt', moved]), null);
      files.set(`${moved}.tahqiq.jsonl`, '{"tahqiq":1}\n');
      assert.equal(await rename([URI, moved]), null, 'never over the annotations of another');
      assert.deepEqual(await connection.sendRequest(WillDeleteFilesRequest.type, { files: [{ uri: URI }] }), {
        documentChanges: [{ kind: 'delete', uri: SIDE, options: { ignoreIfNotExists: true } }],
      });
    },
    { capabilities: OPERATIONS },
  ));

test('a client that tells of a renaming afterwards', () =>
  stage(async ({ client: { connection }, session, files }) => {
    await session.annotations.change(URI, { put: [note(1, TEXT, 'القاعدة')] });
    const moved = 'file:///elsewhere/b.txt';
    await connection.sendNotification(DidRenameFilesNotification.type, { files: [{ oldUri: URI, newUri: moved }] });
    await until(() => files.has(`${moved}.tahqiq.jsonl`), 'the side file');
    assert.ok(!files.has(SIDE));
  }));

test('a copy takes its annotations over, where it is plain what was copied', () =>
  stage(
    async ({ client: { connection }, session, files }) => {
      await session.annotations.change(URI, { put: [note(1, TEXT, 'القاعدة')] });
      const copy = async (uri: string): Promise<void> => {
        files.set(uri, TEXT);
        await connection.sendNotification(DidCreateFilesNotification.type, { files: [{ uri }] });
      };
      await copy('file:///news/a copy.txt');
      const side = await until(() => files.get('file:///news/a copy.txt.tahqiq.jsonl'), 'the side file of the copy');
      const [annotation] = parseSideFile('copy', side).annotations;
      assert.ok(annotation && annotation.id !== 'urn:uuid:1' && annotation.note === 'القاعدة');
      await copy('file:///news/third.txt');
      await connection.sendRequest(WillDeleteFilesRequest.type, { files: [] }).catch(() => {});
      await settledAfter(connection);
      assert.ok(!files.has('file:///news/third.txt.tahqiq.jsonl'), 'two could have been copied');
    },
    { folders: ['file:///news'], capabilities: OPERATIONS },
  ));

async function settledAfter(connection: TestClient['connection']): Promise<void> {
  for (let i = 0; i < 3; i++) await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
}

test('the names of the project: the same list until the file changes; added to by one call', () =>
  stage(
    async ({ client, session, files }) => {
      const { authorities } = session;
      const file = 'file:///news/tahqiq.names.json';
      const none = await authorities.of(URI);
      assert.deepEqual(none, []);
      const { settled: added } = await authorities.settle(URI, { key: 'sohr', kind: 'org', name: 'المرصد السوري' }, ['المرصد']);
      assert.deepEqual([added?.isNew, added?.added], [true, ['المرصد']]);
      const names = await authorities.of(URI);
      assert.equal(names.length, 1);
      authorities.forget(file);
      assert.equal(await authorities.of(URI), names, 'nothing has changed');
      assert.equal((await session.decided(URI)).authority, names);
      files.set(file, '{"names":[]}');
      await client.filesChanged(file);
      await settled(client);
      assert.deepEqual(await authorities.of(URI), []);
      files.set(file, '{"names":');
      await client.filesChanged(file);
      await until(() => client.messages.length > 0, 'a report');
      assert.equal((await authorities.settle(URI, { key: 'x', kind: 'org', name: 'س' }, [])).told?.key, 'side-file-malformed');
      assert.equal(files.get(file), '{"names":');
    },
    { folders: ['file:///news'] },
  ));
