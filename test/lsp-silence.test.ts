// The project file and silencing, as an editor sees them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CodeAction,
  CodeActionRequest,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import {
  DECIDE_REQUEST,
  type DecideAction,
  type Decided,
  type DecideParams,
  SILENCES_REQUEST,
  type Silenced,
  UNDO_DECISION_REQUEST,
} from '../server/src/lsp/protocol.ts';
import { withoutIsolates } from '../server/src/text/isolate.ts';
import { type TestClient, until } from './lsp/client.ts';
import { memoryHost, startInProcess } from './lsp/in-process.ts';

const FOLDER = 'file:///news';
const URI = `${FOLDER}/desk/a.txt`;
const TEXT = 'قال المسؤول: "سنواصل العمل.\nبدأ الاجتماع الأحد 10 يوليو/تموز 2021 في دمشق.\n';

async function withProject(
  project: string | undefined,
  run: (client: TestClient, files: Map<string, string | undefined>) => Promise<void>,
  settings: unknown = {},
): Promise<void> {
  const host = memoryHost();
  if (project !== undefined) host.files.set(`${FOLDER}/tahqiq.json`, project);
  host.files.set(URI, TEXT);
  const client = await startInProcess(
    {},
    { folders: [FOLDER], settings, initializationOptions: { articleNotifications: true, annotateCommands: true } },
    host,
  );
  await client.open(URI, TEXT);
  await run(client, host.files);
  client.connection.dispose();
}

async function codesOf(client: TestClient): Promise<unknown[]> {
  const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
  return (report as FullDocumentDiagnosticReport).items.map((d) => d.code);
}

async function actionsOn(client: TestClient, line: number, character: number): Promise<CodeAction[]> {
  const position = { line, character };
  const params = { textDocument: { uri: URI }, range: { start: position, end: position }, context: { diagnostics: [] } };
  return ((await client.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
}

function named(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const found = actions.find((action) => title.test(action.title.replace(/[\u2066-\u2069]/gu, '')));
  assert.ok(found, actions.map((a) => a.title).join('\n'));
  return found;
}

function execute(client: TestClient, { command }: CodeAction): Promise<unknown> {
  assert.ok(command);
  return client.connection.sendRequest(ExecuteCommandRequest.type, { command: command.command, arguments: command.arguments ?? [] });
}

test('the project file holds for the articles below it; what a person set stands before it', async () => {
  const project = '{"findings":{"unbalanced-quote":"off","weekday-mismatch":"hint"}}';
  await withProject(project, async (client, files) => {
    assert.deepEqual(await codesOf(client), ['weekday-mismatch']);
    files.set(`${FOLDER}/desk/tahqiq.json`, '{"silence":["weekday-mismatch"]}');
    await client.filesChanged(`${FOLDER}/desk/tahqiq.json`);
    assert.deepEqual(await codesOf(client), ['unbalanced-quote'], 'the nearest file alone holds');
    await until(() => client.articles.at(-1)?.findings.suppressed === 1, 'the count of silenced findings');
  });
  await withProject(project, async (client) => assert.deepEqual(await codesOf(client), ['unbalanced-quote', 'weekday-mismatch']), {
    findings: { 'unbalanced-quote': 'warning' },
  });
});

test('mistakes in the project file are told once, and the rest of it holds', async () => {
  await withProject('{"silnce":[],"findings":{"unbalanced-quote":"off"}}', async (client) => {
    assert.deepEqual(await codesOf(client), ['weekday-mismatch']);
    await client.open(`${FOLDER}/b.txt`, TEXT);
    await codesOf(client);
    assert.equal(
      client.messages.filter((m) => withoutIsolates(m).includes('silnce is unknown; did you mean silence?')).length,
      1,
      client.messages.join('\n'),
    );
  });
});

test('a code is silenced in the project and speaks again', async () => {
  for (const before of [undefined, '{\n  "locale": "ar"\n}\n'])
    await withProject(before, async (client, files) => {
      await execute(client, named(await actionsOn(client, 1, 16), /^Silence weekday-mismatch in this project$/u));
      assert.deepEqual(await codesOf(client), ['unbalanced-quote']);
      const written = files.get(`${FOLDER}/tahqiq.json`) ?? '';
      assert.deepEqual((JSON.parse(written) as { silence: string[] }).silence, ['weekday-mismatch']);
      if (before) assert.equal(written, '{\n  "locale": "ar",\n  "silence": ["weekday-mismatch"]\n}\n');
      await execute(client, named(await actionsOn(client, 1, 16), /^Speak again: weekday-mismatch in this project$/u));
      assert.deepEqual(await codesOf(client), ['unbalanced-quote', 'weekday-mismatch']);
    });
});

test('a project file that cannot be understood is not overwritten', async () => {
  await withProject('{ broken', async (client, files) => {
    await execute(client, named(await actionsOn(client, 1, 16), /^Silence weekday-mismatch in this project$/u));
    assert.equal(files.get(`${FOLDER}/tahqiq.json`), '{ broken');
    await until(() => client.messages.some((m) => m.includes('could not be changed')), 'the message');
  });
});

test('a finding, and a code in the article, are silenced by a decision and speak again', async () => {
  await withProject(undefined, async (client, files) => {
    for (const [what, again] of [
      [/^Silence this finding \(weekday-mismatch\)$/u, /^Speak again: findings silenced here$/u],
      [/^Silence weekday-mismatch in this article$/u, /^Speak again: weekday-mismatch in this article$/u],
    ] as const) {
      const { command } = named(await actionsOn(client, 1, 16), what);
      assert.equal(command?.command, 'tahqiq.silence');
      // What the client makes of the command.
      const [uri, range, how] = command.arguments as [
        string,
        DecideParams['ranges'][0],
        { what: 'finding' | 'article'; code: 'weekday-mismatch' },
      ];
      const params: DecideParams = {
        textDocument: { uri },
        version: 1,
        ranges: [range],
        action: { do: 'silence', ...how },
        creator: 'سلمى',
      };
      assert.deepEqual(((await client.connection.sendRequest(DECIDE_REQUEST, params)) as { done: boolean }).done, true);
      assert.deepEqual(await codesOf(client), ['unbalanced-quote']);
      assert.match(files.get(`${URI}.tahqiq.jsonl`) ?? '', /"Silence"/u);
      await execute(client, named(await actionsOn(client, 1, 16), again));
      assert.deepEqual(await codesOf(client), ['unbalanced-quote', 'weekday-mismatch']);
    }
  });
});

test('all that is silenced is listed, each line with what it keeps quiet, and can be let speak; that can be undone', () =>
  withProject('{"silence":["unbalanced-quote"]}', async (client) => {
    const list = async () => client.connection.sendRequest<readonly Silenced[]>(SILENCES_REQUEST, { textDocument: { uri: URI } });
    const say = async () =>
      (await list()).map((one) => [one.what, one.label, one.description, one.detail].join(' | ').replace(/[\u2066-\u2069]/gu, ''));
    const line = TEXT.split('\n')[1] ?? '';
    const at = { start: { line: 1, character: line.indexOf('الأحد') }, end: { line: 1, character: line.indexOf(' في دمشق') } };
    const decide = (action: DecideAction) => {
      const params: DecideParams = { textDocument: { uri: URI }, version: 1, ranges: [at], action, creator: 'Huda' };
      return client.connection.sendRequest<Decided>(DECIDE_REQUEST, params);
    };
    await decide({ do: 'silence', what: 'finding', code: 'weekday-mismatch' });
    await decide({ do: 'silence', what: 'article', code: 'boilerplate' });
    const day = new Date().toISOString().slice(0, 10);
    const listed = await say();
    assert.deepEqual(listed, [
      `span | الأحد 10 يوليو/تموز 2021 | weekday-mismatch | 2021-07-10 is a Saturday, the text says Sunday · by Huda, ${day}`,
      `article | The whole article | boilerplate | silenced here: 0 · by Huda, ${day}`,
      'project | The whole project (tahqiq.json) | unbalanced-quote | The quotation opened with " is not closed',
    ]);
    assert.deepEqual((await list())[0]?.range, at);
    await until(() => client.articles.at(-1)?.silences === 3, 'the count');
    const ids = (await list()).flatMap(({ id }) => id ?? []);
    assert.equal((await decide({ do: 'speak', ids })).said.replace(/[\u2066-\u2069]/gu, ''), 'Silences taken away: 2.');
    assert.equal((await say()).length, 1);
    assert.deepEqual(await codesOf(client), ['weekday-mismatch']);
    assert.equal((await decide({ do: 'speak', ids })).done, false);
    await client.connection.sendRequest(UNDO_DECISION_REQUEST, { textDocument: { uri: URI }, way: 'undo' });
    assert.deepEqual(await say(), listed);
    assert.deepEqual(await codesOf(client), []);
  }));
