// How well what a person typed fits a thing: by its names in Arabic, its name in Latin letters, or an identifier of it.
import { keysOf } from '../../lexicon/table.ts';

/** What a thing can be found by. */
export interface Findable {
  readonly forms: readonly string[];
  /** The name in Latin letters; '' where it has none. */
  readonly gloss: string;
  /** Keys and identifiers. */
  readonly ids: readonly string[];
}

/** The same, made ready to be searched. */
export interface Prepared {
  readonly forms: readonly string[];
  readonly gloss: string;
  readonly ids: readonly string[];
}

export function prepare({ forms, gloss, ids }: Findable): Prepared {
  return { forms: forms.map(foldedName), gloss: foldedLatin(gloss), ids: ids.map((id) => id.toLowerCase()) };
}

/** What was typed, made ready. */
export interface Query {
  readonly arabic: string;
  readonly latin: string;
  readonly id: string;
}

export function queryOf(typed: string): Query {
  return { arabic: foldedName(typed), latin: foldedLatin(typed), id: typed.trim().toLowerCase() };
}

/** 0 for a thing that is called so or has this identifier, 1 where a name begins so, 2 where a later word does; undefined where none fits. */
export function rankOf({ arabic, latin, id }: Query, { forms, gloss, ids }: Prepared): number | undefined {
  if (id !== '' && ids.some((known) => known === id || known.endsWith(`:${id}`))) return 0;
  let best: number | undefined;
  for (const form of forms) best = better(best, rankIn(form, arabic));
  return better(best, rankIn(gloss, latin));
}

function rankIn(name: string, wanted: string): number | undefined {
  if (wanted === '' || name === '') return undefined;
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(` ${wanted}`) ? 2 : undefined;
}

function better(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

export function foldedName(name: string): string {
  return keysOf(name).join(' ');
}

/** Small letters without their marks, words one blank apart: «İskenderun» is found by `iskenderun`, «Al-Ahed» by `al ahed`. */
function foldedLatin(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Lm}'’‘`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{Script=Latin}\d]+/gu, ' ')
    .trim();
}
