// What a thing of the gazetteer is, by the nouns that open some of its names: «حركة طالبان» makes طالبان a movement.
import { referenceNounTable } from '../references/reference-noun.ts';
import { keysOf } from '../table.ts';
import { gazetteerTable } from './gazetteer.ts';

/** Row ids of the table of nouns, by thing; none where no name of the thing says what it is. */
export function typeNounsOf(thing: string): ReadonlySet<string> {
  built ??= build();
  return built.get(thing) ?? NONE;
}
let built: ReadonlyMap<string, ReadonlySet<string>> | undefined;
const NONE: ReadonlySet<string> = new Set();

function build(): ReadonlyMap<string, ReadonlySet<string>> {
  const nouns = new Map<string, string>();
  for (const { form, row } of referenceNounTable.entries) if (row.number === 'singular') nouns.set(keysOf(form)[0] ?? '', row.id);
  const types = new Map<string, Set<string>>();
  for (const { form, row } of gazetteerTable.entries) {
    const [first = ''] = keysOf(form);
    const noun = nouns.get(first) ?? nouns.get(first.replace(ARTICLE, ''));
    if (!noun) continue;
    const known = types.get(row.thing.id);
    if (known) known.add(noun);
    else types.set(row.thing.id, new Set([noun]));
  }
  return types;
}
const ARTICLE = /^ال/u;
