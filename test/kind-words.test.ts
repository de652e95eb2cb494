// A kind has one name, whoever says it: the menu that marks it, the hover that shows it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import client from '../l10n/client.tsv';
import { sayWords } from '../server/src/lsp/base/words.ts';
import { KINDS } from '../server/src/model.ts';

test('menus and hovers call a kind by the same name, in both languages', () => {
  const rows = new Map(
    client
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([key, en, ar]) => [key, { en, ar }]),
  );
  for (const kind of KINDS)
    for (const language of ['en', 'ar'] as const)
      assert.equal(rows.get(`kind.${kind}`)?.[language], sayWords({ key: `kind-${kind}` }, language), kind);
});
