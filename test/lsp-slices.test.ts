// A long article is read in slices: the server answers others between them, and gives up what nobody wants any more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Articles, createArticles, type Snapshot } from '../server/src/lsp/base/articles.ts';
import { inSlices } from '../server/src/lsp/base/in-slices.ts';
import { DEFAULT_SETTINGS } from '../server/src/lsp/base/settings.ts';
import type { Article } from '../server/src/model.ts';

const uri = 'file:///long.txt';

/** Keeps the processor busy: an engine does not wait. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** An engine that takes so many steps of 5 ms, and what it did. */
function slowEngine(steps: number): { articles: Articles; analyzed: Snapshot[]; begun: string[]; done: { steps: number } } {
  const [analyzed, begun, done]: [Snapshot[], string[], { steps: number }] = [[], [], { steps: 0 }];
  const articles = createArticles({
    *read(text): Generator<void, Article> {
      begun.push(text);
      for (let i = 0; i < steps; i++) {
        work(5);
        done.steps++;
        yield;
      }
      return { text, published: { date: null, source: 'none', because: [] }, mentions: [], entities: [], findings: [] };
    },
    encoding: 'utf-16',
    log: { error: assert.fail, info: () => undefined },
    limit: 1_000,
    context: async () => ({ settings: DEFAULT_SETTINGS, decided: {} }),
    analyzed: (snapshot) => analyzed.push(snapshot),
  });
  return { articles, analyzed, begun, done };
}

test('others have their turn while a long article is read', async () => {
  const { articles, analyzed } = slowEngine(60);
  let turns = 0;
  const others = setInterval(() => turns++, 1);
  articles.update(TextDocument.create(uri, 'arabic', 1, 'نص'));
  const snapshot = await articles.current(uri, CancellationToken.None);
  clearInterval(others);
  assert.equal(snapshot?.article.text, 'نص');
  assert.equal(analyzed.length, 1);
  assert.ok(turns >= 8, `${turns} turns in 300 ms of work`);
});

test('a change ends the reading of the text before it midway; who waits gets the new text', async () => {
  const { articles, analyzed, begun, done } = slowEngine(60);
  const document = TextDocument.create(uri, 'arabic', 1, 'أول');
  articles.update(document);
  while (done.steps < 6) await wait(1);
  // The document is changed in place, as the library does.
  articles.update(TextDocument.update(document, [{ text: 'ثان' }], 2));
  const snapshot = await articles.current(uri, CancellationToken.None);
  assert.deepEqual([snapshot?.version, snapshot?.article.text], [2, 'ثان']);
  assert.deepEqual(begun, ['أول', 'ثان']);
  assert.deepEqual(
    analyzed.map(({ version }) => version),
    [2],
  );
  assert.ok(done.steps < 100, `${done.steps} steps of 120`);
});

test('who types without a pause is told of a text of a moment ago', async () => {
  const { articles, analyzed } = slowEngine(40);
  let document = TextDocument.create(uri, 'arabic', 1, 'نص');
  articles.update(document);
  for (let version = 2; analyzed.length === 0 && version < 80; version++) {
    await wait(60);
    document = TextDocument.update(document, [{ text: `نص ${version}` }], version);
    articles.update(document);
  }
  assert.equal(analyzed.length, 1);
  // What was read is said of the version that it was read of.
  const [{ article, version }] = analyzed as [Snapshot];
  assert.equal(article.text, version === 1 ? 'نص' : `نص ${version}`);
});

test('closing a document ends its reading', async () => {
  const { articles, analyzed, done } = slowEngine(60);
  articles.update(TextDocument.create(uri, 'arabic', 1, 'نص'));
  while (done.steps < 6) await wait(1);
  articles.close(uri);
  await wait(60);
  const { steps } = done;
  await wait(60);
  assert.deepEqual([done.steps, analyzed.length], [steps, 0]);
});

test('work that is wanted to the end comes to its result, with the time that it took', async () => {
  const worked = await inSlices(
    (function* () {
      for (let i = 0; i < 10; i++) {
        work(4);
        yield;
      }
      return 'done';
    })(),
    () => false,
  );
  assert.equal(worked?.result, 'done');
  assert.ok((worked?.cost ?? 0) >= 40);
});
