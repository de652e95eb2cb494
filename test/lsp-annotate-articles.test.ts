// Whatever is decided on the five articles: what is right changes nothing, what is said once is kept once, all of it can be taken back.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../server/src/analyze.ts';
import { act } from '../server/src/lsp/annotate/actions.ts';
import { refOf } from '../server/src/lsp/annotate/entities.ts';
import { normalizedValue } from '../server/src/lsp/base/describe.ts';
import type { Voice } from '../server/src/lsp/base/session.ts';
import type { DecideAction } from '../server/src/lsp/protocol.ts';
import { type Article, KINDS, type Mention } from '../server/src/model.ts';
import { decide } from '../server/src/workspace/decisions.ts';
import type { PlacedAnnotation } from '../server/src/workspace/placed-annotation.ts';
import { SEEDS } from './arbitrary-text.ts';
import { closeAll, open, SIDE, type SideAnnotation } from './lsp/desk.ts';

test('whatever is decided, in any order: nothing is piled up, all of it can be taken back and done again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SEEDS), fc.array(anyStep, { minLength: 1, maxLength: 12 }), async (text, steps) => {
      const desk = await open(text);
      let kept = 0;
      for (const { at, length, action, scope } of steps) {
        const start = at % text.length;
        const before = desk.files.get(SIDE);
        const { done, said } = await desk.decide({ start, end: Math.min(text.length, start + length) }, action, scope);
        assert.notEqual(said, '');
        if (!done) assert.equal(desk.files.get(SIDE), before, said);
        if (desk.files.get(SIDE) !== before) kept++;
        holdSide(desk.side());
      }
      const written = desk.files.get(SIDE);
      for (let i = 0; i < kept; i++) assert.equal((await desk.undo('undo')).done, true);
      assert.deepEqual(desk.side(), []);
      for (let i = 0; i < kept; i++) assert.equal((await desk.undo('redo')).done, true);
      assert.equal(desk.files.get(SIDE), written);
      closeAll();
    }),
    { numRuns: 25 },
  );
});

describe('on the five articles', () => {
  const engine = SEEDS.map((text) => analyze(text));
  const some = engine.flatMap((article) => article.mentions.filter((_, i) => i % 6 === 0).map((mention) => ({ article, mention })));

  test('what is accepted, or given the value that it has, changes nothing and finds nothing else', () => {
    for (const { article, mention } of some)
      for (const scope of ['mention', 'chain'] as const) {
        assert.deepEqual(plain(whenDone(article, mention, { do: 'accept' }, scope)), plain(article));
        const value = normalizedValue(article, mention);
        if (mention.kind !== 'reference' && value !== '')
          assert.deepEqual(plain(whenDone(article, mention, { do: 'set-value', value }, scope)), plain(article));
      }
  });

  test('two entities that are merged are one, a mention that is split off is one more', () => {
    for (const { article, mention } of some) {
      if (!('entity' in mention.value) || mention.kind === 'reference') continue;
      const own = mention.value.entity;
      const other = article.entities.find(({ id }) => id !== own) ?? assert.fail();
      const merged = whenDone(article, mention, { do: 'merge', key: refOf(other).key });
      assert.equal(merged.entities.length, article.entities.length - 1, `${mention.start} into ${other.name}`);
      const isAlone = article.mentions.filter((m) => m.kind !== 'reference' && 'entity' in m.value && m.value.entity === own).length === 1;
      if (!isAlone) assert.equal(whenDone(article, mention, { do: 'split' }).entities.length, article.entities.length + 1);
    }
  });
});

/** The article when one action was done on one mention. */
function whenDone(
  article: Article,
  { start, end }: Mention,
  action: Exclude<DecideAction, { do: 'settle' }>,
  scope?: 'mention' | 'chain',
): Article {
  let made = 0;
  const same = (text: string): string => text;
  const say = ({ key }: { readonly key: string }): string => key;
  const plainVoice: Voice = { language: 'en', message: say, sentence: say, words: same, plain: same, line: same };
  const step = act(
    {
      ...{ article, annotations: [], creator: 'Huda', places: [{ start, end }], scope: scope ?? 'mention', voice: plainVoice },
      ...{ now: '2024-05-01T10:00:00Z', newId: () => `urn:uuid:${made++}` },
    },
    action,
    () => assert.fail('no range is asked for'),
  );
  if ('refused' in step) assert.fail(step.refused.key);
  const placed = (step.put ?? []).map((a): PlacedAnnotation => {
    const { target, body } = a;
    const antecedent = body.type === 'mention' && body.kind === 'reference' ? body.antecedent : undefined;
    return { ...a, at: target === 'article' ? undefined : target, ...(antecedent !== undefined && { antecedentAt: antecedent }) };
  });
  return analyze(article.text, decide(placed));
}

/** What an article says, whoever says it; entities by name, since their numbers may differ. */
function plain({ mentions, entities, findings }: Article): unknown {
  const nameOf = (id: string | undefined) => entities.find((e) => e.id === id)?.name;
  return {
    mentions: mentions.map(({ kind, start, end, nested, value }) => ({
      ...{ kind, start, end, nested },
      value: 'entity' in value ? { ...value, entity: nameOf(value.entity) } : value,
    })),
    findings: findings.map(({ code, start, end }) => ({ code, start, end })),
  };
}

const anyAction: fc.Arbitrary<DecideAction> = fc.oneof(
  fc.record({ do: fc.constant('mark'), kind: fc.constantFrom(...KINDS) }),
  fc.record({ do: fc.constant('mark-identical'), kind: fc.constantFrom(...KINDS) }),
  fc.constantFrom<DecideAction>({ do: 'accept' }, { do: 'reject' }, { do: 'split' }, { do: 'forget' }, { do: 'refer', to: null }),
  fc.record({
    do: fc.constant('resize'),
    edge: fc.constantFrom('start', 'end'),
    way: fc.constantFrom('grow', 'shrink'),
    by: fc.constantFrom('word', 'clitic'),
  }),
  fc.record({ do: fc.constant('set-value'), value: fc.constantFrom('2021-07-10', '12', '5 USD', 'IQ', 'سمير', 'P3D', '14:30') }),
  fc.record({
    do: fc.constant('link'),
    entity: fc.record({ key: fc.constantFrom('a', 'b'), kind: fc.constantFrom('person', 'org'), name: fc.constantFrom('س', 'ص') }),
  }),
  fc.record({ do: fc.constant('note'), text: fc.constantFrom('', 'x') }),
  fc.record({ do: fc.constant('silence'), what: fc.constantFrom('finding', 'span') }),
) as fc.Arbitrary<DecideAction>;

const anyStep = fc.record({
  at: fc.nat({ max: 3000 }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })),
  action: anyAction,
  scope: fc.constantFrom('mention' as const, 'chain' as const),
});

/** One person says one thing of a kind at a place. */
function holdSide(annotations: readonly SideAnnotation[]): void {
  const said = annotations.map(({ creator, target, body }) => {
    const place = target === 'article' ? target : `${target.start}-${target.end}`;
    const slot = body.type === 'mention' || body.type === 'rejection' ? `kind ${body.kind}` : body.type;
    return `${creator} ${place} ${slot} ${'code' in body ? String(body.code) : ''}`;
  });
  assert.equal(new Set(said).size, said.length, said.join('; '));
  assert.equal(new Set(annotations.map(({ id }) => id)).size, annotations.length);
}
