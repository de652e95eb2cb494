// Nouns by which an article takes up again what it introduced, with the words that belong to them.

import type { Hit } from '../lexicon/lexicon.ts';
import { numeralTable } from '../lexicon/numbers/numeral.ts';
import { type Demonstrative, demonstrativeTable } from '../lexicon/references/demonstrative.ts';
import { possessedNounTable } from '../lexicon/references/possessed-noun.ts';
import { referenceModifierTable } from '../lexicon/references/reference-modifier.ts';
import { type ReferenceNoun, referenceNounTable } from '../lexicon/references/reference-noun.ts';
import { groupOf } from '../lexicon/table.ts';
import type { Span } from '../text/span.ts';
import { isSpeech } from './event-verbs.ts';
import { type Agreement, isModifier, modifierAt, readModifiers, type Tail } from './noun-modifiers.ts';
import { findHit, hitAt, hitsAt, isKnown, type Paragraph, perParagraph, startsOf } from './paragraph.ts';

/** A noun and its adjectives, with a demonstrative before it: «هجوم صاروخي», «تلك الفصائل», «القيادة المذكورة». */
export interface NounPhrase extends Span, Pick<Tail, 'modifiers' | 'pointing' | 'completed'> {
  /** Tokens `from` (inclusive) to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Row id of the noun; for a noun after a demonstrative that no table knows, `?` and its folded stem. */
  readonly head: string;
  readonly noun: ReferenceNoun | undefined;
  readonly gender: 'masculine' | 'feminine' | undefined;
  readonly number: 'singular' | 'dual' | 'plural' | undefined;
  readonly definite: boolean;
  readonly demonstrative: boolean;
  /** Speaks of any, the latest or some of its kind: «أي هجوم», «أحدث هجوم», «سلسلة من الهجمات». */
  readonly generic: boolean;
  readonly proclitic: string;
  readonly contracted: boolean;
}

/** The noun phrases of a paragraph in reading order. Linear; tokens without hits cost nothing. */
export const readNounPhrases = perParagraph(collect);

function collect(p: Paragraph): readonly NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let next = 0;
  for (const i of startsOf(p, OPENERS)) {
    if (i < next) continue;
    const phrase =
      readOpened(p, i) ?? readPlain(p, i) ?? readPossessed(p, i) ?? readMentioned(p, i, phrases.at(-1)?.to ?? 0) ?? readLatter(p, i);
    if (phrase) phrases.push(phrase);
    next = phrase?.to ?? endOfAdverb(p, i) ?? i + 1;
  }
  return phrases;
}

/** «بما في ذلك» (including): the demonstrative in it opens nothing. */
function endOfAdverb(p: Paragraph, i: number): number | undefined {
  const hit = hitAt(p, i, demonstrativeTable);
  return hit && hit.row.number === undefined ? hit.to : undefined;
}

/** The tables of what a noun phrase may begin with. */
const OPENERS = groupOf(demonstrativeTable, possessedNounTable, referenceModifierTable, referenceNounTable);

interface Opener {
  readonly hit: Hit<unknown>;
  readonly demonstrative?: Demonstrative;
}

/** A definite noun after a demonstrative or «نفس». */
function readOpened(p: Paragraph, i: number): NounPhrase | undefined {
  const opener = openerAt(p, i);
  const next = p.tokens[i + 1];
  if (!opener || next?.word.type !== 'arabic' || isModifier(p, i + 1, 'none') || isModifier(p, i + 1, 'relative')) return undefined;
  const { demonstrative } = opener;
  const nouns = hitsAt(p, i + 1, referenceNounTable).filter(({ stem: s }) => s.article && !s.proclitic);
  const known = nouns.find((h) => !demonstrative || agreesWith(h.row, demonstrative));
  // «بما في ذلك المخططات» (including the plans): where they disagree the demonstrative stands alone.
  if (nouns.length && !known) return undefined;
  const stem = known?.stem ?? next.word.stems.find((s) => s.article && !s.proclitic);
  if (!stem || (!known && !(demonstrative && mayAgree(next.word.bare, demonstrative)))) return undefined;
  const tail = readModifiers(p, known?.to ?? i + 2, 'definite', known && agreementOf(known.row));
  const noun = known ? nounOf(known) : { head: `?${stem.fold}`, noun: undefined, ...agreementOfOpener(demonstrative) };
  const isLast = !known && isModifier(p, i + 1, 'last');
  const pointing = isLast ? 'last' : demonstrative ? tail.pointing : 'same';
  return phraseOf(p, opener.hit, { ...tail, pointing }, noun, { ...PLAIN, definite: true, demonstrative: demonstrative !== undefined });
}

function agreementOfOpener(opener: Demonstrative | undefined): Pick<NounPhrase, 'gender' | 'number'> {
  return { gender: opener?.gender, number: opener?.number };
}

function openerAt(p: Paragraph, i: number): Opener | undefined {
  const hit = hitAt(p, i, demonstrativeTable);
  if (hit) return hit.row.number && { hit, demonstrative: hit.row };
  const same = modifierAt(p, i, 'same.before');
  return same && { hit: same };
}

/** Things in the plural take the feminine singular; people take their own number. */
function agreesWith(noun: ReferenceNoun, { gender, number }: Demonstrative): boolean {
  if (noun.number === 'plural') return number === 'plural' || (noun.class !== 'person' && gender === 'feminine');
  return noun.number === number && (!gender || gender === noun.gender);
}

/** The masculine never stands before a noun in -ة or -ات. */
function mayAgree(spelled: string, { gender, number }: Demonstrative): boolean {
  return !(gender === 'masculine' && number === 'singular' && FEMININE.test(spelled));
}
const FEMININE = /(?:ة|ات)$/u;

function readPlain(p: Paragraph, i: number): NounPhrase | undefined {
  const hit = findHit(p, i, referenceNounTable, (h) => !isMisread(p, h));
  if (!hit || (hit.row.also === 'adjective' && !isNoun(p, hit))) return undefined;
  const definite = hit.stem.article;
  const tail = readModifiers(p, hit.to, definite ? 'definite' : hit.stem.accusative ? 'accusative' : 'indefinite', agreementOf(hit.row));
  return phraseOf(p, hit, tail, nounOf(hit), { definite, demonstrative: false, generic: isGeneric(p, hit) });
}

/** «من البلدان»: behind a preposition a dual ends otherwise, so that this is a plural. */
function isMisread(p: Paragraph, { from, stem, row, form }: Hit<ReferenceNoun>): boolean {
  if (row.number !== 'dual' || !form.endsWith(NOMINATIVE)) return false;
  return /[بلك]$/u.test(stem.proclitic) || stem.contracted || BRINGING.some((kind) => isModifier(p, from - 1, kind));
}
const NOMINATIVE = 'ان';

/** «في الواقعة», «في واقعة السطو»: behind a preposition and before none a word is no adjective, as it is in «المنطقة الواقعة في …». */
function isNoun(p: Paragraph, { from, to, stem }: Hit<ReferenceNoun>): boolean {
  const isGoverned = /[بلك]$/u.test(stem.proclitic) || stem.contracted || isModifier(p, from - 1, 'governs');
  return isGoverned && (stem.article || !isModifier(p, to, 'governs'));
}

function agreementOf({ gender, number, class: kind }: ReferenceNoun): Agreement {
  return { gender, number, isPerson: kind === 'person' };
}

/** «أزمتها الاقتصادية»: known to whoever «her» is, it introduces as an indefinite noun does; its adjectives are definite. */
function readPossessed(p: Paragraph, i: number): NounPhrase | undefined {
  const hit = hitAt(p, i, possessedNounTable);
  if (!hit) return undefined;
  const tail = readModifiers(p, hit.to, 'definite', agreementOf(hit.row));
  return phraseOf(p, hit, tail, nounOf(hit), PLAIN);
}

/** «التلميذة المذكورة»: a noun that no table knows, behind which «mentioned» stands at token `i`. */
function readMentioned(p: Paragraph, i: number, free: number): NounPhrase | undefined {
  const token = p.tokens[i - 1];
  if (!token || i - 1 < free || !isModifier(p, i, 'mentioned') || token.word.type !== 'arabic' || isKnown(p, i - 1)) return undefined;
  const stem = token.word.stems.find((s) => s.article);
  if (!stem) return undefined;
  const at = { from: i - 1, start: token.start + stem.offset, stem };
  const noun = { head: `?${stem.fold}`, noun: undefined, gender: undefined, number: undefined };
  return phraseOf(p, at, readModifiers(p, i, 'definite'), noun, { ...PLAIN, definite: true });
}

/** «وأوضح الأخير»: behind a verb of speech «the last» is who was named last. */
function readLatter(p: Paragraph, i: number): NounPhrase | undefined {
  const last = modifierAt(p, i, 'last');
  if (!last?.stem.article || last.stem.proclitic || !isSpeech(p, i - 1)) return undefined;
  const gender = FEMININE.test(p.tokens[i]?.word.bare ?? '') ? 'feminine' : 'masculine';
  const noun = { head: `?${last.stem.fold}`, noun: undefined, gender, number: 'singular' } as const;
  return phraseOf(p, last, { to: last.to, modifiers: [], pointing: 'last', completed: undefined }, noun, { ...PLAIN, definite: true });
}

const PLAIN = { definite: false, demonstrative: false, generic: false } as const;

function nounOf({ row }: Hit<ReferenceNoun>): Pick<NounPhrase, 'head' | 'noun' | 'gender' | 'number'> {
  return { head: row.id, noun: row, gender: row.gender, number: row.number };
}

/** Every noun phrase is made here, field by field: they are many, and so all have one shape. */
function phraseOf(
  p: Paragraph,
  { from, start, stem }: Pick<Hit<unknown>, 'from' | 'start' | 'stem'>,
  { to, modifiers, pointing, completed }: Tail,
  { head, noun, gender, number }: Pick<NounPhrase, 'head' | 'noun' | 'gender' | 'number'>,
  { definite, demonstrative, generic }: Pick<NounPhrase, 'definite' | 'demonstrative' | 'generic'>,
): NounPhrase {
  const end = p.tokens[to - 1]?.end ?? start;
  const { proclitic, contracted } = stem;
  return {
    from,
    to,
    start,
    end,
    head,
    noun,
    gender,
    number,
    modifiers,
    pointing,
    completed,
    definite,
    demonstrative,
    generic,
    proclitic,
    contracted,
  };
}

/** Prepositions. */
const BRINGING = ['governs', 'reach', 'of', 'against'] as const;

function isGeneric(p: Paragraph, { from, stem, row }: Hit<ReferenceNoun>): boolean {
  if (isModifier(p, from - 1, 'any')) return true;
  // «يعد أكبر هجوم» says what it is, «في أكبر قاعدة» that there is one.
  if (isModifier(p, from - 1, 'most') && !BRINGING.some((kind) => isModifier(p, from - 2, kind))) return true;
  // «سلسلة من الهجمات» speaks of some attacks; «اثنان من العسكريين» of the ones known.
  if (!isModifier(p, from - 1, 'of') || !stem.article || row.number !== 'plural') return false;
  const whole = p.tokens[from - 2];
  return whole?.word.type === 'arabic' && !whole.word.stems.some((s) => s.article) && !hitAt(p, from - 2, numeralTable);
}
