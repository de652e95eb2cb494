// What a person decides in the editor: spans, verdicts, remarks, steps, through the server and into the side file.
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import type { Range } from 'vscode-languageserver/node';
import { CodeActionRequest } from 'vscode-languageserver/node';
import type { DecideAction } from '../server/src/lsp/protocol.ts';
import { caret, caretIn, closeAll, open, SIDE, URI } from './lsp/desk.ts';

afterEach(closeAll);

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

  test('that are no decisions are not written', async () => {
    const desk = await open('زار دمشق');
    const wrong: unknown[] = [
      { do: 'mark', kind: 'nonsense' },
      { do: 'link', entity: { key: 'x', kind: 'number', name: 'x' } },
      { do: 'silence', what: 'article', code: 'nonsense' },
      { do: 'nonsense' },
      { do: 'note' },
    ];
    for (const action of wrong) await desk.refuses('دمشق', action as DecideAction, 'This could not be kept.');
    assert.deepEqual(desk.side(), []);
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
