// Annotations follow edits: every one whose text is there as it was stands on exactly that text, after any edits, undo and redo;
// and what is written and read again is what memory held.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../server/src/text/span.ts';
import { anchorAt, cutsPair, reanchor } from '../server/src/workspace/anchor.ts';
import { placeAnnotation, refresh, show } from '../server/src/workspace/annotated-text.ts';
import type { Annotation } from '../server/src/workspace/annotation.ts';
import { editsBetween } from '../server/src/workspace/diff-edits.ts';
import { applyEdit, type TextEdit } from '../server/src/workspace/follow-edits.ts';
import { followPlaces } from '../server/src/workspace/followed-places.ts';
import { EMPTY_SIDE_FILE, parseSideFile, printSideFile } from '../server/src/workspace/side-file.ts';

const RUNS = 10_000;
const piece = fc.constantFrom('قال ', 'المرصد ', 'السوري ', 'أمس', ' ', '\n', '🎉', '14', '، ', 'ه', 'سقطت صواريخ على القاعدة الجوية\n');
const passage = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const ratio = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.record({
  from: ratio,
  length: fc.oneof(fc.nat(3), fc.nat(30)),
  text: fc.array(piece, { maxLength: 3 }).map((p) => p.join('')),
});
const event = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
      upwards: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom({ do: 'undo' as const }, { do: 'undo' as const }, { do: 'redo' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move line' as const), from: ratio }) },
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** A text whose every unit has a number of its own, so that what is typed anew is not what stood there. */
interface Units {
  readonly text: string;
  readonly ids: readonly number[];
}
/** A change with the numbers of what it adds. */
interface UnitEdit extends TextEdit {
  readonly ids: readonly number[];
}

/** An editor: applies events as changes of one notification, and takes them back in the same way. */
function createEditor(initial: string) {
  let next = initial.length;
  let units: Units = { text: initial, ids: [...initial].flatMap((c) => c.split('')).map((_, i) => i) };
  const undoable: (readonly UnitEdit[])[] = [];
  const redoable: (readonly UnitEdit[])[] = [];
  const at = (position: number): number => {
    const offset = Math.min(units.text.length, Math.floor(position));
    return cutsPair(units.text, offset) ? offset - 1 : offset;
  };
  /** Does edits that each count in the text before; returns those that take them back, in the same order of places. */
  const apply = (edits: readonly UnitEdit[]): { sent: readonly TextEdit[]; inverse: readonly UnitEdit[] } => {
    const inverse: UnitEdit[] = [];
    for (const { start, end, text, ids } of edits) {
      inverse.push({ start, end: start + text.length, text: units.text.slice(start, end), ids: units.ids.slice(start, end) });
      units = { text: applyEdit(units.text, { start, end, text }), ids: [...units.ids.slice(0, start), ...ids, ...units.ids.slice(end)] };
    }
    return { sent: edits.map(({ start, end, text }) => ({ start, end, text })), inverse: inverse.reverse() };
  };
  const typed = (start: number, end: number, text: string): UnitEdit => ({
    start,
    end,
    text,
    ids: Array.from(text.split(''), () => next++),
  });
  const edits = (event: Event): readonly UnitEdit[] | undefined => {
    if (event.do === 'undo') return undoable.pop();
    if (event.do === 'redo') return redoable.pop();
    if (event.do === 'move line') return moveLine(units.text, at(event.from * units.text.length), typed);
    const wanted = event.changes
      .map(({ from, length, text }) => {
        const start = at(from * units.text.length);
        return { start, end: at(start + length), text };
      })
      .sort((a, b) => a.start - b.start);
    const apart = wanted.filter((edit, i) => wanted.slice(0, i).every((e) => e.end < edit.start));
    if (event.upwards) return apart.map(({ start, end, text }) => typed(start, end, text)).reverse();
    let shift = 0;
    return apart.map(({ start, end, text }) => {
      const edit = typed(start + shift, end + shift, text);
      shift += text.length - (end - start);
      return edit;
    });
  };
  return {
    units: () => units,
    run(event: Event): readonly TextEdit[] {
      const wanted = edits(event);
      if (!wanted) return [];
      const { sent, inverse } = apply(wanted);
      if (event.do === 'undo') redoable.push(inverse);
      else undoable.push(inverse);
      if (event.do === 'edit' || event.do === 'move line') redoable.length = 0;
      return sent;
    },
  };
}

/** As editors do it: the line below is taken away and put above. */
function moveLine(text: string, near: number, typed: (start: number, end: number, text: string) => UnitEdit): readonly UnitEdit[] {
  const end = text.indexOf('\n', near);
  if (end < 0) return [];
  const start = text.slice(0, end).lastIndexOf('\n') + 1;
  const next = text.indexOf('\n', end + 1);
  const below = text.slice(end + 1, next < 0 ? text.length : next);
  return [typed(end, end + 1 + below.length, ''), typed(start, start, `${below}\n`)];
}

function annotationOf(id: number, text: string, start: number, end: number): Annotation {
  const at = { creator: 'أ', created: '2024-01-01T00:00:00Z', body: { type: 'note' as const } };
  return { id: `urn:uuid:${id}`, ...at, target: anchorAt(text, { start, end }) };
}

const spans = fc.array(fc.tuple(ratio, fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 6 });

test(`after ${RUNS} random sequences of edits, undo and redo`, () => {
  let standing = 0;
  let orphans = 0;
  fc.assert(
    fc.property(passage, spans, fc.array(event, { maxLength: 14 }), (text, wanted, events) => {
      const editor = createEditor(text);
      const followed = followPlaces(text);
      const items = wanted
        .map(([from, length], i) => annotationOf(i, text, Math.floor(from * text.length), Math.floor(from * text.length) + length))
        .filter(({ target }) => target !== 'article' && target.exact !== '')
        .map((annotation) => ({ item: placeAnnotation(annotation, text), ids: idsOf(annotation), starts: new Map<string, number[]>() }));
      for (const { item } of items) for (const place of item.places) followed.add(place);
      // Equal lines that changed places: the text is what it was, and nobody can tell which is which.
      let swapped = false;
      for (const event of events) {
        const before = editor.units().text;
        const edits = editor.run(event);
        followed.edit(edits);
        swapped ||= edits.length > 0 && editor.units().text === before;
        const { text: now, ids } = editor.units();
        assert.equal(followed.text, now);
        for (const { item, ids: own, starts } of items) {
          const { at } = show(item, now);
          const start = ids.indexOf(own[0] ?? -1);
          if (start >= 0 && own.every((id, i) => ids[start + i] === id)) {
            standing++;
            assert.ok(at && at.end - at.start === own.length);
            starts.set(now, [...(starts.get(now) ?? []), start]);
            const isThere =
              starts.get(now)?.includes(at.start) || (swapped && now.startsWith(now.slice(start, start + own.length), at.start));
            assert.ok(isThere, `${at.start}, wanted ${start}`);
          } else if (!at) orphans++;
        }
      }
      const { text: now } = editor.units();
      const annotations = items.map(({ item }) => refresh(item, now));
      const printed = printSideFile({ ...EMPTY_SIDE_FILE, annotations }, 'a.txt');
      const read = new Map(parseSideFile('a', printed).annotations.map((a) => [a.id, placeAnnotation(a, now)]));
      for (const { item } of items) {
        const held = show(item, now);
        const again = read.get(item.annotation.id);
        assert.ok(again);
        if (held.at) assert.deepEqual(show(again, now).at, held.at, 'cached = reloaded');
      }
    }),
    { numRuns: RUNS },
  );
  assert.ok(standing > RUNS && orphans > RUNS / 10, `${standing} standing, ${orphans} orphans: too few to show anything`);
});

function idsOf({ target }: Annotation): readonly number[] {
  return target === 'article' ? [] : Array.from({ length: target.exact.length }, (_, i) => target.start + i);
}

test('after changes elsewhere a place is found on its own text or not at all, and never on half a character', () => {
  let found = 0;
  fc.assert(
    fc.property(passage, passage, ratio, fc.nat(12), fc.array(change, { maxLength: 3 }), (text, other, from, length, changes) => {
      const anchor = anchorAt(text, { start: Math.floor(from * text.length), end: Math.floor(from * text.length) + length });
      const editor = createEditor(text);
      for (const edit of changes) editor.run({ do: 'edit', changes: [edit], upwards: true });
      for (const after of [editor.units().text, other, text]) {
        const place = reanchor(after, anchor);
        if (!('at' in place)) {
          for (const { start, end } of place.candidates) assert.ok(start < end && end <= after.length);
          continue;
        }
        found++;
        assert.equal(after.slice(place.at.start, place.at.end), anchor.exact);
        assert.ok(!cutsPair(after, place.at.start) && !cutsPair(after, place.at.end));
        if (after === text) assert.deepEqual(place.at, { start: anchor.start, end: anchor.end });
      }
    }),
    { numRuns: 3000 },
  );
  assert.ok(found > 3000);
});

test('what a replacement changes: the edits give the new text', () => {
  fc.assert(
    fc.property(passage, fc.array(change, { maxLength: 4 }), passage, (text, changes, other) => {
      const editor = createEditor(text);
      for (const edit of changes) editor.run({ do: 'edit', changes: [edit], upwards: true });
      for (const after of [editor.units().text, other]) assert.equal(editsBetween(text, after).reduce(applyEdit, text), after);
    }),
    { numRuns: 3000 },
  );
});

test('a text that is given whole again keeps the places of what is still in it', () => {
  const before = 'العنوان هنا\nقال المرصد السوري إن صواريخ سقطت  على القاعدة.  \nأضاف المرصد أن أحدًا لم يُصب  في الهجوم\n'.repeat(1);
  const after = 'العنوان الجديد هنا\n\nقال المرصد السوري إن صواريخ سقطت على القاعدة.\nأضاف المرصد أن أحدًا لم يُصب في الهجوم\n';
  const followed = followPlaces(before);
  const words = ['المرصد السوري', 'صواريخ', 'القاعدة', 'المرصد أن', 'الهجوم'];
  const items = words.map((word, i) => {
    const start = before.indexOf(word);
    const item = placeAnnotation(annotationOf(i, before, start, start + word.length), before);
    for (const place of item.places) followed.add(place);
    return item;
  });
  followed.edit(editsBetween(before, after));
  assert.deepEqual(
    items.map((item) => show(item, after).at?.start),
    words.map((word) => after.indexOf(word)),
  );
});

test('what is typed beside a place stays outside of it, even where the text has been the same before with the place around it', () => {
  const followed = followPlaces('أمس');
  const item = placeAnnotation(annotationOf(0, 'أمس', 0, 3), 'أمس');
  for (const place of item.places) followed.add(place);
  const at = (): Span | undefined => show(item, followed.text).at;
  followed.edit([{ start: 0, end: 3, text: 'أول أمس' }]);
  assert.deepEqual(at(), { start: 0, end: 7 });
  followed.edit([{ start: 0, end: 7, text: 'أمس' }]);
  assert.deepEqual(at(), { start: 0, end: 3 });
  followed.edit([{ start: 0, end: 0, text: 'أول ' }]);
  assert.deepEqual(at(), { start: 4, end: 7 }, 'typed');
  followed.edit([{ start: 0, end: 4, text: '' }]);
  followed.edit([{ start: 0, end: 3, text: 'أول أمس' }]);
  assert.deepEqual(at(), { start: 0, end: 7 }, 'done again');
});
