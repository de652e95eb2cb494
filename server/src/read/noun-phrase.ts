// Nouns by which an article takes up again what it introduced, with the words that belong to them.
import { type Demonstrative, demonstrativeTable } from '../lexicon/demonstrative.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { type ReferenceModifier, referenceModifierTable } from '../lexicon/reference-modifier.ts';
import { type ReferenceNoun, referenceNounTable } from '../lexicon/reference-noun.ts';
import type { Stem } from '../text/clitics.ts';
import type { Token } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { hitAt, hitsAt, type Paragraph } from './paragraph.ts';

/** A noun and its adjectives, with a demonstrative before it: «هجوم صاروخي», «تلك الفصائل», «القيادة المذكورة». */
export interface NounPhrase extends Span {
  /** Tokens `from` (inclusive) to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Row id of the noun; for a noun after a demonstrative that no table knows, `?` and its folded stem. */
  readonly head: string;
  readonly noun?: ReferenceNoun;
  readonly gender?: 'masculine' | 'feminine';
  readonly number?: 'singular' | 'dual' | 'plural';
  readonly definite: boolean;
  readonly demonstrative: boolean;
  /** What its adjectives say about pointing. */
  readonly pointing?: 'mentioned' | 'same' | 'last' | 'other';
  /** Folded adjectives without article and endings. */
  readonly modifiers: readonly string[];
  readonly proclitic: string;
  readonly contracted: boolean;
}

/** The noun phrases of a paragraph in reading order. Linear; tokens without hits cost nothing. */
export function readNounPhrases(p: Paragraph): readonly NounPhrase[] {
  let known = read.get(p);
  if (!known) {
    known = collect(p);
    read.set(p, known);
  }
  return known;
}
const read = new WeakMap<Paragraph, readonly NounPhrase[]>();

function collect(p: Paragraph): readonly NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let i = 0; i < p.tokens.length; i++) {
    if (!p.hits[i]) continue;
    const phrase = readAfterOpener(p, i) ?? readPlain(p, i);
    if (!phrase) continue;
    phrases.push(phrase);
    i = phrase.to - 1;
  }
  return phrases;
}

type Opener = { readonly hit: Hit<unknown>; readonly demonstrative?: Demonstrative };

/** A definite noun after a demonstrative or «نفس». */
function readAfterOpener(p: Paragraph, i: number): NounPhrase | undefined {
  const opener = openerAt(p, i);
  const next = p.tokens[i + 1];
  if (!opener || next?.word.type !== 'arabic') return undefined;
  const { demonstrative } = opener;
  const agrees = (noun: ReferenceNoun) => !demonstrative || agreesWith(noun, demonstrative);
  const known = hitsAt(p, i + 1, referenceNounTable).find((h) => isDefinite(h.stem) && h.stem.proclitic === '' && agrees(h.row));
  const stem = known?.stem ?? next.word.stems.find((s) => isDefinite(s) && s.proclitic === '');
  if (!stem || modifierAt(p, i + 1)?.row.kind === 'none') return undefined;
  const base = known ? { head: known.row.id, noun: known.row } : { head: `?${stem.fold}`, ...demonstrative };
  const tail = readModifiers(p, known?.to ?? i + 2, 'definite');
  const pointing = demonstrative ? tail.pointing : 'same';
  return {
    ...base,
    ...(known && { gender: known.row.gender, number: known.row.number }),
    ...span(p, opener.hit, tail.to),
    ...(pointing && { pointing }),
    definite: true,
    demonstrative: demonstrative !== undefined,
    modifiers: tail.modifiers,
  };
}

function openerAt(p: Paragraph, i: number): Opener | undefined {
  const demonstrative = hitAt(p, i, demonstrativeTable);
  if (demonstrative) return demonstrative.row.number ? { hit: demonstrative, demonstrative: demonstrative.row } : undefined;
  const modifier = p.hits[i]?.find((h) => h.table === referenceModifierTable && (h.row as ReferenceModifier).kind === 'same.before');
  return modifier && { hit: modifier };
}

/** Things in the plural take the feminine singular; people take their own number. */
function agreesWith(noun: ReferenceNoun, { gender, number }: Demonstrative): boolean {
  if (noun.number === 'plural') return noun.class === 'person' ? number === 'plural' : number === 'plural' || gender === 'feminine';
  return noun.number === number && (!gender || gender === noun.gender);
}

function readPlain(p: Paragraph, i: number): NounPhrase | undefined {
  const hit = hitAt(p, i, referenceNounTable);
  if (!hit) return undefined;
  const definite = isDefinite(hit.stem);
  const tail = readModifiers(p, hit.to, definite ? 'definite' : hit.stem.accusative ? 'accusative' : 'indefinite');
  return {
    head: hit.row.id,
    noun: hit.row,
    gender: hit.row.gender,
    number: hit.row.number,
    ...span(p, hit, tail.to),
    ...(tail.pointing && { pointing: tail.pointing }),
    definite,
    demonstrative: false,
    modifiers: tail.modifiers,
  };
}

function span(p: Paragraph, { from, start, stem }: Hit<unknown>, to: number) {
  const end = p.tokens[to - 1]?.end ?? start;
  return { from, to, start, end, proclitic: stem.proclitic, contracted: stem.contracted };
}

function isDefinite(stem: Stem): boolean {
  return stem.article;
}

interface Tail {
  readonly to: number;
  readonly modifiers: readonly string[];
  readonly pointing?: NonNullable<NounPhrase['pointing']>;
}

type State = 'definite' | 'indefinite' | 'accusative';

/** The adjectives behind a noun, as definite as the noun is. */
function readModifiers(p: Paragraph, from: number, state: State): Tail {
  const definite = state === 'definite';
  const modifiers: string[] = [];
  let pointing: Tail['pointing'];
  let to = from;
  for (let token = p.tokens[to]; token?.word.type === 'arabic'; token = p.tokens[to]) {
    const known = modifierAt(p, to);
    const kind = known?.row.kind;
    if (kind === 'none' || kind === 'same.before' || (kind === 'same' && !definite)) break;
    const stem = known && (kind === 'same' || isDefinite(known.stem) === definite) ? known.stem : relationalStem(token, state);
    if (!stem) break;
    if (kind === 'mentioned' || kind === 'same' || kind === 'last' || kind === 'other') pointing ??= kind;
    else modifiers.push(withoutEnding(stem.fold));
    to = known?.to ?? to + 1;
  }
  return { to, modifiers, ...(pointing && { pointing }) };
}

function modifierAt(p: Paragraph, i: number): Hit<ReferenceModifier> | undefined {
  return hitAt(p, i, referenceModifierTable);
}

/** «صاروخي», «العسكرية»: an adjective by its ending, as most are that tell one event or body from another. */
function relationalStem({ word }: Token, state: State): Stem | undefined {
  const definite = state === 'definite';
  if (!RELATIONAL.test(word.bare) || (!definite && VERBAL.test(word.bare))) return undefined;
  // Without an accusative noun before it, a word in -يا is a country.
  if (ACCUSATIVE.test(word.bare) && state !== 'accusative') return undefined;
  return word.stems.find((s) => s.article === definite && s.proclitic === '' && s.fold.length >= SHORTEST);
}
const RELATIONAL = /ي(?:ة|ه|ا|ين|ون|ات|تان|تين)?$/u;
const ACCUSATIVE = /ا$/u;
/** Present-tense verbs begin with ya. */
const VERBAL = /^ي/u;
const SHORTEST = 4;

/** Adjectives of one noun differ in gender, number and case ending only. */
function withoutEnding(fold: string): string {
  return fold.length > SHORTEST ? fold.replace(/(?:ه|ا|ين|ون|ات)$/u, '') : fold;
}
