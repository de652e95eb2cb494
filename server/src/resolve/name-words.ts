// The words of an article's names, spelling by spelling.
import { referenceNounTable } from '../lexicon/references/reference-noun.ts';
import { keysOf } from '../lexicon/table.ts';
import type { Mention, NameKind } from '../model.ts';
import type { Phrase } from '../phrase.ts';
import { type Token, tokenize } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { perWord, type Word } from '../text/word.ts';
import { mentionsOf, type Reading, type ReadMention } from './article-reading.ts';
import { whileSame } from './kept.ts';

/** One spelling of a word, as it occurs in names of one kind. */
export interface NameWord {
  readonly word: Word;
  readonly kind: NameKind;
  /** A common noun that tells what is named (وزارة, منظمة). */
  readonly isNoun: boolean;
  /** Where it stands, in reading order, with the entity named there and the words of the name. */
  readonly places: readonly NamePlace[];
}
export interface NamePlace extends Span {
  readonly entity: string;
  readonly name: readonly Token[];
}

/** The words of four letters or more in names of persons, bodies, places and facilities. */
export function readNameWords(article: Reading): readonly NameWord[] {
  const { mentions, text, kept } = article;
  let known = ofArticle.get(mentions);
  if (!known) {
    const names = mentionsOf(article, 'name').flatMap(({ mention: m, from }) =>
      isRead(m) ? [{ mention: m, ...wordsOf(from.phrase, m, text) }] : [],
    );
    known = usesIn(kept, names).map((use) => nameWordOf(use, names));
    ofArticle.set(mentions, known);
  }
  return known;
}
/** Several checks ask for the words of one reading. */
const ofArticle = new WeakMap<readonly ReadMention[], readonly NameWord[]>();

type NameMention = Extract<Mention, { readonly kind: NameKind }>;

function isRead(m: Mention): m is NameMention {
  return !m.nested && (m.kind === 'person' || m.kind === 'org' || m.kind === 'place' || m.kind === 'facility');
}

/** A name of the article with its words. */
interface Name extends Words {
  readonly mention: NameMention;
}

/** A spelling, and which words of which names have it. */
interface Use extends Omit<NameWord, 'places'> {
  readonly at: { readonly name: number; readonly word: number }[];
}

const usesIn = whileSame(isSameName, (names: readonly Name[]): readonly Use[] => {
  const uses = new Map<NameKind, Map<string, Use>>();
  names.forEach(({ mention: { kind }, long }, name) => {
    const ofKind = uses.get(kind) ?? new Map<string, Use>();
    uses.set(kind, ofKind);
    long.forEach(({ word }, i) => {
      const known = ofKind.get(word.fold);
      if (known) known.at.push({ name, word: i });
      else ofKind.set(word.fold, { word, kind, isNoun: roleOf(word).isNoun, at: [{ name, word: i }] });
    });
  });
  return [...uses.values()].flatMap((ofKind) => [...ofKind.values()]);
});

function isSameName(a: Name, b: Name): boolean {
  if (a.mention.kind !== b.mention.kind) return false;
  return a.long === b.long || (a.long.length === b.long.length && a.long.every((token, i) => token.word === b.long[i]?.word));
}

/** Where a word stands is told when somebody asks: of most nobody does. */
function nameWordOf({ word, kind, isNoun, at }: Use, names: readonly Name[]): NameWord {
  let known: readonly NamePlace[] | undefined;
  return {
    word,
    kind,
    isNoun,
    get places() {
      known ??= at.flatMap((use) => placeOf(use, names));
      return known;
    },
  };
}

function placeOf({ name: i, word }: Use['at'][number], names: readonly Name[]): readonly NamePlace[] {
  const found = names[i];
  const token = found?.long[word];
  if (!found || !token) return [];
  const { mention: m, name } = found;
  return [{ start: m.start + token.start, end: m.start + token.end, entity: m.value.entity, name }];
}

/** The Arabic words of a name. */
interface Words {
  readonly name: readonly Token[];
  /** Those of four letters or more that are written in full. */
  readonly long: readonly Token[];
}

/** Kept with the name's phrase, which an edit elsewhere leaves alone. */
function wordsOf(phrase: Phrase, { start, end }: Span, text: string): Words {
  const known = read.get(phrase);
  if (known) return known;
  const name = tokenize(text.slice(start, end)).filter((t) => t.word.type === 'arabic');
  const long = name.filter((token, i) => !(phrase.contracted && i === 0) && token.word.fold.length >= SHORTEST);
  read.set(phrase, { name, long });
  return { name, long };
}
const read = new WeakMap<Phrase, Words>();

/** The look-up keys of a name as it is written, kept with its phrase likewise. */
export function keysOfName({
  from: { phrase },
  written,
}: {
  readonly from: { readonly phrase: Phrase };
  readonly written: string;
}): readonly string[] {
  const known = keys.get(phrase);
  if (known) return known;
  const made = keysOf(written);
  keys.set(phrase, made);
  return made;
}
const keys = new WeakMap<Phrase, readonly string[]>();

/** The same spelling in names of the same kind, wherever it stands. */
export function isSameWord(a: NameWord, b: NameWord): boolean {
  return a.word === b.word && a.kind === b.kind;
}

const SHORTEST = 4;
const NOUNS: ReadonlySet<string> = new Set(referenceNounTable.entries.map(({ form }) => keysOf(form)[0] ?? ''));

const roleOf = perWord((word: Word) => ({ isNoun: word.stems.some((s) => !s.proclitic && NOUNS.has(s.fold)) }));
