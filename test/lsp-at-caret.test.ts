// New findings at the place that is being typed at wait for a pause; all others are shown at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentDiagnosticRequest, type FullDocumentDiagnosticReport } from 'vscode-languageserver/node';
import { FULL, type TestClient, until } from './lsp/client.ts';
import { startInProcess } from './lsp/in-process.ts';

const URI = 'file:///a.txt';
const TEXT = 'أعلن الجيش ذلك. بدأ الاجتماع السبت 10 يوليو/تموز 2021 في دمشق.\n';
const PAUSE = 150;
const PUSHED = { textDocument: { publishDiagnostics: {} } };

async function typing(
  capabilities: typeof FULL,
  run: (client: TestClient, type: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const client = await startInProcess({ pause: PAUSE }, { capabilities });
  let version = 1;
  await client.open(URI, TEXT);
  await run(client, (text) => client.change(URI, ++version, [{ text }]));
  client.connection.dispose();
}

async function pulled(client: TestClient): Promise<unknown[]> {
  const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
  return (report as FullDocumentDiagnosticReport).items.map((d) => d.code);
}

const WRONG = TEXT.replace('السبت', 'الأحد');

test('a finding at the edit waits for a pause, then the client is told to ask again', () =>
  typing(FULL, async (client, type) => {
    assert.deepEqual(await pulled(client), []);
    await type(WRONG);
    assert.deepEqual(await pulled(client), []);
    await until(() => client.refreshed.includes('diagnostics'), 'the refresh');
    assert.deepEqual(await pulled(client), ['weekday-mismatch']);
  }));

test('an edit elsewhere means that the place was left', () =>
  typing(FULL, async (client, type) => {
    assert.deepEqual(await pulled(client), []);
    await type(WRONG);
    assert.deepEqual(await pulled(client), []);
    await type(`و${WRONG}`);
    assert.deepEqual(await pulled(client), ['weekday-mismatch']);
  }));

test('what was shown stays while it is typed at', () =>
  typing(FULL, async (client, type) => {
    await pulled(client);
    await type(WRONG);
    await pulled(client);
    await until(() => client.refreshed.length > 0, 'the refresh');
    assert.deepEqual(await pulled(client), ['weekday-mismatch']);
    for (const day of ['الاثنين', 'الثلاثاء', 'الأربعاء']) {
      await type(TEXT.replace('السبت', day));
      assert.deepEqual(await pulled(client), ['weekday-mismatch'], day);
    }
  }));

test('a document that is opened with findings shows them at once', async () => {
  const client = await startInProcess({ pause: PAUSE }, { capabilities: FULL });
  await client.open(URI, WRONG);
  assert.deepEqual(await pulled(client), ['weekday-mismatch']);
  client.connection.dispose();
});

test('to a client that is pushed to, what waited is pushed', () =>
  typing(PUSHED, async (client, type) => {
    await until(() => client.pushed.length > 0, 'the first diagnostics');
    await type(WRONG);
    await until(() => client.pushed.at(-1)?.version === 2, 'the second version');
    assert.deepEqual(client.pushed.at(-1)?.diagnostics, []);
    await until(() => client.pushed.at(-1)?.diagnostics.length === 1, 'the finding after the pause');
    assert.equal(client.pushed.at(-1)?.version, 2);
  }));

test('nothing waits for a client that could not be told to ask again', () =>
  typing({ ...FULL, workspace: { ...FULL.workspace, diagnostics: {} } }, async (client, type) => {
    assert.deepEqual(await pulled(client), []);
    await type(WRONG);
    assert.deepEqual(await pulled(client), ['weekday-mismatch']);
  }));
