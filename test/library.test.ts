// The package as others import it: by its name, from the bundle.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import type * as Library from '../server/src/index.ts';

const NAME = 'tahqiq';

test('the package exports the engine and its JSON form', { skip: !existsSync('dist/index.js') && 'not built: npm run build' }, async () => {
  const { analyze, articleToJson, createAnalyzer } = (await import(NAME)) as typeof Library;
  const text = 'قتل 4 جنود أمس في دمشق.';
  const article = createAnalyzer().analyze(text, { published: '2021-07-11' });
  assert.deepEqual(article, analyze(text, { published: '2021-07-11' }));
  const { mentions } = articleToJson(article, { id: 'a' }, '0'.repeat(64), 'en');
  assert.ok(mentions.some((m) => m.text === 'أمس' && 'timex' in m.value && m.value.timex === '2021-07-10'));
  assert.ok(existsSync('dist/types/index.d.ts'));
});
