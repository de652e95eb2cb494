// Sentences stand in tables, in both languages; what the sources ask for is there, and what is there is asked for.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

interface Sentence {
  readonly file: string;
  readonly key: string;
  readonly en: string;
  readonly ar: string;
}

const sentences: readonly Sentence[] = globSync('server/src/**/*.tsv').flatMap((file) => {
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  if (header !== 'key\ten\tar') return [];
  return lines.map((line) => {
    const [key = '', en = '', ar = ''] = line.split('\t');
    return { file, key, en, ar };
  });
});
const sources = globSync('server/src/**/*.ts').map((file) => ({ file, text: withoutComments(readFileSync(file, 'utf8')) }));

/** Names in quotes, and the fixed beginning and end of names put together around `${…}`. */
const literals = new Set<string>();
const patterns: RegExp[] = [];
for (const { text } of sources) {
  for (const [, name = ''] of text.matchAll(/'([a-zA-Z][a-zA-Z0-9-]*)'/gu)) literals.add(name);
  for (const [, name = ''] of text.matchAll(/\b([a-zA-Z]+):/gu)) literals.add(name);
  for (const [, before = '', after = ''] of text.matchAll(/`([a-z][a-z-]*-)\$\{[^}]*\}([a-z-]*)`/gu))
    patterns.push(new RegExp(`^${before}.+${after}$`, 'u'));
}

test('there are sentences', () => assert.ok(sentences.length > 50));

test('every key that the sources name has its sentence', () => {
  const known = new Set(sentences.map((s) => s.key));
  const missing = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/\bkey:\s*([^,}\n]*)/gu)].flatMap(([, expression = '']) =>
      // In `a === 'open' ? 'x' : 'y'` the first is compared, not said.
      [...expression.matchAll(/(?<![=!]==\s*)'([a-z][a-z-]*)'/gu)].flatMap(([, key = '']) => (known.has(key) ? [] : [`${file}: ${key}`])),
    ),
  );
  assert.deepEqual(missing, []);
  assert.deepEqual(
    patterns.filter((p) => p.source.startsWith('^unit-') && ![...known].some((key) => p.test(key))),
    [],
  );
});

test('every sentence is asked for', () => {
  const idle = sentences.filter(({ key }) => !literals.has(key) && !patterns.some((p) => p.test(key)));
  assert.deepEqual(
    idle.map(({ file, key }) => `${file}: ${key}`),
    [],
  );
});

describe('every sentence', () => {
  const held = (holds: (sentence: Sentence) => boolean): void =>
    assert.deepEqual(
      sentences.filter((s) => !holds(s)).map(({ file, key }) => `${file}: ${key}`),
      [],
    );
  test('stands in both languages', () =>
    // A row may be no more than placeholders and punctuation.
    held(
      ({ en, ar }) =>
        en !== '' &&
        ar !== '' &&
        !ARABIC.test(withoutPlaceholders(en)) &&
        (ARABIC.test(withoutPlaceholders(ar).replace(/\p{P}/gu, '')) || /[{\p{P}]/u.test(en)),
    ));
  test('has the same placeholders in both', () => held(({ en, ar }) => placeholders(en) === placeholders(ar)));
  test('is plain text: composed, no unseen characters, no doubled blanks', () =>
    held(({ en, ar }) => [en, ar].every((said) => said === said.normalize('NFC') && !/\p{Cf}| {2}/u.test(said))));
  test('has braces only around placeholders', () => held(({ en, ar }) => !/[{}]/u.test(withoutPlaceholders(en + ar))));
});

test('no key stands twice in a room', () => {
  const keys = sentences.map(({ file, key }) => `${file.includes('/messages/') ? 'messages' : file}: ${key}`);
  assert.deepEqual(
    keys.filter((key, i) => keys.indexOf(key) < i),
    [],
  );
});

const ARABIC = /\p{Script=Arabic}/u;

function placeholders(said: string): string {
  return [...said.matchAll(/\{(\w+)\}/gu)]
    .map(([, name]) => name)
    .sort()
    .join();
}

function withoutPlaceholders(said: string): string {
  return said.replace(/\{\w+\}/gu, '');
}

function withoutComments(source: string): string {
  return source.replace(/^\s*\/\*[\s\S]*?\*\//gmu, '').replace(/^\s*\/\/.*$/gmu, '');
}
