// Characters that a reader does not see, or sees as others: no-break spaces, bidi controls, zero-width characters, Persian ya and kaf
// (ی، ک for ي، ك), presentation forms (ﻻ for لا), tatweel inside a number (1ـ2), two digit systems in one number (1٢).
// One finding for each sort in an article, at its first place. Leaves alone: tatweel in words, ﷺ, the joiner, Persian and Urdu text.
import { CONFUSABLE, type ConfusableCharacter, confusableAt, REPLACED_LETTER } from '../lexicon/marks/confusable-character.ts';
import type { Edit } from '../model.ts';
import { type Paragraph, perParagraph } from '../read/paragraph.ts';
import type { PlacedParagraph } from '../resolve/article-reading.ts';
import { digitValue } from '../text/fold.ts';
import type { Token } from '../text/segment.ts';
import type { Check, NewFinding } from './check.ts';

export const invisibleCharacter: Check = {
  code: 'invisible-character',
  summary: 'a character that is not seen, or is seen as another',
  run: ({ paragraphs, text }) => [...findConfusables(paragraphs, text), ...paragraphs.flatMap(findMixedNumbers)],
};

type Sort = ConfusableCharacter['class'];

function findConfusables(paragraphs: readonly PlacedParagraph[], text: string): readonly NewFinding[] {
  const edits = new Map<Sort, Edit[]>();
  for (const { paragraph, start: base } of paragraphs)
    for (const { start, end, newText, sort } of confusablesOf(paragraph)) {
      const list = edits.get(sort) ?? [];
      list.push({ start: base + start, end: base + end, newText });
      edits.set(sort, list);
    }
  if (isOtherLanguage(text, edits.get('letter')?.length ?? 0)) edits.delete('letter');
  return [...edits].map(([sort, list]) => report(sort, list, list.length));
}

interface Confusable extends Edit {
  readonly sort: Sort;
}

/** Those of a paragraph, kept with the paragraph. */
const confusablesOf = perParagraph(({ text }: Paragraph): readonly Confusable[] => {
  const first = text.search(CONFUSABLE);
  return first < 0 ? NONE : [...text.matchAll(CONFUSABLE)].flatMap(({ 0: run, index }) => confusablesIn(run, index));
});
const NONE: readonly never[] = [];

function confusablesIn(run: string, index: number): readonly Confusable[] {
  return [...run].flatMap((character, i) => {
    const found = confusableAt(character.charCodeAt(0));
    const newText = found?.class === 'presentation' ? character.normalize('NFKC') : found?.replacement;
    if (!found || newText === undefined || newText === character) return [];
    return [{ start: index + i, end: index + i + 1, newText, sort: found.class }];
  });
}

/** Persian and Urdu write ya with the Persian letter throughout. */
function isOtherLanguage(text: string, persian: number): boolean {
  if (persian < FEW) return false;
  const arabic = text.match(REPLACED_LETTER)?.length ?? 0;
  return persian > arabic;
}
const FEW = 20;

const NUMBER = /[\d\u0660-\u0669\u06F0-\u06F9][\d\u0660-\u0669\u06F0-\u06F9\u0640]*[\d\u0660-\u0669\u06F0-\u06F9]/gu;

/** Numbers with tatweel inside or with digits of two systems, written again in the system of their first digit. */
function findMixedNumbers({ paragraph: p, start: base }: PlacedParagraph): readonly NewFinding[] {
  return mixedNumbersOf(p).map(({ start, end, newText, sort }) => report(sort, [{ start: base + start, end: base + end, newText }], 1));
}

const mixedNumbersOf = perParagraph(({ text, tokens }: Paragraph): readonly MixedNumber[] => {
  const mayMix = ({ word }: Token, i: number) =>
    word.type === 'digits' && (word.text.length > 1 || tokens[i + 1]?.word.text.startsWith(TATWEEL));
  return tokens.some(mayMix) ? [...text.matchAll(NUMBER)].flatMap(({ 0: number, index }) => mixedNumber(number, index)) : NONE;
});

interface MixedNumber extends Edit {
  readonly sort: 'tatweel' | 'digits';
}

function mixedNumber(number: string, start: number): readonly MixedNumber[] {
  const zero = zeroOf(number.charCodeAt(0));
  const newText = [...number]
    .map((c) => digitValue(c.charCodeAt(0)))
    .filter((value) => value >= 0)
    .map((value) => String.fromCharCode(zero + value))
    .join('');
  if (newText === number) return [];
  return [{ start, end: start + number.length, newText, sort: number.includes(TATWEEL) ? 'tatweel' : 'digits' }];
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
