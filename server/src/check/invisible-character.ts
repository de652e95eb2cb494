// Characters that a reader does not see, or sees as others: no-break spaces, bidi controls, zero-width characters, Persian ya and kaf
// (ی، ک for ي، ك), presentation forms (ﻻ for لا), tatweel inside a number (1ـ2), two digit systems in one number (1٢).
// One finding for each sort in an article, at its first place. Leaves alone: tatweel in words, ﷺ, the joiner, Persian and Urdu text.
import { CONFUSABLE, type ConfusableCharacter, confusableAt } from '../lexicon/confusable-character.ts';
import type { Edit } from '../model.ts';
import { digitValue } from '../text/fold.ts';
import type { Check, NewFinding } from './check.ts';

export const invisibleCharacter: Check = {
  code: 'invisible-character',
  summary: 'a character that is not seen, or is seen as another',
  run: ({ text }) => [...findConfusables(text), ...findMixedNumbers(text)],
};

type Sort = ConfusableCharacter['class'];

function findConfusables(text: string): readonly NewFinding[] {
  const edits = new Map<Sort, Edit[]>();
  for (const { 0: run, index } of text.matchAll(CONFUSABLE)) {
    for (let at = index; at < index + run.length; at++) {
      const found = confusableAt(text.charCodeAt(at));
      if (!found) continue;
      const newText = found.class === 'presentation' ? text.charAt(at).normalize('NFKC') : found.replacement;
      if (newText === text.charAt(at)) continue;
      const list = edits.get(found.class) ?? [];
      list.push({ start: at, end: at + 1, newText });
      edits.set(found.class, list);
    }
  }
  if (isOtherLanguage(text, edits.get('letter')?.length ?? 0)) edits.delete('letter');
  return [...edits].map(([sort, list]) => report(sort, list, list.length));
}

/** Persian and Urdu write ya with the Persian letter throughout. */
function isOtherLanguage(text: string, persian: number): boolean {
  if (persian < FEW) return false;
  const arabic = text.match(/[يك]/gu)?.length ?? 0;
  return persian > arabic;
}
const FEW = 20;

const NUMBER = /[\d\u0660-\u0669\u06F0-\u06F9][\d\u0660-\u0669\u06F0-\u06F9\u0640]*[\d\u0660-\u0669\u06F0-\u06F9]/gu;

/** Numbers with tatweel inside or with digits of two systems, written again in the system of their first digit. */
function findMixedNumbers(text: string): readonly NewFinding[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: number, index: start }) => {
    const zero = zeroOf(number.charCodeAt(0));
    const newText = [...number]
      .map((c) => digitValue(c.charCodeAt(0)))
      .filter((value) => value >= 0)
      .map((value) => String.fromCharCode(zero + value))
      .join('');
    if (newText === number) return [];
    return [report(number.includes(TATWEEL) ? 'tatweel' : 'digits', [{ start, end: start + number.length, newText }], 1)];
  });
}
const TATWEEL = '\u0640';

function zeroOf(digit: number): number {
  return digit - digitValue(digit);
}

function report(sort: Sort | 'tatweel' | 'digits', edits: readonly Edit[], count: number): NewFinding {
  const { start = 0, end = 0 } = edits[0] ?? {};
  return {
    start,
    end,
    message: { key: `invisible-${sort}`, args: { count } },
    because: edits.slice(0, SHOWN).map((edit) => ({ message: { key: 'invisible-here' }, start: edit.start, end: edit.end })),
    related: [],
    fixes: [{ title: { key: `clean-${sort}`, args: { count } }, edits }],
  };
}
/** Reasons are shown one by one; the fix takes all. */
const SHOWN = 5;
