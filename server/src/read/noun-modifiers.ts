// The adjectives behind a noun, which agree with it in definiteness, and the preposition that completes it.
import type { Hit } from '../lexicon/lexicon.ts';
import { type ReferenceModifier, referenceModifierTable } from '../lexicon/references/reference-modifier.ts';
import type { Stem } from '../text/clitics.ts';
import type { Token } from '../text/segment.ts';
import { findHit, isDigits, isKnown, type Paragraph } from './paragraph.ts';

/** How a noun is written: with the article, or without it, and then with the alef of the accusative or without. */
export type State = 'definite' | 'indefinite' | 'accusative';

export interface Tail {
  /** The token behind the last adjective. */
  readonly to: number;
  /** Folded adjectives without article and endings. */
  readonly modifiers: readonly string[];
  /** What an adjective says about pointing. */
  readonly pointing: 'mentioned' | 'same' | 'last' | 'next' | 'other' | 'ordinal' | undefined;
  /** What follows tells which one is meant: «الجماعات المدعومة من …» (an adjective), «الهجمات على …» (against), «الجنود الذين …», «المنطقة الممتدة بين …» and «المدير العام للشركة» (what it reaches), «الكتيبة 101». */
  readonly completed: 'complement' | 'against' | 'relative' | 'reach' | 'number' | undefined;
}

/** What adjectives agree with. */
export interface Agreement {
  readonly gender: 'masculine' | 'feminine';
  readonly number: 'singular' | 'dual' | 'plural';
  readonly isPerson: boolean;
}

/** The adjectives from token `from` on. @param noun lets words that no table knows be adjectives, where they agree with it */
export function readModifiers(p: Paragraph, from: number, state: State, noun?: Agreement): Tail {
  let modifiers: string[] | undefined;
  let pointing: Tail['pointing'];
  let completed: Tail['completed'];
  let to = from;
  let isUnknown = false;
  let isRank = false;
  for (let token = p.tokens[to]; token?.word.type === 'arabic'; token = p.tokens[to]) {
    const known = findHit(p, to, referenceModifierTable, (h) => !BEFORE.has(h.row.kind));
    const stem = known ? agreeing(known, state) : (relationalStem(token, state) ?? unknownStem(p, to, state, noun));
    if (!stem || (noun && !mayBelong(token.word.bare, noun))) break;
    const kind = known?.row.kind ?? 'plain';
    if (kind === 'mentioned' || kind === 'same' || kind === 'last' || kind === 'next' || kind === 'other' || kind === 'ordinal')
      pointing ??= kind;
    // What no table knows may be no adjective: it belongs to the phrase, and tells it from nothing.
    else if (kind !== 'numeral' && kind !== 'when' && (known || RELATIONAL.test(token.word.bare))) {
      modifiers ??= [];
      modifiers.push(withoutEnding(stem.fold));
    }
    if (kind === 'complement') completed = kind;
    to = known?.to ?? to + 1;
    isRank = kind === 'rank';
    isUnknown = !known && !RELATIONAL.test(token.word.bare);
  }
  const isReached = (isUnknown && COMPLETING.some((kind) => isModifier(p, to, kind))) || (isRank && isFor(p, to));
  if (isReached) completed ??= 'reach';
  if (isModifier(p, to, 'against')) completed ??= 'against';
  else if (isModifier(p, to, 'relative')) completed ??= 'relative';
  else if (isLabelNumber(p, to)) completed ??= 'number';
  return { to, modifiers: modifiers ?? NONE, pointing, completed };
}
const NONE: readonly string[] = [];

/** «للشركة», «لمنظمة»: a noun behind «ل». */
function isFor(p: Paragraph, i: number): boolean {
  return p.tokens[i]?.word.stems.some(({ proclitic, contracted }) => contracted || proclitic === FOR) === true;
}
const FOR = 'ل';

/** «الكتيبة 101 في …»: digits that count nothing behind them. */
function isLabelNumber(p: Paragraph, i: number): boolean {
  return isDigits(p, i) && (p.tokens[i + 1]?.word.type !== 'arabic' || isModifier(p, i + 1, 'governs'));
}

/** Whether a token is a modifier of this kind. */
export function isModifier(p: Paragraph, i: number, kind: ReferenceModifier['kind']): boolean {
  return modifierAt(p, i, kind) !== undefined;
}

export function modifierAt(p: Paragraph, i: number, kind: ReferenceModifier['kind']): Hit<ReferenceModifier> | undefined {
  return findHit(p, i, referenceModifierTable, (h) => h.row.kind === kind);
}

const BEFORE: ReadonlySet<ReferenceModifier['kind']> = new Set(['any', 'most', 'same.before', 'of', 'governs', 'object']);
const NOT_ADJECTIVE: ReadonlySet<ReferenceModifier['kind']> = new Set(['none', 'relative', 'against', 'reach']);
/** What completes a participle. */
const COMPLETING: readonly ReferenceModifier['kind'][] = ['of', 'against', 'reach'];

function agreeing({ row, stem }: Hit<ReferenceModifier>, state: State): Stem | undefined {
  const definite = state === 'definite';
  if (stem.proclitic || NOT_ADJECTIVE.has(row.kind) || (row.kind === 'direction' && !definite)) return undefined;
  return (row.kind === 'same' ? definite : stem.article === definite) ? stem : undefined;
}

/** «صاروخي», «العسكرية»: an adjective by its ending, as most are that tell one event or body from another. */
function relationalStem({ word }: Token, state: State): Stem | undefined {
  if (!RELATIONAL.test(word.bare)) return undefined;
  const definite = state === 'definite';
  // Without an accusative noun before it, a word in -يا is a country; present-tense verbs begin with ya.
  if (!definite && (VERBAL.test(word.bare) || (ACCUSATIVE.test(word.bare) && state !== 'accusative') || hasArticle(word))) return undefined;
  return word.stems.find((s) => s.article === definite && s.proclitic === '' && s.fold.length >= SHORTEST);
}
const RELATIONAL = /ي(?:ة|ه|ا|ين|ون|ات|تان|تين)?$/u;
const ACCUSATIVE = /ا$/u;
const VERBAL = /^ي/u;
const SHORTEST = 4;

/** «الشركات الناشئة», «العملية المشتركة»: a definite word behind a definite noun that agrees with it and that no table knows. */
function unknownStem(p: Paragraph, i: number, state: State, noun: Agreement | undefined): Stem | undefined {
  const token = p.tokens[i];
  if (state !== 'definite' || !noun || !token || token.word.bare.length <= SHORTEST || isKnown(p, i)) return undefined;
  return mayAgree(token.word.bare, noun) ? token.word.stems.find((s) => s.article && s.proclitic === '') : undefined;
}

/** «ذاكرة الهاتف الداخلية»: an adjective in -ة is of no masculine thing; the plural of things takes it, and of people. */
function mayBelong(spelled: string, { gender, number }: Agreement): boolean {
  return number !== 'singular' || gender !== 'masculine' || !/ة$/u.test(spelled);
}

/** By the ending. Two masculine nouns may be subject and object: there only participles in م are taken for adjectives. */
function mayAgree(spelled: string, { gender, number, isPerson }: Agreement): boolean {
  if (number === 'dual') return gender === 'feminine' ? /ت(?:ان|ين)$/u.test(spelled) : /[^ت](?:ان|ين)$/u.test(spelled);
  if (number === 'plural' && isPerson) return /(?:ون|ين|ات)$/u.test(spelled);
  if (number === 'plural' || gender === 'feminine') return /ة$/u.test(spelled);
  return /^الم.*[^ةت]$/u.test(spelled);
}

/** «ألماني» (German) begins like the article, but with a hamza. */
function hasArticle({ text, stems }: Token['word']): boolean {
  return stems.some((s) => s.article && !HAMZA.test(text.charAt(s.offset)));
}
const HAMZA = /[أإآ]/u;

/** Adjectives of one noun differ in gender, number and case ending only. */
function withoutEnding(fold: string): string {
  return fold.length > SHORTEST ? fold.replace(/(?:ه|ا|ين|ون|ات)$/u, '') : fold;
}
