// The bundle for web workers, run here with nothing but what a worker has to talk with: no Node, no files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, Script } from 'node:vm';
import { isFresh } from './lsp/server-command.ts';

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: {
    readonly capabilities?: unknown;
    readonly items?: readonly { readonly code: string }[];
    readonly contents?: { readonly value: string };
  };
}

const BUNDLE = 'dist/server-browser.js';
test('the server in a web worker reads an article', {
  skip: !isFresh(BUNDLE) && 'dist/ is older than the sources: npm run build',
  timeout: 30_000,
}, async () => {
  const answers: Answer[] = [];
  const waiting = new Set<() => void>();
  const worker = {
    navigator: { language: 'ar' },
    addEventListener() {},
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
    postMessage(message: Answer) {
      // A worker's messages are copied, as these are.
      answers.push(JSON.parse(JSON.stringify(message)) as Answer);
      for (const wake of waiting) wake();
    },
  };
  const globals = { self: worker, setTimeout, clearTimeout, performance, TextEncoder, TextDecoder, URL, console, queueMicrotask, Intl };
  new Script(readFileSync(BUNDLE, 'utf8')).runInContext(createContext(globals));
  const say = (message: object): void => worker.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  const answerTo = async (id: number): Promise<Answer> => {
    for (;;) {
      const found = answers.find((a) => a.id === id && a.method === undefined);
      if (found) return found;
      await new Promise<void>((resolve) => waiting.add(resolve));
    }
  };
  say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } } });
  assert.ok((await answerTo(1)).result?.capabilities);
  say({ method: 'initialized', params: {} });
  const uri = 'vscode-vfs://github/news/a.txt';
  const text = 'قال المسؤول إن "الهجوم وقع في 10 يوليو 2021 في المدينة.\n';
  say({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'arabic-article', version: 1, text } } });
  say({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
  assert.deepEqual(
    (await answerTo(2)).result?.items?.map((d) => d.code),
    ['unbalanced-quote'],
  );
  say({ id: 3, method: 'textDocument/hover', params: { textDocument: { uri }, position: { line: 0, character: text.indexOf('يوليو') } } });
  assert.match((await answerTo(3)).result?.contents?.value ?? '', /^\u2067تاريخ — .*2021-07-10/u);
});
