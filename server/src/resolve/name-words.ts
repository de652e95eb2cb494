// The words of an article's names, spelling by spelling.
import { referenceNounTable } from '../lexicon/references/reference-noun.ts';
import { keysOf } from '../lexicon/table.ts';
import type { NameKind } from '../model.ts';
import type { Phrase } from '../phrase.ts';
import { type Token, tokenize } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { perWord, type Word } from '../text/word.ts';
import { mentionsOf, type Reading, type ReadMention } from './article-reading.ts';

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
export function readNameWords(article: Pick<Reading, 'mentions' | 'text'>): readonly NameWord[] {
  const { mentions, text } = article;
  let known = ofArticle.get(mentions);
  if (!known) {
    known = collect(mentionsOf(article, 'name'), text);
    ofArticle.set(mentions, known);
  }
  return known;
}
/** Several checks ask for the words of one reading. */
const ofArticle = new WeakMap<readonly ReadMention[], readonly NameWord[]>();

function collect(mentions: readonly ReadMention[], text: string): readonly NameWord[] {
  const words = new Map<NameKind, Map<string, { word: Word; kind: NameKind; isNoun: boolean; places: NamePlace[] }>>();
  for (const { mention: m, from } of mentions) {
    if (m.nested || (m.kind !== 'person' && m.kind !== 'org' && m.kind !== 'place' && m.kind !== 'facility')) continue;
    const { name, long } = wordsOf(from.phrase, m, text);
    const ofKind = words.get(m.kind) ?? new Map();
    words.set(m.kind, ofKind);
    for (const token of long) {
      const place: NamePlace = { start: m.start + token.start, end: m.start + token.end, entity: m.value.entity, name };
      const known = ofKind.get(token.word.fold);
      if (known) known.places.push(place);
      else ofKind.set(token.word.fold, { word: token.word, kind: m.kind, isNoun: roleOf(token.word).isNoun, places: [place] });
    }
  }
  return [...words.values()].flatMap((ofKind) => [...ofKind.values()]);
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
