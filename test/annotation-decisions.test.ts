// From annotations at their places to what the engine is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotateDocument } from '../server/src/lsp/base/annotated-document.ts';
import { anchorAt } from '../server/src/workspace/anchor.ts';
import type { Anchor, Annotation, AnnotationBody } from '../server/src/workspace/annotation.ts';
import { decide } from '../server/src/workspace/decisions.ts';

const TEXT = 'قال المرصد السوري إن أربعة جنود أصيبوا.\nوأضاف المرصد أن الهجوم وقع أمس.\n';

function at(quoted: string, nth = 1): Anchor {
  let start = -1;
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(quoted, start + 1);
  return anchorAt(TEXT, { start, end: start + quoted.length });
}
let ids = 0;
function annotation(target: Annotation['target'], body: AnnotationBody, created = '2024-05-17T09:30:00Z'): Annotation {
  return { id: `urn:uuid:${++ids}`, creator: 'سلمى', created, target, body };
}

test('each body is the decision that it means, at its place; the oldest first', () => {
  const entity = { key: 'sohr', kind: 'org', name: 'المرصد السوري' } as const;
  const document = annotateDocument(TEXT);
  document.change({
    put: [
      annotation(at('المرصد السوري'), { type: 'mention', kind: 'org', entity }, '2024-05-18T00:00:00Z'),
      annotation(at('أربعة جنود'), { type: 'mention', kind: 'number', value: { number: 4 } }),
      annotation(at('الهجوم'), { type: 'rejection', kind: 'org' }),
      annotation(at('أمس'), { type: 'mention', kind: 'reference', antecedent: null }),
      annotation(at('أصيبوا'), { type: 'note' }),
      annotation(at('وقع أمس'), { type: 'silence', code: 'undated-article' }),
      annotation('article', { type: 'silence', code: 'boilerplate' }),
      annotation('article', { type: 'silence' }),
    ],
  });
  const { decisions, silences, orphans } = decide(document.placed());
  const shown = decisions.map(({ id, by, start, end, ...rest }) => [TEXT.slice(start, end), rest]);
  assert.deepEqual(shown, [
    ['أربعة جنود', { verdict: 'is', kind: 'number', value: { number: 4 } }],
    ['الهجوم', { verdict: 'not', kind: 'org' }],
    ['أمس', { verdict: 'is', kind: 'reference', antecedent: null }],
    ['المرصد السوري', { verdict: 'is', kind: 'org', entity }],
  ]);
  const { start, end } = at('وقع أمس');
  assert.deepEqual(silences, [{ code: 'undated-article', start, end }, { code: 'boilerplate' }, { start: 0, end: TEXT.length }]);
  assert.deepEqual(orphans, []);
});

test('an antecedent follows the text as its reference does; lost, it is left to the engine', () => {
  const document = annotateDocument(TEXT);
  document.change({ put: [annotation(at('المرصد', 2), { type: 'mention', kind: 'reference', antecedent: at('المرصد السوري') })] });
  const told = (): unknown => decide(document.placed()).decisions.map((d) => [d.start, 'antecedent' in d ? d.antecedent : 'open']);
  const second = TEXT.indexOf('المرصد', 10);
  assert.deepEqual(told(), [[second, [4, 17]]]);
  document.edit([
    { start: 0, end: 3, text: 'ذكر' },
    { start: 0, end: 0, text: '# ' },
  ]);
  assert.deepEqual(told(), [[second + 2, [6, 19]]]);
  assert.deepEqual(
    document.side().annotations.map(({ body }) => (body.type === 'mention' && body.kind === 'reference' ? body.antecedent?.start : 0)),
    [6],
  );
  document.edit([{ start: 0, end: 25, text: '' }]);
  assert.deepEqual(told(), [[second + 2 - 25, 'open']]);
});

test('an annotation whose words are gone is an orphan, with where they stood and where they might stand', () => {
  const document = annotateDocument(TEXT);
  document.change({ put: [annotation(at('المرصد'), { type: 'mention', kind: 'org' })] });
  document.edit([{ start: 0, end: 18, text: '' }]);
  const { decisions, orphans } = decide(document.placed());
  assert.deepEqual(decisions, []);
  const again = TEXT.indexOf('المرصد', 10) - 18;
  assert.deepEqual(
    orphans.map(({ id, ...orphan }) => orphan),
    [{ by: 'سلمى', exact: 'المرصد', at: 0, candidates: [{ start: again, end: again + 6 }] }],
  );
});
