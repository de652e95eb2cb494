// When two names are one thing: the same thing of the gazetteer, or the same words, spelling, clitics and quotation marks apart.
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import { isNameJoin } from '../lexicon/names/name-cue.ts';
import { keysOf } from '../lexicon/table.ts';
import type { NameKind } from '../model.ts';
import type { DemonymPhrase, NamePhrase } from '../phrase.ts';
import type { PlacedPhrase } from './article-reading.ts';
import { findAliases } from './entities-alias.ts';
import type { ChosenName } from './entities-choose.ts';

/** A key per name: names of one key are one entity. */
export function entityKeys(
  text: string,
  names: readonly ChosenName[],
  demonyms: readonly PlacedPhrase<DemonymPhrase>[],
): readonly string[] {
  const countryAt = new Map(demonyms.map((d) => [d.end, d.phrase.country]));
  const keys = names.map((name) => keyOf(name, countryAt));
  const united = familyNames(names, keys);
  for (const [alias, full] of findAliases(text, names)) {
    const [one, other] = [keyOf(alias, countryAt), keyOf(full, countryAt)];
    // What the gazetteer knows is the better name of both.
    if (alias.reading.id && !full.reading.id) united.set(other, one);
    else united.set(one, other);
  }
  return united.size ? keys.map((key) => united.get(key) ?? key) : keys;
}

/** «عبد الملك» and «أبو الغيط» by themselves are whoever in the article has such a name at the end, if that is one person only. */
function familyNames(names: readonly ChosenName[], keys: readonly string[]): Map<string, string> {
  const owners = new Map<string, string | undefined>();
  names.forEach(({ from, reading, written }, i) => {
    if (reading.kind !== 'person') return;
    const { family } = spellingOf(from.phrase, reading.kind, written);
    if (family === undefined) return;
    owners.set(family, owners.has(family) && owners.get(family) !== keys[i] ? undefined : keys[i]);
  });
  const united = new Map<string, string>();
  for (const [family, owner] of owners) if (owner !== undefined) united.set(family, owner);
  return united;
}

function keyOf({ from, reading, written, full }: ChosenName, countryAt: ReadonlyMap<number, string | undefined>): string {
  if (full) return keyOf(full, countryAt);
  const role = from.phrase.metonym ? ' as government' : '';
  if (reading.id) return reading.id + role;
  const { key, thing, words } = spellingOf(from.phrase, reading.kind, written);
  if (thing) return thing;
  // «القوات الأمريكية» and «القوات الأميركية»: the nation counts, not its spelling.
  const country = countryAt.get(from.end);
  return country ? `${reading.kind} ${[...words.slice(0, -1), country].join(' ')}` : key;
}

/** What the spelling of a name tells by itself. */
interface Spelling {
  readonly kind: NameKind;
  readonly words: readonly string[];
  /** Kind and words. */
  readonly key: string;
  /** The thing of the gazetteer that is spelled so. */
  readonly thing: string | undefined;
  /** The key of the last part of the name («عبد الملك»), where it has such a part. */
  readonly family: string | undefined;
}

/** Kept with the name's phrase, which an edit elsewhere leaves alone. */
function spellingOf(phrase: NamePhrase, kind: NameKind, written: string): Spelling {
  const known = spellings.get(phrase);
  if (known?.kind === kind) return known;
  const words = wordsOf(written);
  const key = `${kind} ${words.join(' ')}`;
  const at = words.findIndex((word, k) => k > 0 && k < words.length - 1 && isNameJoin(word));
  const family = at < 0 ? undefined : `person ${words.slice(at).join(' ')}`;
  const made = { kind, words, key, thing: things().get(key), family };
  spellings.set(phrase, made);
  return made;
}
const spellings = new WeakMap<NamePhrase, Spelling>();

/** The words of a name without marks. */
function wordsOf(name: string): readonly string[] {
  return keysOf(name).filter((word) => /[\p{L}\p{Nd}]/u.test(word));
}

let known: ReadonlyMap<string, string> | undefined;

/** Strong forms of the gazetteer by kind and words. */
function things(): ReadonlyMap<string, string> {
  known ??= new Map(
    gazetteerTable.entries
      .filter(({ row }) => !row.weak)
      .map(({ form, row: { thing } }) => [`${thing.kind} ${wordsOf(form).join(' ')}`, thing.id]),
  );
  return known;
}
