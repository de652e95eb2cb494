import type { Paragraph } from '../read/paragraph.ts';
import type { Word } from '../text/word.ts';
import { type Contribution, leadOfNone } from './contributions.ts';
import { eachTableFeature, PLACES } from './features.ts';

/** What the scores of tokens are summed from. */
export interface Sources {
  readonly ofWord: (word: Word) => Contribution;
  /** Of a feature that tables know (`eachTableFeature`). */
  readonly ofTables: (feature: string) => Contribution;
  /** Beyond the ends of a paragraph. */
  readonly edge: Contribution;
  /** How many labels there are; «no name» is the first. */
  readonly size: number;
  /** What one of a sum is worth. */
  readonly unit: number;
}

/** By how much «no name» must lead for a token to be surely no name: by its words alone where no table knows it, and by its scores. */
const SURE_AT_ONCE = 0.5;
const SURE = 2;

/**
 * Visits the stretches of tokens none of which is surely outside all names: few and short, and all that need be decoded.
 * @param visit is given the score of each label at each token of the stretch, `token * size + label`, to use until the next
 */
export function eachOpenRun(p: Paragraph, sources: Sources, visit: (from: number, length: number, scores: Float64Array) => void): void {
  const length = p.tokens.length;
  gather(p, sources);
  let from = 0;
  for (let i = 0; i <= length; i++) {
    if (i < length && isOpen(i, sources)) writeScores(i - from, sources.unit);
    else {
      if (i > from) visit(from, i - from, scores);
      from = i + 1;
    }
  }
}

// Paragraphs are many and short: what is written anew for each is made once. Nothing is read here that was not written for this one.

/** How far around a token is looked: as many places before the first token and behind the last stand in `words` and `noted`. */
const BEYOND = 2;
/** What each word adds, and where the list of what tables know of it begins in `notes`; 0 for none, as for most. */
const words: Contribution[] = [];
let noted = new Int32Array(256);
const notes: Contribution[] = [];
const nextNotes: number[] = [];
/** The sum for each label, of one token. */
let sums = new Int32Array(0);
/** The scores of one run. */
let scores = new Float64Array(1024);

function gather(p: Paragraph, { ofWord, ofTables, edge, size }: Sources): void {
  const length = p.tokens.length;
  for (let i = -BEYOND; i < length + BEYOND; i++) {
    const token = p.tokens[i];
    words[i + BEYOND] = token ? ofWord(token.word) : edge;
  }
  if (noted.length < length + 2 * BEYOND) noted = new Int32Array(2 * (length + 2 * BEYOND));
  else noted.fill(0, 0, length + 2 * BEYOND);
  if (sums.length !== size) sums = new Int32Array(size);
  let last = 0;
  eachTableFeature(p, (token, feature) => {
    last++;
    notes[last] = ofTables(feature);
    nextNotes[last] = noted[token + BEYOND] as number;
    noted[token + BEYOND] = last;
  });
}

/** Whether token `i` may belong to a name; then its sums stand in `sums`. */
function isOpen(i: number, { size, unit }: Sources): boolean {
  const isNoted = noted[i + BEYOND] !== 0;
  const lead = isNoted ? leadOfWords(i, size) + leadOfNotes(i, size) : leadOfWords(i, size);
  if (lead * unit >= (isNoted ? SURE : SURE_AT_ONCE)) return false;
  sumUp(i, size);
  return leadOfNone(sums, 0, size) * unit < SURE;
}

function leadOfWords(i: number, size: number): number {
  let lead = 0;
  for (let k = 0; k < PLACES.length; k++) lead += leadAt(words[i + BEYOND + (PLACES[k] as number)] as Contribution, k, size);
  return lead;
}

function leadOfNotes(i: number, size: number): number {
  let lead = 0;
  for (let k = 0; k < PLACES.length; k++)
    for (let n = noted[i + BEYOND + (PLACES[k] as number)] as number; n !== 0; n = nextNotes[n] as number)
      lead += leadAt(notes[n] as Contribution, k, size);
  return lead;
}

function leadAt({ sums, at }: Contribution, place: number, size: number): number {
  return sums[at + place * (size + 1) + size] as number;
}

function sumUp(i: number, size: number): void {
  sums.fill(0);
  for (let k = 0; k < PLACES.length; k++) {
    const at = i + BEYOND + (PLACES[k] as number);
    add(words[at] as Contribution, k, size);
    for (let n = noted[at] as number; n !== 0; n = nextNotes[n] as number) add(notes[n] as Contribution, k, size);
  }
}

function add({ sums: added, at }: Contribution, place: number, size: number): void {
  const from = at + place * (size + 1);
  for (let y = 0; y < size; y++) sums[y] = (sums[y] as number) + (added[from + y] as number);
}

/** The sums as scores, at a row of the run. */
function writeScores(row: number, unit: number): void {
  const size = sums.length;
  if (scores.length < (row + 1) * size) scores = grown(scores);
  for (let y = 0; y < size; y++) scores[row * size + y] = (sums[y] as number) * unit;
}

function grown(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
