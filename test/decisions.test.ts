// What people decide stands before what the engine reads: everywhere, whatever they decide, and without harm to the rest.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import schema from '../docs/schema/article.schema.json' with { type: 'json' };
import {
  type AnalyzeOptions,
  type Article,
  type AuthorityName,
  analyze,
  articleToJson,
  createAnalyzer,
  type Decision,
  type EntityRef,
  KINDS,
  type Kind,
  type Mention,
} from '../server/src/index.ts';
import { anyText, SEEDS } from './arbitrary-text.ts';

const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, strictTypes: false }).compile(schema);

describe('a mention that a person marks', () => {
  test('is there, with the person as its source', () => {
    const { at, mentionAt } = reading('اجتمع فريق الورد في القاعة', (at) => [is('group', at('فريق الورد'))]);
    const mention = mentionAt('فريق الورد', 'group');
    assert.equal(mention.by, 'Huda');
    assert.equal(mention.confidence, 1);
    assert.deepEqual(mention.because[0]?.message, { key: 'decided-by', args: { name: 'Huda' } });
    assert.deepEqual({ start: mention.start, end: mention.end }, at('فريق الورد'));
  });

  test('of the engine’s own kind keeps the engine’s value and reasons', () => {
    const { mentionAt } = reading('قتل نحو 15 جنديا', (at) => [is('number', at('نحو 15'))]);
    const mention = mentionAt('نحو 15', 'number');
    assert.deepEqual(mention.value, { number: 15, relation: '~', counted: 'جندي' });
  });

  test('of another kind takes the place of the engine’s', () => {
    const { article, mentionAt } = reading('زار المرصد السوري لحقوق الإنسان', (at) => [is('facility', at('المرصد السوري لحقوق الإنسان'))]);
    mentionAt('المرصد السوري لحقوق الإنسان', 'facility');
    assert.ok(!article.mentions.some((m) => m.kind === 'org'));
  });

  test('crosses nothing: what the engine has across its edge is gone', () => {
    const { article, at } = reading('قال جو بايدن أمس', (at) => [is('person', at('قال جو'))]);
    const { end } = at('قال جو');
    assert.ok(!article.mentions.some((m) => m.start < end && m.end > end));
  });

  test('inside a name is nested in it; numerals inside a date are no numbers', () => {
    const { mentionAt, article, at } = reading('درس في جامعة دمشق في 12 من شهر العسل', (at) => [
      is('place', at('دمشق')),
      is('date', at('12 من شهر العسل')),
    ]);
    assert.equal(mentionAt('دمشق', 'place').nested, true);
    mentionAt('جامعة دمشق', 'facility', 'org');
    assert.ok(!article.mentions.some((m) => m.kind === 'number' && m.start === at('12').start));
    assert.deepEqual(mentionAt('12 من شهر العسل', 'date').value, { timex: 'XXXX-XX-XX' });
  });

  test('has the letter glued before it as its proclitic', () => {
    const { mentionAt } = reading('سلم على الورد وبالريحان', (at) => [is('person', at('الريحان'.slice(2), 1))]);
    assert.equal(mentionAt('ريحان', 'person').proclitic ?? '', '');
    const glued = reading('وصل وريحان', (at) => [is('person', at('ريحان'))]);
    assert.equal(glued.mentionAt('ريحان', 'person').proclitic, 'و');
  });
});

describe('a value that a person gives', () => {
  test('stands, and what hangs on it follows', () => {
    const { mentionAt } = reading('وقع الحادث في 10 يوليو 2021. وتكرر في الشهر نفسه', (at) => [
      also(is('date', at('10 يوليو 2021')), { value: { timex: '2020-03-09', start: '2020-03-09', end: '2020-03-09' } }),
    ]);
    assert.equal(timexOf(mentionAt('10 يوليو 2021', 'date')), '2020-03-09');
    assert.equal(timexOf(mentionAt('الشهر نفسه', 'date')), '2020-03');
  });

  test('of a date in figures shows the order of the others', () => {
    const { mentionAt } = reading('سافر في 3/4/2021. وعاد في 5/6/2021', (at) => [
      also(is('date', at('3/4/2021')), { value: { timex: '2021-03-04' } }),
    ]);
    assert.equal(timexOf(mentionAt('5/6/2021', 'date')), '2021-05-06');
  });

  test('counts in findings', () => {
    const text = 'أصيب 10 أشخاص بينهم 4 أطفال و6 نساء';
    const before = reading(text, () => []);
    assert.ok(!before.article.findings.some((f) => f.code === 'sum-mismatch'));
    const { article } = reading(text, (at) => [also(is('number', at('6')), { value: { number: 9 } })]);
    assert.ok(article.findings.some((f) => f.code === 'sum-mismatch'));
  });

  test('that is none is as if it had not been given', () => {
    const absurd = [{ number: 'many' }, { number: Number.NaN }, { timex: 'next to nothing' }, { country: 'nowhere' }] as never[];
    for (const value of absurd) {
      const { mentionAt } = reading('قتل 15 جنديا', (at) => [also(is('number', at('15')), { value })]);
      assert.deepEqual(mentionAt('15', 'number').value, { number: 15, relation: '=', counted: 'جندي' });
    }
  });
});

describe('what a person rejects', () => {
  test('is gone, of the kind or altogether', () => {
    const text = 'عاد أمس السبت';
    for (const kind of ['date', undefined] as const) {
      const { article, at } = reading(text, (at) => [not(at('أمس السبت'), kind)]);
      const here = article.mentions.filter((m) => m.start === at('أمس السبت').start && m.end === at('أمس السبت').end);
      assert.ok(here.every((m) => m.kind === 'reference' && kind !== undefined));
      assert.ok(!here.some((m) => m.kind === 'date'));
    }
  });

  test('gives no short name', () => {
    const text = 'قال النقيب سمير الجبوري إن الطريق مفتوح. وأضاف الجبوري أن العبور آمن';
    const engine = reading(text, () => []);
    const full = engine.article.mentions.find((m) => m.kind === 'person');
    assert.ok(full && engine.article.mentions.filter((m) => m.kind === 'person').length === 2, 'the engine reads both');
    const isShort = ({ because }: Mention): boolean => because.some(({ message }) => message.key === 'name-short');
    assert.ok(engine.article.mentions.some(isShort), 'the second is short for the first');
    const { article } = reading(text, () => [not(full, 'person')]);
    // What is left may at most be a guess of its own.
    assert.ok(!article.mentions.some((m) => isShort(m) || (m.kind === 'person' && m.start === full.start)));
  });

  test('lets stand what had yielded to it, where a table knows that', () => {
    const { mentionAt } = reading('قال المدير علي المصري أمس', (at) => [not(at('علي المصري'))]);
    assert.deepEqual(mentionAt('المصري', 'demonym').value, { country: 'EG' });
    const again = reading('قال المدير علي المصري أمس', (at) => [not(at('علي المصري')), not(at('المصري'))]);
    assert.ok(!again.article.mentions.some((m) => m.kind === 'demonym'), 'and that can be rejected, too');
    const same = reading('قال دونالد ترامب ذلك', (at) => [not(at('دونالد ترامب'))]);
    assert.deepEqual(same.article.mentions, [], 'a shorter name of the same one is rejected with it');
  });

  test('lets a name of the project stand that had yielded to it', () => {
    const shop = { key: 'shop', kind: 'org', name: 'مقهى ليلى', aliases: ['ليلى'] } as const;
    const text = 'قالت الوزيرة ليلى العامري ذلك';
    assert.ok(!reading(text, () => [], [shop]).article.mentions.some((m) => m.kind === 'org'));
    assert.equal(reading(text, (at) => [not(at('ليلى العامري'))], [shop]).mentionAt('ليلى', 'org').kind, 'org');
  });

  test('is no reference, and no antecedent', () => {
    const text = 'هاجم مسلحون قاعدة عسكرية. وقالت الشرطة إن القاعدة كانت خالية';
    assert.ok(reading(text, () => []).article.mentions.some((m) => m.kind === 'reference'));
    const { article } = reading(text, (at) => [not(at('القاعدة'), 'reference')]);
    assert.ok(!article.mentions.some((m) => m.kind === 'reference'));
  });
});

describe('references', () => {
  const text = 'وصل الوفد إلى المدينة صباحا. وعاد الفريق مساء';

  test('point where a person says', () => {
    const { mentionAt, at } = reading(text, (at) => [
      also(is('reference', at('الفريق')), { antecedent: [at('الوفد').start, at('الوفد').end] }),
    ]);
    assert.deepEqual(mentionAt('الفريق', 'reference').value, { antecedent: [at('الوفد').start, at('الوفد').end], status: 'resolved' });
  });

  test('take the entity of the name that they point at', () => {
    const { article, mentionAt } = reading('قال جو بايدن كلمة. وعاد الفريق مساء', (at) => [
      also(is('reference', at('الفريق')), { antecedent: [at('جو بايدن').start, at('جو بايدن').end] }),
    ]);
    assert.equal(entityOf(article, mentionAt('الفريق', 'reference'))?.name, 'جو بايدن');
  });

  test('point outside where a person says so, and are unknown where nobody says', () => {
    const outside = reading(text, (at) => [also(is('reference', at('الفريق')), { antecedent: null })]);
    assert.deepEqual(outside.mentionAt('الفريق', 'reference').value, { antecedent: null, status: 'external' });
    const unsaid = reading(text, (at) => [is('reference', at('الفريق'))]);
    assert.equal((unsaid.mentionAt('الفريق', 'reference').value as { status: string }).status, 'unresolved');
  });

  test('of a relative date can be turned', () => {
    const { mentionAt, at } = reading('في 10 يوليو 2021 وصل. وغادر في 12 أغسطس 2021. وعاد في الشهر نفسه', (at) => [
      also(is('reference', at('الشهر نفسه')), { antecedent: [at('10 يوليو 2021').start, at('10 يوليو 2021').end] }),
    ]);
    const { value } = mentionAt('الشهر نفسه', 'reference');
    assert.deepEqual((value as { antecedent: unknown }).antecedent, [at('10 يوليو 2021').start, at('10 يوليو 2021').end]);
  });
});

describe('entities', () => {
  const salma: EntityRef = { key: 'urn:x:salma', kind: 'person', name: 'سلمى الراوي', sameAs: ['wikidata:Q1'], country: 'IQ' };

  test('of one key are one, whatever the names look like', () => {
    const { article, mentionAt } = reading('حضرت أم ليلى الحفل. وشكرت السيدة ورد الحضور', (at) => [
      also(is('person', at('أم ليلى')), { entity: salma }),
      also(is('person', at('ورد')), { entity: salma }),
    ]);
    const entity = entityOf(article, mentionAt('ورد', 'person'));
    assert.equal(entity, entityOf(article, mentionAt('أم ليلى', 'person')));
    assert.deepEqual(entity, {
      id: entity?.id,
      key: salma.key,
      kind: 'person',
      name: salma.name,
      forms: ['أم ليلى', 'ورد'],
      sameAs: ['wikidata:Q1'],
      country: 'IQ',
      lat: null,
      lon: null,
    });
  });

  test('one decided name takes the engine’s cluster along', () => {
    const { article } = reading('زار جو بايدن المدينة. وقال بايدن إنه عائد', (at) => [
      also(is('person', at('جو بايدن')), { entity: salma }),
    ]);
    const persons = article.mentions.filter((m) => m.kind === 'person');
    assert.equal(persons.length, 2);
    for (const m of persons) assert.equal(entityOf(article, m)?.key, salma.key);
  });

  test('a name that was given another entity leaves; what was given none goes with the nearest', () => {
    const other: EntityRef = { key: 'urn:x:other', kind: 'person', name: 'آخر' };
    const { article } = reading('قال بايدن. ثم قال بايدن. ثم عاد بايدن. ثم صمت بايدن', (at) => [
      also(is('person', at('بايدن')), { entity: salma }),
      also(is('person', at('بايدن', 4)), { entity: other }),
    ]);
    const keys = article.mentions.filter((m) => m.kind === 'person').map((m) => entityOf(article, m)?.key);
    assert.deepEqual(keys, [salma.key, salma.key, other.key, other.key]);
  });

  test('of two descriptions of one key the later holds', () => {
    const { article } = reading('قال أحمد. وقال محمد', (at) => [
      also(is('person', at('محمد')), { entity: { ...salma, name: 'قديم' } }),
      also(is('person', at('أحمد')), { entity: salma }),
    ]);
    assert.deepEqual(
      article.entities.filter((e) => e.key).map((e) => e.name),
      [salma.name],
    );
  });
});

describe('the project’s names', () => {
  const bakery: AuthorityName = { key: 'p:1', kind: 'org', name: 'مخبز الياسمين', aliases: ['الياسمين'], sameAs: ['wikidata:Q2'] };

  test('are found in every form, with clitics, and mean one entity', () => {
    const { article, mentionAt } = reading('فتح مخبز الياسمين أبوابه. وقدمت للياسمين جائزة، وبالياسمين يفخر الحي', () => [], [bakery]);
    const mentions = article.mentions.filter((m) => m.kind === 'org');
    assert.equal(mentions.length, 3);
    for (const m of mentions) assert.deepEqual(entityOf(article, m)?.sameAs, ['wikidata:Q2']);
    assert.deepEqual(mentionAt('مخبز الياسمين', 'org').because[0]?.message.key, 'name-settled');
    assert.equal(mentions[1]?.contracted, true);
    assert.equal(mentions[2]?.proclitic, 'وب');
  });

  test('stand before the gazetteer, and below what a person says', () => {
    const paris: AuthorityName = { key: 'p:2', kind: 'org', name: 'نادي باريس', aliases: ['باريس'] };
    const settled = reading('فازت باريس أمس', () => [], [paris]);
    assert.equal(entityOf(settled.article, settled.mentionAt('باريس', 'org'))?.name, 'نادي باريس');
    const decided = reading('فازت باريس أمس', (at) => [is('place', at('باريس'))], [paris]);
    assert.ok(decided.mentionAt('باريس', 'place').by === 'Huda');
    const rejected = reading('فازت باريس أمس', (at) => [not(at('باريس'))], [paris]);
    assert.ok(!rejected.article.mentions.some((m) => m.kind === 'org' || m.kind === 'place'));
  });

  test('yield to a longer name that holds them', () => {
    const { mentionAt } = reading('زار جامعة دمشق', () => [], [{ key: 'p:3', kind: 'place', name: 'دمشق', aliases: [] }]);
    assert.equal(mentionAt('دمشق', 'place').nested, true);
  });

  test('change what remembered paragraphs say, and leave it when they go', () => {
    const text = 'فتح مخبز الياسمين أبوابه';
    const analyzer = createAnalyzer();
    const before = analyzer.analyze(text);
    const settled = analyzer.analyze(text, { authority: [bakery] });
    assert.notDeepEqual(settled, before);
    assert.deepEqual(settled, analyze(text, { authority: [bakery] }));
    assert.deepEqual(analyzer.analyze(text), before);
  });
});

describe('properties', () => {
  test('every mark is a mention of its kind on its span, and no rejected one is there', () => {
    fc.assert(
      fc.property(seedWithDecisions, ({ text, decisions }) => {
        const { mentions } = analyze(text, { decisions });
        // Where people contradict each other the later holds: here each span is decided once, and none crosses another.
        for (const d of decisions) {
          const here = mentions.filter((m) => m.start === d.start && m.end === d.end);
          if (d.verdict === 'is')
            assert.ok(
              here.some((m) => m.kind === d.kind && m.by === d.by),
              `${d.kind} ${text.slice(d.start, d.end)}`,
            );
          else assert.ok(!here.some((m) => d.kind === undefined || m.kind === d.kind), `not ${d.kind} ${text.slice(d.start, d.end)}`);
        }
        holdArticle(text, analyze(text, { decisions }));
      }),
      { numRuns: 120 },
    );
  });

  test('no decision is too absurd', () => {
    const analyzer = createAnalyzer();
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...SEEDS), anyText),
        fc.array(anyDecision, { maxLength: 12 }),
        anyAuthority,
        (text, decisions, authority) => {
          const options: AnalyzeOptions = { decisions: decisions as Decision[], authority };
          const article = analyze(text, options);
          holdArticle(text, article);
          assert.deepEqual(analyzer.analyze(text, options), article);
          for (const language of ['ar', 'en'] as const) {
            const json = JSON.parse(JSON.stringify(articleToJson(article, { id: null }, 'a'.repeat(64), language))) as unknown;
            assert.ok(validate(json), JSON.stringify(validate.errors));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('no decisions, no difference', () => {
    for (const text of SEEDS) assert.deepEqual(analyze(text, { decisions: [], authority: [], silences: [] }), analyze(text));
  });

  test('the engine’s own mentions, accepted as they are, change no value', () => {
    for (const text of SEEDS) {
      const engine = analyze(text);
      const accepted = engine.mentions.filter((m) => !isTwice(engine, m));
      const decisions = accepted.map((m): Decision => decisionOf(m));
      const valuesOf = (article: Article) =>
        article.mentions.map(({ kind, start, end, value }) => ({ kind, start, end, value: plain(article, value) }));
      assert.deepEqual(valuesOf(analyze(text, { decisions })), valuesOf(engine));
    }
  });
});

/** A date that is a reference too. */
function isTwice({ mentions }: Article, m: Mention): boolean {
  return mentions.some((other) => other !== m && other.start === m.start && other.end === m.end);
}

function decisionOf({ kind, start, end, value }: Mention): Decision {
  const base = { id: `${start}`, by: 'Huda', verdict: 'is', kind, start, end } as const;
  const { antecedent, status } = value as { antecedent?: unknown; status?: string };
  if (kind === 'reference') return (status === 'resolved' || status === 'external' ? { ...base, antecedent } : base) as Decision;
  return ('entity' in value ? base : { ...base, value }) as Decision;
}

/** Entities by name: their numbers may differ. */
function plain(article: Article, value: Mention['value']): unknown {
  return 'entity' in value ? { ...value, entity: article.entities.find((e) => e.id === value.entity)?.name } : value;
}

type At = (quoted: string, nth?: number) => { start: number; end: number };

function reading(text: string, decide: (at: At) => readonly Decision[], authority?: readonly AuthorityName[]) {
  const at: At = (quoted, nth = 1) => {
    let start = -1;
    for (let i = 0; i < nth; i++) start = text.indexOf(quoted, start + 1);
    assert.ok(start >= 0, `«${quoted}» is in the text`);
    return { start, end: start + quoted.length };
  };
  const article = analyze(text, { decisions: decide(at), published: '2021-07-11', ...(authority && { authority }) });
  const mentionAt = (quoted: string, ...kinds: Kind[]): Mention => {
    const { start, end } = at(quoted);
    const found = article.mentions.find((m) => m.start === start && m.end === end && kinds.includes(m.kind));
    assert.ok(
      found,
      `«${quoted}» is ${kinds.join(' or ')}: ${article.mentions.map((m) => `${m.kind} ${text.slice(m.start, m.end)}`).join('; ')}`,
    );
    return found;
  };
  return { article, at, mentionAt };
}

function is(kind: Kind, span: { start: number; end: number }): Decision {
  return { id: 'a', by: 'Huda', verdict: 'is', kind, start: span.start, end: span.end } as Decision;
}

/** A decision with a value, an entity, an antecedent. */
function also(decision: Decision, more: object): Decision {
  return { ...decision, ...more } as Decision;
}

function not(span: { start: number; end: number }, kind?: Kind): Decision {
  return { id: 'a', by: 'Huda', verdict: 'not', start: span.start, end: span.end, ...(kind && { kind }) };
}

function timexOf({ value }: Mention): string | undefined {
  return 'timex' in value ? value.timex : undefined;
}

function entityOf({ entities }: Article, { value }: Mention) {
  return 'entity' in value ? entities.find((e) => e.id === value.entity) : undefined;
}

/** Runs of one to four words of a seed, some exactly where the engine has a mention. */
const seedWithDecisions = fc
  .record({
    text: fc.constantFrom(...SEEDS),
    picks: fc.array(
      fc.record({ word: fc.nat(), words: fc.integer({ min: 1, max: 4 }), kind: fc.constantFrom(...KINDS), reject: fc.boolean() }),
      {
        maxLength: 20,
      },
    ),
  })
  .map(({ text, picks }) => {
    const words = [...text.matchAll(/\S+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    const engine = analyze(text).mentions;
    const taken: { start: number; end: number }[] = [];
    const decisions = picks.flatMap(({ word, words: many, kind, reject }, i): Decision[] => {
      const mention = engine[word % engine.length];
      const [first, last] = [words[word % words.length], words[Math.min((word % words.length) + many - 1, words.length - 1)]];
      const span = word % 2 && mention ? mention : { start: first?.start ?? 0, end: last?.end ?? 0 };
      if (taken.some((t) => t.start < span.end && span.start < t.end)) return [];
      taken.push(span);
      return [reject ? not(span, i % 3 ? kind : undefined) : is(kind, span)];
    });
    return { text, decisions };
  });

const anyOffset = fc.oneof(fc.integer({ min: -3, max: 400 }), fc.constantFrom(-1, 0, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9));
const anyValue = fc.oneof(
  fc.constant(undefined),
  fc.record({ number: fc.oneof(fc.double(), fc.string(), fc.integer()) }),
  fc.record({ amount: fc.oneof(fc.double(), fc.constant('1e999')), currency: fc.string(), relation: fc.constantFrom('=', '~', '?') }),
  fc.record({ amount: fc.integer(), unit: fc.string(), relation: fc.constant('>') }),
  fc.record({ min: fc.integer(), max: fc.integer() }),
  fc.record({
    timex: fc.oneof(fc.string(), fc.constantFrom('2021-07-10', '2021-13-45', 'XXXX-02-31', '2021-W99', 'P1D', 'T25:61', '199', '19')),
  }),
  fc.record({ country: fc.string() }),
);
const anyDecision = fc.record(
  {
    id: fc.string(),
    by: fc.string(),
    verdict: fc.constantFrom('is', 'not'),
    kind: fc.constantFrom(...KINDS, undefined, 'nonsense'),
    start: anyOffset,
    end: anyOffset,
    value: anyValue,
    entity: fc.oneof(
      fc.constant(undefined),
      fc.record({ key: fc.constantFrom('', 'a', 'b'), kind: fc.constantFrom('person', 'place'), name: fc.string() }),
    ),
    antecedent: fc.oneof(fc.constant(undefined), fc.constant(null), fc.tuple(anyOffset, anyOffset)),
    metonym: fc.constantFrom(undefined, 'government'),
  },
  { requiredKeys: ['id', 'by', 'verdict', 'start', 'end'] },
) as fc.Arbitrary<object>;
const anyAuthority = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', ''),
    kind: fc.constantFrom('person', 'org', 'place'),
    name: fc.oneof(fc.string(), fc.constantFrom('سوريا', 'القوات', 'في', 'الأحد')),
    aliases: fc.array(fc.oneof(fc.string(), fc.constantFrom('المرصد', 'قوات'))),
  }),
  { maxLength: 4 },
) as fc.Arbitrary<AuthorityName[]>;

function holdArticle(text: string, { mentions, entities, findings }: Article): void {
  const ids = new Set([...mentions, ...entities].map((x) => x.id));
  assert.equal(ids.size, mentions.length + entities.length);
  for (const { start, end } of [...mentions, ...findings]) {
    assert.ok(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length);
    for (const at of [start, end]) assert.ok(!/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/u.test(text.slice(at - 1, at + 1)), 'splits a character');
  }
  for (const m of mentions) {
    assert.ok(m.start < m.end);
    if ('entity' in m.value && m.value.entity !== undefined) assert.ok(ids.has(m.value.entity));
    if (m.kind === 'reference' && m.value.antecedent) {
      const [start, end] = m.value.antecedent;
      assert.ok(0 <= start && start < end && end <= text.length);
    }
  }
  for (const e of entities)
    assert.ok(
      mentions.some((m) => 'entity' in m.value && m.value.entity === e.id),
      `nothing means ${e.name}`,
    );
  for (const [i, next] of mentions.slice(1).entries()) assert.ok((mentions[i]?.start ?? 0) <= next.start, 'out of order');
  const standing = mentions.filter((m) => m.kind !== 'reference');
  for (const [i, a] of standing.entries())
    for (const b of standing.slice(i + 1)) {
      if (b.start >= a.end) break;
      assert.ok(b.end <= a.end, `«${text.slice(a.start, a.end)}» and «${text.slice(b.start, b.end)}» cross`);
    }
}
