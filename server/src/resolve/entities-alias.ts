// A name in brackets or quotation marks right after a body's name is another name of the same: «حركة المقاومة الإسلامية (حماس)».
import type { ChosenName } from './entities-choose.ts';

/**
 * For each name that is another name of the one before it, that one.
 * @param names in reading order
 */
export function findAliases(text: string, names: readonly ChosenName[]): ReadonlyMap<ChosenName, ChosenName> {
  const aliases = new Map<ChosenName, ChosenName>();
  let before: ChosenName | undefined;
  for (const name of names) {
    if (name.from.phrase.nested) continue;
    if (before && isAlias(text, before, name)) aliases.set(name, before);
    else before = name;
  }
  return aliases;
}

/** Of one kind, nothing but an opening mark between them, a closing one behind; two things of the gazetteer are two. */
function isAlias(text: string, full: ChosenName, name: ChosenName): boolean {
  const [{ end }, { start }] = [full.from, name.from];
  if (start <= end || start - end > 3 || full.reading.kind !== name.reading.kind || !BODIES.has(name.reading.kind)) return false;
  if (full.reading.id && name.reading.id && full.reading.id !== name.reading.id) return false;
  return OPENS.test(text.slice(end, start)) && CLOSES.test(text.charAt(name.from.end));
}
const BODIES: ReadonlySet<string> = new Set(['org', 'facility']);
const OPENS = /^\s?[("«“]$/u;
const CLOSES = /^[)"»”]$/u;
