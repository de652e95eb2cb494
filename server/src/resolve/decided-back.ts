// What stands in the place of a name that a person rejected: the names, dates and figures that had yielded to it. Only what the
// tables know comes back («المصري», Egyptian, of the supposed person «علي المصري»): who rejects a guess is not shown a shorter guess.
import type { Kind } from '../model.ts';
import type { NamePhrase, Phrase } from '../phrase.ts';
import { type Paragraph, perParagraph } from '../read/paragraph.ts';
import type { IsNone } from '../recognize/names.ts';
import { recognizeWithout } from '../recognize/recognize.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import type { PlacedPhrase, Recognized } from './article-reading.ts';
import type { Decided } from './decided-read.ts';

/** What is left of the article's phrases, and in reading order with it what stands now where a name is gone. */
export function bringBack(article: Recognized, left: readonly PlacedPhrase[], decided: Decided): readonly PlacedPhrase[] {
  const kept = new Set(left.map(keyOf));
  const gone = article.phrases.filter((placed) => placed.phrase.kind === 'name' && !kept.has(keyOf(placed)));
  if (!gone.length) return left;
  const back: PlacedPhrase[] = [];
  for (const line of new Set(gone.map((placed) => placed.line))) {
    const place = article.paragraphs[line];
    if (!place) continue;
    const here = left.filter((placed) => placed.line === line);
    for (const phrase of readAgain(place.paragraph, place.start, decided)) {
      const placed = { start: place.start + phrase.start, end: place.start + phrase.end, base: place.start, line, phrase };
      const holder = gone.find((name) => overlaps(name, placed));
      if (holder && isKnown(phrase, holder.phrase) && [...here, ...back].every((other) => isClear(other, placed))) back.push(placed);
    }
  }
  return back.length ? [...left, ...back].sort((a, b) => a.start - b.start || b.end - a.end) : left;
}

/** A question about a span of a paragraph, and what was said to it. */
interface Answer extends Span {
  readonly kind: Kind;
  readonly isNone: boolean;
}

/** The paragraph without what was rejected. It is read once: what it says hangs on the answers to the questions that were asked. */
function readAgain(paragraph: Paragraph, base: number, decided: Decided): readonly Phrase[] {
  const isNone: IsNone = ({ start, end }, kind) => decided.isRejected({ start: base + start, end: base + end }, kind);
  const last = readLast(paragraph);
  if (last.phrases && last.answers.every((said) => said.isNone === isNone(said, said.kind))) return last.phrases;
  const answers: Answer[] = [];
  const phrases = recognizeWithout(paragraph, (span, kind) => {
    const said = isNone(span, kind);
    answers.push({ start: span.start, end: span.end, kind, isNone: said });
    return said;
  });
  Object.assign(last, { phrases, answers });
  return phrases;
}

const readLast = perParagraph((): { readonly phrases?: readonly Phrase[]; readonly answers: readonly Answer[] } => ({ answers: [] }));

/** Whether a phrase stands by itself: a name of the tables that is another thing than the rejected one, a time, a figure. */
function isKnown(phrase: Phrase, rejected: Phrase): boolean {
  if (phrase.kind === 'reference') return false;
  if (phrase.kind !== 'name') return true;
  const before = new Set(rejected.kind === 'name' ? idsOf(rejected) : []);
  return phrase.readings.some(({ id }) => id !== undefined && !before.has(id));
}

function idsOf({ readings }: NamePhrase): readonly string[] {
  return readings.flatMap(({ id }) => id ?? []);
}

/** Whether two phrases do not stand in each other's way: apart, or one inside a longer one that is said to hold it. */
function isClear(other: PlacedPhrase, placed: PlacedPhrase): boolean {
  if (other.phrase.kind === 'reference' || !overlaps(other, placed)) return true;
  const isOne = other.start === placed.start && other.end === placed.end;
  return !isOne && placed.phrase.nested === true && contains(other, placed);
}

function keyOf({ start, end, phrase }: PlacedPhrase): string {
  return `${start}-${end} ${phrase.kind}`;
}
