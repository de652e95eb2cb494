// What the tagger sees of a paragraph. Training and serving share this file, so that they can never see different things.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { type GazetteerName, gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import { givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import { type HeadNoun, headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf } from '../lexicon/names/name-cue.ts';
import { type Title, titleTable } from '../lexicon/names/title.ts';
import { groupOf } from '../lexicon/table.ts';
import { hitAt, hitsAt, type Paragraph, startsOf } from '../read/paragraph.ts';
import { ARABIC_ARTICLE } from '../text/clitics.ts';
import type { Word } from '../text/word.ts';

/** Places around a token that are looked at: the token itself, one and two words before and after. */
export const PLACES = [0, -1, 1, -2, 2] as const;
export type Place = (typeof PLACES)[number];

/** Cluster numbers of a folded word, coarse to fine; nothing for words that the clusters do not know. */
export type ClustersOf = (fold: string) => readonly number[] | undefined;

/** Features of a word by how far away they are still seen. */
export interface WordFeatures {
  /** From the word's own place only. */
  readonly own: readonly string[];
  /** From the words beside it too. */
  readonly near: readonly string[];
  /** From two words away too. */
  readonly far: readonly string[];
}

export function wordFeatures(word: Word, clustersOf: ClustersOf): WordFeatures {
  const far = [`w=${nameOf(word)}`, ...clusterFeatures(word, clustersOf), ...tableWordFeatures(word)];
  return { own: ['bias', ...letterFeatures(word)], near: [...stemFeatures(word), `s=${word.fold.slice(-2)}`], far };
}

/** Beyond the ends of a paragraph. */
export const EDGE_FEATURES: WordFeatures = { own: [], near: [], far: ['edge'] };

/** Calls `add` for each place from which features are seen. */
export function eachSeen({ own, near, far }: WordFeatures, add: (place: Place, index: number, feature: string) => void): void {
  for (let index = 0; index < PLACES.length; index++) {
    const place = PLACES[index] as Place;
    for (const feature of far) add(place, index, feature);
    if (place <= 1 && place >= -1) for (const feature of near) add(place, index, feature);
    if (place === 0) for (const feature of own) add(place, index, feature);
  }
}

const OPENINGS = groupOf(gazetteerTable, demonymTable, givenNameTable, titleTable, headNounTable);

/** Calls `add` for what tables of names, titles and type nouns know of each token; most tokens have nothing. */
export function eachTableFeature(p: Paragraph, add: (token: number, feature: string) => void): void {
  for (const i of startsOf(p, OPENINGS)) {
    gazetteerFeatures(p, i, add);
    const given = hitAt(p, i, givenNameTable);
    for (let at = i; at < (given?.to ?? i); at++) add(at, given?.row.weak ? 'given~' : 'given');
    const demonym = hitAt(p, i, demonymTable);
    if (demonym) add(i, demonym.stem.article ? 'demonym-al' : 'demonym');
    const title = hitAt(p, i, titleTable);
    if (title) for (let at = i; at < title.to; at++) add(at, titleFeature(title.row));
    const head = hitAt(p, i, headNounTable);
    if (!head) continue;
    const { ofClass, ofKind } = headFeatures(head.row);
    for (let at = i; at < head.to; at++) {
      add(at, ofClass);
      add(at, ofKind);
    }
  }
}

/** Kind, strength and length of each name of the gazetteer that covers a token, and whether it begins there; names alike count once. */
function gazetteerFeatures(p: Paragraph, i: number, add: (token: number, feature: string) => void): void {
  // Longest first: where one of two names alike ends, the other has ended.
  const seen: string[] = [];
  for (const { row, to } of hitsAt(p, i, gazetteerTable)) {
    const { begins, goesOn } = nameFeatures(row)[Math.min(to - i, LONGEST) - 1] as NameFeatures;
    if (seen.includes(begins)) continue;
    seen.push(begins);
    add(i, begins);
    for (let at = i + 1; at < to; at++) add(at, goesOn);
  }
}

interface NameFeatures {
  readonly begins: string;
  readonly goesOn: string;
}
/** Names of more words count as of so many. */
const LONGEST = 3;

const nameFeatures = perRow(({ thing, weak }: GazetteerName): readonly NameFeatures[] =>
  Array.from({ length: LONGEST }, (_, i) => {
    const name = `${i + 1}${thing.kind}${weak ? '~' : ''}`;
    return { begins: `B${name}`, goesOn: `I${name}` };
  }),
);
const titleFeature = perRow((row: Title) => `title=${row.class} ${row.number}`);
const headFeatures = perRow((row: HeadNoun) => ({ ofClass: `head=${row.class}`, ofKind: `head=${row.kind}` }));

/** Features of a table's row, written once. */
function perRow<Row, T>(write: (row: Row) => T): (row: Row) => T {
  const known = new Map<Row, T>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const made = write(row);
    known.set(row, made);
    return made;
  };
}

/** Digits are known by their number only. */
function nameOf(word: Word): string {
  return word.type === 'digits' ? '9'.repeat(Math.min(4, word.fold.length)) : word.fold;
}

function tableWordFeatures(word: Word): string[] {
  const { written, cut } = commonnessOf(word);
  return [...[...cuesOf(word)].map((cue) => `cue=${cue}`), written ? 'common' : cut ? 'common-cut' : 'uncommon'];
}

function letterFeatures(word: Word): string[] {
  const f = word.fold;
  if (word.type !== 'arabic') return [`type=${word.type}`];
  const features = [`n=${Math.min(f.length, 9)}`];
  for (const n of [1, 2, 3, 4]) if (f.length > n) features.push(`p=${f.slice(0, n)}`);
  for (const n of [1, 3, 4]) if (f.length > n) features.push(`s=${f.slice(-n)}`);
  const seats = word.bare.replace(PLAIN, '.');
  if (seats !== '.') features.push(`h=${seats}`);
  const stem = word.stems.find((s) => s.proclitic !== '' && !s.article && !s.accusative);
  if (stem && stem.fold.length > 3) features.push(`q=${stem.fold.slice(0, 2)}`, `q=${stem.fold.slice(0, 3)}`);
  return features;
}
/** Letters whose spelling tells nothing; hamza seats, ta marbuta and final ya do. */
const PLAIN = /[^ىأإآؤئة]+/gu;

/** The word less what may be glued before it. */
function stemFeatures(word: Word): string[] {
  const features: string[] = [];
  let definite = word.fold.startsWith(ARABIC_ARTICLE);
  for (const stem of word.stems) {
    if (stem.accusative || (stem.proclitic === '' && !stem.article)) continue;
    features.push(`c=${stem.fold}`);
    if (!stem.article && stem.fold.startsWith(ARABIC_ARTICLE)) definite = true;
  }
  return definite ? [...features, 'al'] : features;
}

function clusterFeatures(word: Word, clustersOf: ClustersOf): string[] {
  const own = clustersOf(nameOf(word)) ?? stemClusters(word, clustersOf);
  return own ? own.map((cluster, level) => `k${level}=${cluster}`) : ['k?'];
}

function stemClusters(word: Word, clustersOf: ClustersOf): readonly number[] | undefined {
  for (const stem of word.stems) {
    const clusters = stem.accusative ? undefined : clustersOf(stem.fold);
    if (clusters) return clusters;
  }
  return undefined;
}

/** A 32-bit hash (FNV-1a) of a feature at a place: how weights are found without keeping the strings. */
export function hashFeature(place: Place, feature: string): number {
  return hashText(feature, 0x811c9dc5 ^ (place + 8));
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
