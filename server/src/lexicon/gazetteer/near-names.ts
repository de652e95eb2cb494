// Names by the words beside each of their words: what a misspelled word between known ones may have been meant to be.
import { ARABIC_ARTICLE } from '../../text/clitics.ts';
import { shapesOf } from '../../text/slip.ts';
import { nationBodyTable } from '../names/nation-body.ts';
import { keysOf } from '../table.ts';
import { demonymTable } from './demonyms.ts';
import { type GazetteerName, gazetteerTable } from './gazetteer.ts';

/** A name of the gazetteer, and which of its words (`at`) may be spelled wrongly. */
export interface NearName {
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly at: number;
  readonly isPerson: boolean;
  /** An adjective of nationality, which takes the article. */
  readonly isDemonym: boolean;
  /** The country of a name of one word; `isPlain` names are long enough to be known without anything beside them. */
  readonly country: string;
  readonly isPlain: boolean;
}

interface NearNames {
  /** By the key of the word behind the one in question, and for last words of the one before it. */
  readonly behind: ReadonlyMap<string, readonly NearName[]>;
  readonly before: ReadonlyMap<string, readonly NearName[]>;
  /** Countries, capitals and nationalities of one word, by their shapes (`text/slip.ts`). */
  readonly alone: ReadonlyMap<string, readonly NearName[]>;
  /** Bodies that a nation has («الجيش»), with the article, by their shapes: names before the adjective of the nation. */
  readonly bodies: ReadonlyMap<string, readonly NearName[]>;
  /** Every word of every name. */
  readonly known: ReadonlySet<string>;
  /** Every form of the adjective of a country, without the article. */
  readonly nationalities: ReadonlySet<string>;
}

const SHORTEST = 4;
const SHORTEST_ALONE = 5;
const SHORTEST_PLAIN = 5;
const SHORTEST_DEMONYM = 6;

/** Built when first asked for. */
export function nearNames(): NearNames {
  built ??= build();
  return built;
}
let built: NearNames | undefined;

function build(): NearNames {
  const behind = new Map<string, NearName[]>();
  const before = new Map<string, NearName[]>();
  const alone = new Map<string, NearName[]>();
  const known = new Set<string>();
  const nationalities = new Set<string>();
  for (const { form, row: name } of gazetteerTable.entries) {
    const [words, keys] = [form.split(' '), keysOf(form)];
    for (const key of keys) known.add(key);
    if (words.length !== keys.length) continue;
    keys.forEach((key, at) => {
      if (key.length < SHORTEST) return;
      const near: NearName = { words, keys, at, isPerson: name.thing.kind === 'person', isDemonym: false, ...aloneAs(name, key) };
      const next = keys[at + 1];
      const last = keys[at - 1];
      if (next) add(behind, next, near);
      else if (last) add(before, last, near);
      else if (key.length >= SHORTEST_ALONE && !name.weak && isKnownToAll(name)) addShapes(alone, near);
    });
  }
  for (const { form, row } of demonymTable.entries) {
    const [key = '', more] = keysOf(form);
    known.add(key);
    if (row.adjective && row.country) nationalities.add(key);
    // «أميركيان» (two Americans) is rarer than what looks like it («أميريكان»).
    if (more === undefined && row.adjective && !row.weak && row.number !== 'dual' && key.length >= SHORTEST_DEMONYM)
      addShapes(alone, { ...ONE_WORD, words: [form], keys: [key], isDemonym: true, country: row.country });
  }
  return { behind, before, alone, bodies: bodiesByShape(), known, nationalities };
}

const ONE_WORD = { at: 0, isPerson: false, isDemonym: false, country: '', isPlain: false } as const;

function bodiesByShape(): ReadonlyMap<string, readonly NearName[]> {
  const bodies = new Map<string, NearName[]>();
  for (const { form } of nationBodyTable.entries) {
    const words = [`${ARABIC_ARTICLE}${form}`];
    if (!form.includes(' ')) addShapes(bodies, { ...ONE_WORD, words, keys: keysOf(words.join(' ')) });
  }
  return bodies;
}

function addShapes(map: Map<string, NearName[]>, near: NearName): void {
  for (const shape of shapesOf(near.keys[0] ?? '')) add(map, shape, near);
}

function aloneAs({ thing }: GazetteerName, key: string): Pick<NearName, 'country' | 'isPlain'> {
  return { country: thing.country, isPlain: key.length >= SHORTEST_PLAIN };
}

function isKnownToAll({ thing }: GazetteerName): boolean {
  return thing.kind === 'place' && (thing.capital || thing.sameAs.some((id) => id.startsWith('iso:')));
}

function add(map: Map<string, NearName[]>, key: string, near: NearName): void {
  const list = map.get(key);
  if (list) list.push(near);
  else map.set(key, [near]);
}
