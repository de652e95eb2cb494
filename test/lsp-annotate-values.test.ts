// What a person says that a mention means: values, entities, antecedents, and what is offered for them.
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import type { Kind } from '../server/src/model.ts';
import { closeAll, open } from './lsp/desk.ts';

afterEach(closeAll);

describe('set-value', () => {
  const cases: readonly (readonly [string, string, Kind, readonly (readonly [string, string])[]])[] = [
    [
      'عاد في 10 يوليو 2021',
      '10 يوليو 2021',
      'date',
      [
        ['2020-03-09', '2020-03-09'],
        ['12/5/2023', '2023-05-12'],
        ['5/13/2023', '2023-05-13'],
        ['2023/5/12', '2023-05-12'],
        ['2021-07', '2021-07'],
        ['2021-w27', '2021-W27'],
        ['١٢/٥/٢٠٢٣', '2023-05-12'],
        ['2018-07-30/2018-08-05', '2018-07-30/2018-08-05'],
        ['9 أغسطس 2022', '2022-08-09'],
      ],
    ],
    [
      'قتل 15 جنديا',
      '15',
      'number',
      [
        ['١٦', '16'],
        ['1,234.5', '1234.5'],
        ['10-12', '10…12'],
        ['~10', '10'],
        ['>=5', '5'],
        ['ثلاثة آلاف', '3000'],
      ],
    ],
    [
      'دفع 15 دولارا',
      '15 دولارا',
      'money',
      [
        ['20 eur', '20 EUR'],
        ['10-12', '10…12 EUR'],
        ['7 €', '7 EUR'],
        ['EGP', '7 EGP'],
      ],
    ],
    [
      'سار 15 كيلومترا',
      '15 كيلومترا',
      'quantity',
      [
        ['20', '20 kilometer'],
        ['20 meter', '20 meter'],
        ['7 أمتار', '7 meter'],
      ],
    ],
    [
      'زار الوزير السوري المدينة',
      'السوري',
      'demonym',
      [
        ['IQ', 'IQ'],
        ['العراق', 'IQ'],
        ['Egypt', 'EG'],
        ['المصري', 'EG'],
      ],
    ],
  ];
  for (const [text, quoted, kind, values] of cases)
    test(`reads a ${kind}`, async () => {
      const desk = await open(text);
      for (const [written, expected] of values) {
        const { done, said } = await desk.decide(quoted, { do: 'set-value', value: written });
        assert.ok(done, said);
        assert.equal(said, `The value is now ${expected}.`);
        assert.equal(desk.side().length, 1);
      }
    });

  test('gives a name its canonical name', async () => {
    const desk = await open('زار جو بايدن دمشق');
    await desk.decide('جو بايدن', { do: 'set-value', value: 'جوزيف روبينيت بايدن' });
    assert.match(await desk.hoverAt('جو بايدن'), /جوزيف روبينيت بايدن/u);
  });

  test('gives a whole chain one name, and leaves it one', async () => {
    const desk = await open('قال النقيب سمير الجبوري إن الطريق مفتوح. وأضاف الجبوري أن العبور آمن');
    await desk.decide('سمير الجبوري', { do: 'set-value', value: 'سمير صالح الجبوري' }, 'chain');
    assert.equal(new Set(desk.side().map((a) => a.body.entity?.key)).size, 1);
    assert.match(await desk.hoverAt('الجبوري', 2), /سمير صالح الجبوري/u);
  });

  test('refuses what it cannot read, and says what it expects', async () => {
    const desk = await open('قتل 15 جنديا في 10 يوليو 2021. وقال القائد إن القائد عاد');
    for (const value of ['', 'many', '12-10', '1.2.3', '5 USD'])
      assert.match(
        (await desk.decide('15', { do: 'set-value', value })).said,
        /cannot be read here\. Expected: a figure, in words or like/u,
      );
    for (const value of ['31/2/2021', '2021-13', 'tomorrow', '2021-07-10/2021-07-01'])
      assert.match(
        (await desk.decide('10 يوليو 2021', { do: 'set-value', value })).said,
        /cannot be read here\. Expected: a date, in words or like/u,
      );
    assert.deepEqual(desk.side(), []);
  });
});

describe('entities', () => {
  test('a name is linked to what an offer names', async () => {
    const desk = await open('زار الوفد المدينة الوردية أمس');
    const [offer] = await desk.offers('المدينة الوردية', 'link', 'البتراء');
    assert.ok(offer, 'the gazetteer knows Petra');
    assert.equal(offer.source, 'table of names');
    const { said } = await desk.decide('المدينة الوردية', offer.action);
    assert.equal(said, `Linked to ${offer.label}.`);
    assert.match(await desk.hoverAt('المدينة الوردية'), new RegExp(offer.label, 'u'));
  });

  test('entities are found by their Latin name and by identifier, in the article and in the gazetteer', async () => {
    const desk = await open('زار الوفد المدينة الوردية قادما من الدار البيضاء');
    const found = async (query: string) =>
      (await desk.offers('المدينة الوردية', 'link', query)).map(({ label, source }) => `${label} · ${source}`);
    assert.deepEqual((await found('casablanca')).slice(0, 1), ['الدار البيضاء · this article']);
    assert.deepEqual((await found('geonames:2553604')).slice(0, 1), ['الدار البيضاء · this article']);
    assert.ok((await found('iskend')).includes('إسكندرونة · table of names'), 'whatever marks are on its letters');
    assert.deepEqual(await found('Q174341'), ['إسكندرونة · table of names']);
    assert.deepEqual(await found('no such thing'), []);
    const [described] = await desk.offers('المدينة الوردية', 'link', 'q174341');
    assert.equal(described?.description, 'Place, Türkiye, İskenderun, Wikidata Q174341');
  });

  test('an item that no table has is linked by its identifier', async () => {
    const desk = await open('قال النقيب سمير الجبوري إن الطريق مفتوح');
    assert.deepEqual(await desk.offers('سمير الجبوري', 'link', 'Q1x'), []);
    const [offer, ...more] = await desk.offers('سمير الجبوري', 'link', 'Q123456789');
    assert.deepEqual([offer?.label, offer?.description, more.length], ['سمير الجبوري', 'Wikidata Q123456789', 0]);
    await desk.decide('سمير الجبوري', offer?.action ?? assert.fail());
    assert.match(await desk.hoverAt('سمير الجبوري'), /\[Wikidata Q123456789\]\(https:\/\/www\.wikidata\.org\/wiki\/Q123456789\)/u);
  });

  test('where nothing is typed, what is called so stands first', async () => {
    const desk = await open('قال ناصر القصيبي إنه وصل إلى طرابلس أمس');
    const [first] = await desk.offers('طرابلس', 'link', '');
    assert.match(first?.label ?? '', /^طرابلس/u);
  });

  test('two entities of the article are made one, and are two again', async () => {
    const desk = await open('قال النقيب سمير الجبوري إن الطريق مفتوح. وأضاف القائد ليث الراوي أن العبور آمن');
    const offers = await desk.offers('ليث الراوي', 'merge', '');
    assert.deepEqual(
      offers.map(({ label }) => label),
      ['سمير الجبوري'],
    );
    await desk.decide('ليث الراوي', offers[0]?.action ?? assert.fail());
    assert.match(await desk.hoverAt('ليث الراوي'), /سمير الجبوري/u);
    assert.equal(desk.side().length, 2);
    const again = await desk.decide('ليث الراوي', { do: 'split' });
    assert.equal(again.said, 'An entity of its own now: ليث الراوي.');
    assert.doesNotMatch(await desk.hoverAt('ليث الراوي'), /سمير الجبوري/u);
    await desk.refuses('ليث الراوي', { do: 'split' }, 'ليث الراوي is an entity of its own already.');
  });

  test('one mention leaves its chain, the others stay', async () => {
    const desk = await open('زار جو بايدن المدينة. ثم عاد بايدن. ثم خطب بايدن');
    await desk.decide(desk.range('بايدن', 2), { do: 'split' });
    const ids = desk.side().map((a) => a.body.entity?.key);
    assert.equal(new Set(ids).size, 2);
    assert.doesNotMatch(await desk.hoverAt('بايدن', 2), /جو بايدن/u);
    assert.match(await desk.hoverAt('بايدن', 3), /جو بايدن/u);
  });

  test('linking to an entity of the same article gives both a key', async () => {
    const desk = await open('قال النقيب سمير الجبوري إن الطريق مفتوح. وشكر الأهالي أبا ليلى كثيرا');
    const offers = await desk.offers('أبا ليلى', 'link', 'سمير');
    await desk.decide('أبا ليلى', offers[0]?.action ?? assert.fail());
    const keys = new Set(desk.side().map((a) => a.body.entity?.key));
    assert.equal(keys.size, 1);
    assert.match(await desk.hoverAt('أبا ليلى'), /سمير الجبوري/u);
  });

  test('what was made one before is merged whole', async () => {
    const desk = await open('قال النقيب سمير الجبوري ذلك. وأضاف القائد ليث الراوي. وختم الوزير نعيم السالم');
    const mergeInto = async (quoted: string, name: string) => {
      const offer = (await desk.offers(quoted, 'merge', name))[0] ?? assert.fail();
      await desk.decide(quoted, offer.action);
    };
    await mergeInto('ليث الراوي', 'سمير');
    await mergeInto('سمير الجبوري', 'نعيم');
    for (const quoted of ['سمير الجبوري', 'ليث الراوي']) assert.match(await desk.hoverAt(quoted), /نعيم السالم/u);
    assert.deepEqual(await desk.offers('ليث الراوي', 'merge', ''), []);
  });

  test('a figure stands for no entity', async () => {
    const desk = await open('قتل 15 جنديا');
    await desk.refuses('15', { do: 'link', entity: { key: 'x', kind: 'org', name: 'x' } }, 'Only names stand for an entity.');
    await desk.refuses('15', { do: 'merge', key: 'nothing' }, 'This entity is no longer in the article. Please choose again.');
  });

  test('a name is settled for the project, and found in its other articles at once', async () => {
    const desk = await open('فتح مخبز الياسمين أبوابه');
    await desk.decide('مخبز الياسمين', { do: 'mark', kind: 'org' });
    const { said } = await desk.decide('مخبز الياسمين', { do: 'settle' });
    assert.equal(said, "مخبز الياسمين is in the project's names.");
    await desk.client.open('file:///news/b.txt', 'زار الوفد مخبز الياسمين');
    assert.match(await desk.hoverAt('مخبز الياسمين', 1, 'file:///news/b.txt', 'زار الوفد مخبز الياسمين'), /in the project's names/u);
  });
});

describe('refer', () => {
  const text = 'وصل الوفد إلى المدينة صباحا. وعاد الفريق مساء';

  test('points at a place, outside, or nowhere', async () => {
    const desk = await open(text);
    assert.equal((await desk.decide('الفريق', { do: 'refer', to: desk.range('الوفد') })).said, 'Refers to الوفد.');
    assert.deepEqual(await desk.kindsAt('الفريق'), ['reference']);
    assert.equal(desk.side()[0]?.body.antecedent?.exact, 'الوفد');
    assert.equal((await desk.decide('الفريق', { do: 'refer', to: null })).said, 'Refers to something outside the text.');
    assert.equal((await desk.decide('الفريق', { do: 'refer', to: 'nothing' })).said, 'Not a reference: الفريق.');
    assert.deepEqual(await desk.kindsAt('الفريق'), []);
    assert.equal(desk.side().length, 1);
    await desk.refuses('الفريق', { do: 'refer', to: desk.range('الفريق') }, 'A reference cannot refer to itself.');
  });

  test('keeps what it points at when its edges move', async () => {
    const desk = await open(text);
    await desk.decide('الفريق', { do: 'refer', to: desk.range('الوفد') });
    await desk.decide('الفريق', { do: 'resize', edge: 'end', way: 'grow', by: 'word' });
    assert.deepEqual(await desk.kindsAt('الفريق مساء'), ['reference']);
    assert.equal(desk.side()[0]?.body.antecedent?.exact, 'الوفد');
  });

  test('is offered what its noun may mean, then what stands before it, nearest first, then the ways out', async () => {
    const desk = await open('زار جو بايدن دمشق. وعاد الرئيس مساء');
    const offers = await desk.offers('الرئيس', 'refer', '');
    assert.deepEqual(
      offers.map(({ label }) => label),
      ['جو بايدن', 'دمشق', 'something outside the text'],
    );
    const [only] = await desk.offers('الرئيس', 'refer', 'بايدن');
    assert.equal(only?.label, 'جو بايدن');
    assert.equal((await desk.decide('الرئيس', only?.action ?? assert.fail())).done, true);
  });
});

describe('values are offered', () => {
  test('today’s first, then what else is possible', async () => {
    const desk = await open('سافر في 3/4/2021');
    const offers = await desk.offers('3/4/2021', 'value', '');
    assert.deepEqual(
      offers.map(({ label }) => label),
      ['2021-04-03', '2021-03-04'],
    );
    assert.deepEqual(
      offers.map(({ source }) => source),
      ['as read', 'possible'],
    );
    const [typed] = await desk.offers('3/4/2021', 'value', '12/5/2023');
    assert.deepEqual(typed?.action, { do: 'set-value', value: '12/5/2023' });
    await desk.decide('3/4/2021', offers[1]?.action ?? assert.fail());
    assert.match(await desk.hoverAt('3/4/2021'), /2021-03-04/u);
  });
});
