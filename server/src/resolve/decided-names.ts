// The names that a project has settled, wherever one of their forms stands: spelled otherwise (ترمب, ترامب are two forms; إ and ا
// are one), with clitics («وللشركة»), longest first. Leaves alone what only a cut letter makes of a common word, as the gazetteer does.

import type { AuthorityName } from '../analyze-options.ts';
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { keysOf } from '../lexicon/table.ts';
import type { NamePhrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import type { Stem } from '../text/clitics.ts';
import type { PlacedPhrase, Recognized } from './article-reading.ts';
import { entityIn } from './decided-values.ts';

/** The places of settled names, by start; none overlaps another. */
export function settledPhrases(article: Recognized, authority: readonly AuthorityName[]): readonly PlacedPhrase[] {
  const project = projectOf(authority);
  return article.paragraphs.flatMap(({ paragraph, start: base }, line) =>
    hitsIn(paragraph, project).map(({ name, phrase }) => ({
      start: base + phrase.start,
      end: base + phrase.end,
      base,
      line,
      phrase,
      settled: name,
    })),
  );
}

/** A project's names as a tree of words, with what was found in paragraphs that were read before. */
interface Project {
  readonly root: Node;
  readonly found: WeakMap<Paragraph, readonly SettledHit[]>;
}
interface Node {
  readonly next: Map<string, Node>;
  name?: AuthorityName;
}
interface SettledHit {
  readonly name: AuthorityName;
  readonly phrase: NamePhrase;
}

/** Built once for each list: callers pass the same one again. */
const projects = new WeakMap<readonly AuthorityName[], Project>();

function projectOf(authority: readonly AuthorityName[]): Project {
  const known = projects.get(authority);
  if (known) return known;
  const root: Node = { next: new Map() };
  // Where two settled names share a form, the first listed has it.
  for (const name of authority)
    if (entityIn(name)) for (const form of [name.name, ...(name.aliases ?? [])]) if (typeof form === 'string') insert(root, form, name);
  const made: Project = { root, found: new WeakMap() };
  projects.set(authority, made);
  return made;
}

function insert(root: Node, form: string, name: AuthorityName): void {
  let node = root;
  for (const key of keysOf(form)) {
    const next = node.next.get(key) ?? { next: new Map() };
    node.next.set(key, next);
    node = next;
  }
  if (node !== root) node.name ??= name;
}

function hitsIn(paragraph: Paragraph, { root, found }: Project): readonly SettledHit[] {
  const known = found.get(paragraph);
  if (known) return known;
  const hits: SettledHit[] = [];
  for (let i = 0; i < paragraph.tokens.length; ) {
    const hit = longestAt(paragraph, i, root);
    if (hit) hits.push(asHit(paragraph, i, hit));
    i = hit?.to ?? i + 1;
  }
  found.set(paragraph, hits);
  return hits;
}

interface Found {
  readonly to: number;
  readonly stem: Stem;
  readonly name: AuthorityName;
}

function longestAt(p: Paragraph, from: number, root: Node): Found | undefined {
  let longest: Found | undefined;
  for (const stem of p.tokens[from]?.word.stems ?? []) {
    // The article is part of a name.
    if (stem.article || stem.accusative) continue;
    let node = root.next.get(stem.fold);
    for (let to = from + 1; node; to++) {
      if (node.name && to > (longest?.to ?? from) && !isAccident(p, from, to, stem)) longest = { to, stem, name: node.name };
      const next = p.tokens[to];
      node = next && node.next.get(next.word.fold);
    }
  }
  return longest;
}

function isAccident({ tokens }: Paragraph, from: number, to: number, { proclitic, fold }: Stem): boolean {
  const word = tokens[from]?.word;
  if (to - from > 1 || proclitic === '' || !word) return false;
  return commonnessOf(word).written || commonnessOf(word).accusative || fold.length < 3;
}

function asHit({ tokens }: Paragraph, from: number, { to, stem, name }: Found): SettledHit {
  const start = (tokens[from]?.start ?? 0) + stem.offset;
  const phrase: NamePhrase = {
    kind: 'name',
    start,
    end: tokens[to - 1]?.end ?? start,
    readings: [{ kind: name.kind, id: name.key, name: name.name, weak: false }],
    confidence: 0.98,
    because: [{ message: { key: 'name-settled', args: { name: name.name } } }],
    ...(stem.proclitic !== '' && { proclitic: stem.proclitic }),
    ...(stem.contracted && { contracted: true }),
  };
  return { name, phrase };
}
