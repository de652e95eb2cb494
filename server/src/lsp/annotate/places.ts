// Where an action is meant: selections and carets as spans and mentions of the article.
import { lexicon } from '../../lexicon/tables.ts';
import type { Article, Mention } from '../../model.ts';
import { type Paragraph, readParagraph } from '../../read/paragraph.ts';
import { encliticLengths } from '../../text/clitics.ts';
import type { Token } from '../../text/segment.ts';
import { contains, type Span } from '../../text/span.ts';
import { mentionsAt, mentionsOfSame, subjectAt } from '../base/links.ts';
import { type Deciding, isName, isSame } from './deciding.ts';

/**
 * The mentions that the places mean: of a caret the innermost one there; of a selection the one on exactly that span, else
 * those inside it. With the whole chain where that is meant.
 */
export function mentionsMeant({ article, places, scope }: Deciding): readonly Mention[] {
  const here = places.flatMap((place) => mentionsIn(article, place));
  const all = scope === 'chain' ? here.flatMap((mention) => mentionsOfSame(article, mention)) : here;
  return [...new Map(all.map((mention) => [mention.id, mention])).values()];
}

/** The same without what only refers to them: names with names, else mentions of the first one's kind. */
export function alikeMeant(deciding: Deciding): readonly Mention[] {
  const mentions = mentionsMeant(deciding);
  const [first] = mentions;
  return mentions.filter((m) => m.kind === first?.kind || (first && isName(first) && isName(m)));
}

/** One mention for a place: what an action is about that takes one thing only. */
export function mentionMeant(article: Article, place: Span): Mention | undefined {
  return mentionsIn(article, place)[0];
}

function mentionsIn(article: Article, place: Span): readonly Mention[] {
  if (place.start === place.end) {
    const subject = meantAt(article, place.start);
    return subject ? [subject] : [];
  }
  const span = trimmed(article.text, place);
  if (!span) return [];
  const inside = article.mentions.filter((m) => contains(span, m));
  const exact = inside.filter((m) => isSame(m, span));
  const found = exact.length ? exact : inside;
  // A date that is a reference too is meant as the date.
  return found.filter((m) => m.kind !== 'reference' || !found.some((other) => other !== m && isSame(other, m)));
}

/** The innermost mention; of two of one kind the one that a person marked: a span that grew is still the one that is meant. */
function meantAt(article: Article, offset: number): Mention | undefined {
  const subject = subjectAt(article, offset);
  const marked = mentionsAt(article, offset).findLast(({ by, kind }) => by !== 'engine' && kind === subject?.kind);
  return marked ?? subject;
}

/** The span that a place means, whether or not it is a mention: the selection, the mention at the caret, or its word. */
export function spanMeant(article: Article, place: Span): Span | undefined {
  if (place.start !== place.end) return trimmed(article.text, place);
  const subject = meantAt(article, place.start);
  return subject ? { start: subject.start, end: subject.end } : wordAt(article.text, place.start);
}

/** A selection without the blanks at its ends; undefined where nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  const written = text.slice(start, end);
  const length = written.trim().length;
  const from = start + written.length - written.trimStart().length;
  return length ? { start: from, end: from + length } : undefined;
}

/** The word at an offset (or right before it), without what is glued before it. */
function wordAt(text: string, offset: number): Span | undefined {
  const { paragraph, base } = lineAround(text, offset);
  const i = paragraph.tokens.findIndex((t) => isWord(t) && base + t.start <= offset && offset <= base + t.end);
  const token = paragraph.tokens[i];
  return token && { start: base + wordStart(paragraph, i), end: base + token.end };
}

/** The line around an offset as a paragraph, and where it begins. */
export function lineAround(text: string, offset: number): { readonly paragraph: Paragraph; readonly base: number } {
  let base = offset;
  while (base > 0 && !/[\r\n]/u.test(text.charAt(base - 1))) base--;
  let end = offset;
  while (end < text.length && !/[\r\n]/u.test(text.charAt(end))) end++;
  return { paragraph: readParagraph(text.slice(base, end), lexicon), base };
}

export function isWord(token: Token): boolean {
  return token.word.type !== 'mark';
}

/** Where the word of a token begins behind its proclitics: as a table of words knows it, else where the article shows the cut. */
export function wordStart({ tokens, lookup }: Paragraph, i: number): number {
  const token = tokens[i];
  if (!token) return 0;
  const [known] = lookup.at(i);
  if (known) return known.start;
  const shown = token.word.stems.find((s) => s.proclitic !== '' && !s.accusative && (s.article || s.contracted));
  return token.start + (shown?.offset ?? 0);
}

/** Every place inside or at the start of a word where a mention may begin: before the word, and behind each proclitic. */
export function startsOf({ word, start }: Token): readonly number[] {
  return [...new Set(word.stems.map((stem) => start + stem.offset))].sort((a, b) => a - b);
}

/** Every place where a mention may end in a word: behind it, and before a pronoun written on its end. */
export function endsOf({ word, end }: Token): readonly number[] {
  if (word.type !== 'arabic' || word.bare !== word.text) return [end];
  return [...encliticLengths(word.fold).map((length) => end - length), end].sort((a, b) => a - b);
}
