// The words of an article's names, spelling by spelling.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { nearNames } from '../lexicon/gazetteer/near-names.ts';
import { referenceNounTable } from '../lexicon/reference-noun.ts';
import { keysOf } from '../lexicon/table.ts';
import type { Entity, NameKind } from '../model.ts';
import { type Token, tokenize } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import type { ReadMention } from './article-reading.ts';

/** One spelling of a word, as it occurs in names of one kind. */
export interface NameWord {
  readonly fold: string;
  readonly kind: NameKind;
  /** The word less letters that may be glued before it. */
  readonly cut: readonly string[];
  /** As written first. */
  readonly written: string;
  /** Where it stands, in reading order. */
  readonly places: readonly Span[];
  readonly entities: readonly string[];
  /** For each of its places, the other words of the name. */
  readonly company: readonly (readonly string[])[];
  /** A word of some name of the gazetteer, or a common word. */
  readonly isKnown: boolean;
  /** A word of the canonical name of its entity. */
  readonly isCanonical: boolean;
}

const SHORTEST = 4;
const NOUNS: ReadonlySet<string> = new Set(referenceNounTable.entries.map(({ form }) => keysOf(form)[0] ?? ''));

/** The words of four letters or more in names of persons, bodies, places and facilities, less the nouns that tell what they are. */
export function readNameWords(mentions: readonly ReadMention[], entities: readonly Entity[], text: string): readonly NameWord[] {
  const canonical = new Map(entities.map(({ id, name }) => [id, new Set(keysOf(name))]));
  const words = new Map<string, Mutable>();
  for (const { mention: m } of mentions) {
    if (m.nested || (m.kind !== 'person' && m.kind !== 'org' && m.kind !== 'place' && m.kind !== 'facility')) continue;
    const tokens = tokenize(text.slice(m.start, m.end)).filter((t) => t.word.type === 'arabic');
    tokens.forEach((token, i) => {
      if ((m.contracted && i === 0) || token.word.fold.length < SHORTEST || isNoun(token)) return;
      const key = `${m.kind} ${token.word.fold}`;
      const word = words.get(key) ?? begin(token, m.kind as NameKind);
      words.set(key, word);
      word.places.push({ start: m.start + token.start, end: m.start + token.end });
      word.entities.push(m.value.entity);
      word.company.push(tokens.filter((t) => t !== token).map((t) => t.word.fold));
      word.isCanonical ||= canonical.get(m.value.entity)?.has(token.word.fold) === true;
    });
  }
  return [...words.values()];
}

interface Mutable extends NameWord {
  readonly places: Span[];
  readonly entities: string[];
  readonly company: string[][];
  isCanonical: boolean;
}

function begin({ word }: Token, kind: NameKind): Mutable {
  const isKnown = nearNames().known.has(word.fold) || commonnessOf(word).written;
  const cut = word.stems.flatMap((s) => (s.proclitic ? [s.fold] : []));
  return { fold: word.fold, cut, kind, written: word.bare, places: [], entities: [], company: [], isKnown, isCanonical: false };
}

function isNoun({ word }: Token): boolean {
  return word.stems.some((s) => !s.proclitic && NOUNS.has(s.fold));
}
