// What a person decides in the editor: every action through the server, what it writes beside the article, and how it is taken back.
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import fc from 'fast-check';
import { CancellationToken, CodeActionRequest, HoverRequest, type MarkupContent, type Range } from 'vscode-languageserver/node';
import { analyze } from '../server/src/analyze.ts';
import { act } from '../server/src/lsp/annotate/actions.ts';
import { refOf } from '../server/src/lsp/annotate/entities.ts';
import { normalizedValue } from '../server/src/lsp/base/describe.ts';
import type { Feature, Session, Voice } from '../server/src/lsp/base/session.ts';
import { FEATURES } from '../server/src/lsp/features.ts';
import {
  DECIDE_REQUEST,
  type DecideAction,
  type Decided,
  type DecideParams,
  OFFERS_REQUEST,
  type Offer,
  type OffersParams,
  UNDO_DECISION_REQUEST,
} from '../server/src/lsp/protocol.ts';
import { type Article, type EntityRef, KINDS, type Kind, type Mention } from '../server/src/model.ts';
import type { Annotation } from '../server/src/workspace/annotation.ts';
import { decide } from '../server/src/workspace/decisions.ts';
import type { PlacedAnnotation } from '../server/src/workspace/placed-annotation.ts';
import { parseSideFile } from '../server/src/workspace/side-file.ts';
import { SEEDS } from './arbitrary-text.ts';
import type { TestClient } from './lsp/client.ts';
import { memoryHost, startInProcess } from './lsp/in-process.ts';

const URI = 'file:///news/a.txt';
const SIDE = `${URI}.tahqiq.jsonl`;
const running: TestClient[] = [];
afterEach(() => {
  for (const client of running.splice(0)) client.connection.dispose();
});

describe('mark', () => {
  test('makes a mention of what is selected, blanks at its ends apart', async () => {
    const desk = await open('اجتمع فريق الورد في القاعة');
    assert.equal((await desk.decide('فريق الورد ', { do: 'mark', kind: 'group' })).said, 'Marked as Group of people: 1.');
    assert.deepEqual(await desk.kindsAt('فريق الورد'), ['group']);
    const [annotation] = desk.side();
    assert.equal(annotation?.body.kind, 'group');
    assert.equal(annotation?.creator, 'Huda');
    assert.equal(annotation?.created, '2024-05-01T10:00:00Z');
  });

  test('takes the word at the caret without what is glued before it, or the mention there', async () => {
    const desk = await open('شكر المدير بالورد الحضور في دمشق');
    await desk.decide(caretIn(desk.text, 'بالورد'), { do: 'mark', kind: 'group' });
    assert.deepEqual(await desk.kindsAt('الورد'), ['group']);
    await desk.decide(caretIn(desk.text, 'دمشق'), { do: 'mark', kind: 'org' });
    assert.deepEqual(await desk.kindsAt('دمشق'), ['org']);
  });

  test('replaces what the same person decided of the place before', async () => {
    const desk = await open('زار الوفد دمشق');
    await desk.decide('دمشق', { do: 'mark', kind: 'org' });
    const [before] = desk.side();
    await desk.decide('دمشق', { do: 'mark', kind: 'facility' });
    const after = desk.side();
    assert.deepEqual([after.length, after[0]?.id, after[0]?.body.kind], [1, before?.id, 'facility']);
    assert.deepEqual(await desk.kindsAt('دمشق'), ['facility']);
  });

  test('of a chain marks every mention of its entity', async () => {
    const desk = await open('وصل جو بايدن مساء. وقال بايدن إنه متعب');
    await desk.decide('جو بايدن', { do: 'mark', kind: 'org' }, 'chain');
    assert.deepEqual(await desk.kindsAt('جو بايدن'), ['org']);
    assert.deepEqual(await desk.kindsAt('بايدن', 2), ['org']);
  });

  test('wants something in one line', async () => {
    const desk = await open('سطر أول\n\nسطر ثان');
    await desk.refuses('أول\n\nسطر', { do: 'mark', kind: 'org' }, 'A mention lies in one line. Select less.');
    await desk.refuses({ start: 8, end: 8 }, { do: 'mark', kind: 'org' }, 'There is no word here. Select some text.');
  });

  test('marks all identical words, with whatever is glued before them', async () => {
    const desk = await open('فتح مخبز الياسمين. وللياسمين زبائن، وبالياسمين يفخر الحي، والياسميني آخر');
    const { said, ranges } = await desk.decide('الياسمين', { do: 'mark-identical', kind: 'org' });
    assert.equal(said, 'Marked as Organization: 3.');
    assert.deepEqual(
      ranges.map((range) => desk.textOf(range)),
      ['الياسمين', 'لياسمين', 'الياسمين'],
    );
    await desk.refuses('الحي', { do: 'mark-identical' }, 'What it is to be marked as was not said, and nothing is marked here.');
  });
});

describe('accept, reject, forget', () => {
  test('accepting keeps kind and value', async () => {
    const desk = await open('عاد في 10 يوليو 2021');
    await desk.decide('10 يوليو 2021', { do: 'accept' });
    assert.deepEqual(desk.side()[0]?.body, {
      ...desk.side()[0]?.body,
      kind: 'date',
      value: { timex: '2021-07-10', start: '2021-07-10', end: '2021-07-10' },
    });
  });

  test('a chain is accepted as one entity', async () => {
    const desk = await open('قال النقيب سمير الجبوري إن الطريق مفتوح. وأضاف الجبوري أن العبور آمن');
    const { said } = await desk.decide('سمير الجبوري', { do: 'accept' }, 'chain');
    assert.equal(said, 'Accepted: 2.');
    const ids = new Set(desk.side().map((a) => a.body.entity?.key));
    assert.equal(ids.size, 1);
    assert.match([...ids][0] ?? '', /^urn:uuid:/u);
  });

  test('a selection that is no mention means those inside it', async () => {
    const desk = await open('زار دمشق وبيروت');
    assert.equal((await desk.decide('زار دمشق وبيروت', { do: 'accept' })).said, 'Accepted: 2.');
    await desk.refuses('زار', { do: 'accept' }, 'There is nothing marked here.');
  });

  test('what is rejected is gone, and comes back when that is taken back', async () => {
    const desk = await open('زار الوفد دمشق');
    await desk.decide('دمشق', { do: 'reject' });
    assert.deepEqual(await desk.kindsAt('دمشق'), []);
    assert.equal((await desk.decide(caretIn(desk.text, 'دمشق'), { do: 'forget' })).said, 'Decisions taken back: 1.');
    assert.deepEqual(await desk.kindsAt('دمشق'), ['place']);
    assert.deepEqual(desk.side(), []);
    await desk.refuses('دمشق', { do: 'forget' }, 'Nobody has decided anything here.');
  });

  test('a chain is rejected whole', async () => {
    const desk = await open('زار دمشق. وغادر دمشق');
    assert.equal((await desk.decide('دمشق', { do: 'reject' }, 'chain')).said, 'Rejected: 2.');
    assert.deepEqual(await desk.kindsAt('دمشق', 2), []);
    assert.equal((await desk.decide('زار دمشق. وغادر دمشق', { do: 'forget' })).said, 'Decisions taken back: 2.');
  });
});

describe('resize', () => {
  const text = 'افتتح فريق الورد الأحمر قاعته';

  test('moves an edge by a word, both ways', async () => {
    const desk = await open(text);
    await desk.decide('فريق الورد', { do: 'mark', kind: 'group' });
    const steps = [
      ['end', 'grow', 'فريق الورد الأحمر'],
      ['start', 'shrink', 'الورد الأحمر'],
      ['end', 'shrink', 'الورد'],
      ['start', 'grow', 'فريق الورد'],
    ] as const;
    let at: Range | string = 'فريق الورد';
    for (const [edge, way, expected] of steps) {
      const { ranges } = await desk.decide(at, { do: 'resize', edge, way, by: 'word' });
      assert.deepEqual(ranges.map(desk.textOf), [expected]);
      at = ranges[0] ?? at;
    }
    assert.equal(desk.side().length, 1);
    assert.deepEqual(await desk.kindsAt('فريق الورد'), ['group']);
  });

  test('moves an edge by what is written onto a word', async () => {
    const desk = await open('سلم وبالورد على قاعته');
    await desk.decide('وبالورد', { do: 'mark', kind: 'group' });
    const first = await desk.decide('وبالورد', { do: 'resize', edge: 'start', way: 'shrink', by: 'clitic' });
    assert.deepEqual(first.ranges.map(desk.textOf), ['بالورد']);
    const second = await desk.decide('بالورد', { do: 'resize', edge: 'start', way: 'shrink', by: 'clitic' });
    assert.deepEqual(second.ranges.map(desk.textOf), ['الورد']);
    await desk.decide('قاعته', { do: 'mark', kind: 'facility' });
    const end = await desk.decide('قاعته', { do: 'resize', edge: 'end', way: 'shrink', by: 'clitic' });
    assert.deepEqual(end.ranges.map(desk.textOf), ['قاعت']);
  });

  test('the engine’s own longer mention is gone, and edges stay in the line', async () => {
    const desk = await open('أعلن المرصد السوري لحقوق الإنسان ذلك');
    await desk.decide('المرصد السوري لحقوق الإنسان', { do: 'resize', edge: 'end', way: 'shrink', by: 'word' });
    assert.deepEqual(await desk.kindsAt('المرصد السوري لحقوق الإنسان'), []);
    assert.deepEqual(await desk.kindsAt('المرصد السوري لحقوق'), ['org']);
    const one = await open('دمشق');
    await one.refuses('دمشق', { do: 'resize', edge: 'end', way: 'grow', by: 'word' }, 'The line has nothing more on this side.');
    await one.refuses('دمشق', { do: 'resize', edge: 'end', way: 'shrink', by: 'word' }, 'There is nothing left to take away on this side.');
  });
});

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

  test('is offered what stands before, nearest first, then the ways out', async () => {
    const desk = await open('زار جو بايدن دمشق. وعاد الرئيس مساء');
    const offers = await desk.offers('الرئيس', 'refer', '');
    assert.deepEqual(
      offers.map(({ label }) => label),
      ['دمشق', 'جو بايدن', 'something outside the text'],
    );
    const [only] = await desk.offers('الرئيس', 'refer', 'بايدن');
    assert.equal(only?.label, 'جو بايدن');
    assert.equal((await desk.decide('الرئيس', only?.action ?? assert.fail())).done, true);
  });
});

describe('notes, silence, orphans', () => {
  test('a remark is kept with the decision, or by itself, and taken away', async () => {
    const desk = await open('زار الوفد دمشق');
    await desk.decide('دمشق', { do: 'accept' });
    await desk.decide('دمشق', { do: 'note', text: ' تحقق *من* ذلك ' });
    assert.equal(desk.side().length, 1);
    const hover = await desk.hoverAt('دمشق');
    assert.match(hover, /تحقق \\\*من\\\* ذلك/u);
    await desk.decide('الوفد', { do: 'note', text: 'من هم؟' });
    assert.equal(desk.side().length, 2);
    assert.equal((await desk.decide('الوفد', { do: 'note', text: '' })).said, 'Note taken away.');
    await desk.decide('دمشق', { do: 'note', text: '' });
    assert.doesNotMatch(JSON.stringify(desk.side()), /تحقق/u);
    assert.equal(desk.side().length, 1);
  });

  test('findings are silenced here, in a selection, in the article', async () => {
    const text = 'وقع الحادث الأحد 10 يوليو 2021';
    for (const what of ['finding', 'span', 'article'] as const) {
      const desk = await open(text);
      const action: DecideAction = { do: 'silence', what, ...(what === 'article' && { code: 'weekday-mismatch' as const }) };
      assert.equal((await desk.decide('الأحد 10 يوليو 2021', action)).said, 'Findings silenced: 1.');
      assert.equal(desk.side()[0]?.body.type, desk.side()[0]?.body.type);
      assert.equal(desk.side().length, 1);
      await desk.hoverAt('الأحد');
      assert.deepEqual(desk.client.pushed.at(-1)?.diagnostics ?? [], []);
    }
    const desk = await open('نص بلا خطأ');
    await desk.refuses('نص', { do: 'silence', what: 'finding' }, 'There is no finding here.');
    await desk.refuses('نص', { do: 'silence', what: 'article' }, 'Which findings to silence was not said.');
  });

  test('a decision whose text is gone is put on a selection', async () => {
    const desk = await open('زار الوفد دمشق أمس');
    await desk.decide('دمشق', { do: 'mark', kind: 'org' });
    const { id } = desk.side()[0] ?? assert.fail();
    await desk.edit('زار الوفد حلب أمس', [
      { range: desk.range('دمشق'), text: '' },
      { range: caret(10), text: 'حلب' },
    ]);
    const { said } = await desk.decide('حلب', { do: 'reattach', id });
    assert.equal(said, 'Put on حلب.');
    assert.deepEqual(await desk.kindsAt('حلب'), ['org']);
    await desk.refuses('حلب', { do: 'reattach', id: 'urn:uuid:none' }, 'This annotation is no longer there.');
  });
});

describe('steps', () => {
  test('are taken back and done again, one action at a time', async () => {
    const desk = await open('زار دمشق. وغادر دمشق');
    await desk.decide('دمشق', { do: 'reject' }, 'chain');
    const written = desk.files.get(SIDE);
    const undone = await desk.undo('undo');
    assert.deepEqual([undone.done, undone.said], [true, 'Taken back.']);
    assert.deepEqual(await desk.kindsAt('دمشق', 2), ['place']);
    assert.deepEqual((await desk.undo('redo')).said, 'Done again.');
    assert.equal(desk.files.get(SIDE), written);
    assert.deepEqual(await desk.kindsAt('دمشق', 2), []);
    assert.deepEqual((await desk.undo('redo')).said, 'There is no decision to do again.');
  });

  test('on a text that has changed are refused', async () => {
    const desk = await open('زار دمشق');
    const { said, done } = await desk.decide('دمشق', { do: 'accept' }, 'mention', 7);
    assert.deepEqual([done, said], [false, 'The text has changed meanwhile. Please try again.']);
  });

  test('that cannot be written say so', async () => {
    const desk = await open('زار دمشق');
    desk.files.set(SIDE, 'not a side file\n');
    const { done, said } = await desk.decide('دمشق', { do: 'accept' });
    assert.equal(done, false);
    assert.match(said, /a\.txt\.tahqiq\.jsonl/u);
    assert.equal(desk.files.get(SIDE), 'not a side file\n');
  });

  test('are said in Arabic', async () => {
    const desk = await open('زار دمشق', 'ar');
    assert.equal((await desk.decide('دمشق', { do: 'accept' })).said, 'قُبل: 1.');
  });
});

describe('two annotators', () => {
  test('the later decision holds, each takes back their own first', async () => {
    const desk = await open('زار الوفد دمشق');
    await desk.decide('دمشق', { do: 'mark', kind: 'org' }, 'mention', 1, 'Huda');
    await desk.decide('دمشق', { do: 'mark', kind: 'facility' }, 'mention', 1, 'Salim');
    assert.deepEqual(await desk.kindsAt('دمشق'), ['facility']);
    assert.match(await desk.hoverAt('دمشق'), /Salim/u);
    assert.equal(desk.side().length, 2);
    await desk.decide('دمشق', { do: 'mark', kind: 'group' }, 'mention', 1, 'Huda');
    assert.deepEqual(await desk.kindsAt('دمشق'), ['group']);
    await desk.decide('دمشق', { do: 'forget' }, 'mention', 1, 'Salim');
    assert.deepEqual(
      desk.side().map(({ creator }) => creator),
      ['Huda'],
    );
    await desk.decide('دمشق', { do: 'forget' }, 'mention', 1, 'Salim');
    assert.deepEqual(desk.side(), []);
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

describe('code actions', () => {
  test('name what can be done with the mention at a place', async () => {
    const desk = await open('زار دمشق');
    const actions = await desk.client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range: desk.range('دمشق'),
      context: { diagnostics: [] },
    });
    const commands = (actions ?? []).flatMap((a) => (typeof a.command === 'object' ? [a.command] : []));
    assert.deepEqual(
      commands.map(({ command }) => command),
      ['tahqiq.accept', 'tahqiq.reject', 'tahqiq.mark', 'tahqiq.link', 'tahqiq.setValue'],
    );
    for (const { arguments: given } of commands) assert.deepEqual(given, [URI, desk.range('دمشق')]);
  });

  test('offer to mark a selection, are silent at a bare word, and offer to take a decision back where there is one', async () => {
    const desk = await open('زار دمشق');
    const at = async (quoted: string) =>
      (
        (await desk.client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri: URI },
          range: desk.range(quoted),
          context: { diagnostics: [] },
        })) ?? []
      ).map(({ command }) => (typeof command === 'object' ? command.command : command));
    assert.deepEqual(await at('زار'), ['tahqiq.mark']);
    assert.deepEqual(await at(''), []);
    await desk.decide('دمشق', { do: 'accept' });
    assert.deepEqual(await at('دمشق'), ['tahqiq.reject', 'tahqiq.mark', 'tahqiq.link', 'tahqiq.setValue', 'tahqiq.forget']);
  });
});

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
      for (const client of running.splice(0)) client.connection.dispose();
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
  const plainVoice: Voice = { language: 'en', message: ({ key }) => key, words: (key) => key, plain: (text) => text };
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

/** An annotation with the members of every kind of body. */
interface SideAnnotation extends Omit<Annotation, 'body'> {
  readonly body: {
    readonly type: string;
    readonly kind?: Kind;
    readonly value?: unknown;
    readonly entity?: EntityRef;
    readonly antecedent?: { readonly exact: string };
  };
}

type Place = string | Range | { readonly start: number; readonly end: number };

/** An annotator at work on one article. */
async function open(text: string, locale = 'en') {
  let seconds = 0;
  const host = { ...memoryHost(new Map([[URI, text]])), now: () => `2024-05-01T10:00:${String(seconds++ % 60).padStart(2, '0')}Z` };
  let session: Session | undefined;
  const probe: Feature = {
    name: 'probe',
    start: (started) => {
      session = started;
    },
  };
  const client = await startInProcess(
    { features: [...FEATURES, probe] },
    { locale, folders: ['file:///news'], initializationOptions: { isolates: false, annotateCommands: true } },
    host,
  );
  running.push(client);
  await client.open(URI, text);
  const state = { text, version: 1 };
  const decide = async (
    place: Place,
    action: DecideAction,
    scope: 'mention' | 'chain' = 'mention',
    version = state.version,
    creator = 'Huda',
  ): Promise<Decided> => {
    const params: DecideParams = {
      textDocument: { uri: URI },
      version,
      ranges: [asRange(state.text, place)],
      action,
      scope,
      creator,
    };
    return client.connection.sendRequest<Decided>(DECIDE_REQUEST, params);
  };
  const desk = {
    ...{ client, state, decide, files: host.files },
    get text(): string {
      return state.text;
    },
    range: (quoted: string, nth = 1): Range => rangeOf(state.text, spanOf(state.text, quoted, nth)),
    textOf: (range: Range): string => state.text.slice(range.start.character, range.end.character),
    async refuses(place: Place, action: DecideAction, said: string): Promise<void> {
      const before = host.files.get(SIDE);
      assert.deepEqual(await decide(place, action), { done: false, said, ranges: [] });
      assert.equal(host.files.get(SIDE), before);
    },
    undo: (way: 'undo' | 'redo'): Promise<Decided> =>
      client.connection.sendRequest<Decided>(UNDO_DECISION_REQUEST, { textDocument: { uri: URI }, way }),
    offers(place: Place, of: OffersParams['of'], query: string): Promise<readonly Offer[]> {
      return client.connection.sendRequest(OFFERS_REQUEST, { textDocument: { uri: URI }, range: asRange(state.text, place), of, query });
    },
    async edit(after: string, changes: { range: Range; text: string }[]): Promise<void> {
      state.version++;
      await client.change(URI, state.version, changes);
      state.text = after;
    },
    async hoverAt(quoted: string, nth = 1, uri = URI, of = state.text): Promise<string> {
      const position = rangeOf(of, spanOf(of, quoted, nth)).start;
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      return (hover?.contents as MarkupContent | undefined)?.value ?? '';
    },
    /** Kinds of the mentions on exactly a span. */
    async kindsAt(quoted: string, nth = 1): Promise<readonly string[]> {
      const span = spanOf(state.text, quoted, nth);
      const snapshot = await session?.articles.current(URI, CancellationToken.None);
      return (snapshot?.article.mentions ?? []).filter((m) => m.start === span.start && m.end === span.end).map((m) => m.kind);
    },
    side: (): readonly SideAnnotation[] => sideOf(host.files.get(SIDE)),
  };
  return desk;
}

function sideOf(text: string | undefined): readonly SideAnnotation[] {
  return text === undefined ? [] : (parseSideFile('a.txt.tahqiq.jsonl', text).annotations as readonly SideAnnotation[]);
}

function asRange(text: string, place: Place): Range {
  if (typeof place === 'string') return rangeOf(text, spanOf(text, place, 1));
  return typeof place.start === 'number' ? rangeOf(text, place as { start: number; end: number }) : (place as Range);
}

function spanOf(text: string, quoted: string, nth: number): { start: number; end: number } {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(quoted, start + 1);
  assert.ok(start >= 0, `«${quoted}» is in the text`);
  return { start, end: start + quoted.length };
}

function caretIn(text: string, quoted: string): Range {
  const { start } = spanOf(text, quoted, 1);
  return rangeOf(text, { start: start + 3, end: start + 3 });
}

function caret(character: number): Range {
  return { start: { line: 0, character }, end: { line: 0, character } };
}

function rangeOf(text: string, { start, end }: { start: number; end: number }): Range {
  const position = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  return { start: position(start), end: position(end) };
}
