import { type Cuts, listOf, readTable, type Table } from '../table.ts';
import tsv from './reference-modifier.tsv';

/** A word beside a noun, and what it says about pointing. */
export interface ReferenceModifier {
  readonly kind:
    | Adjective
    /** Before the noun: «نفس», what introduces nothing («أي هجوم»: any attack), or only behind a preposition («في أكبر قاعدة»), a partitive («سلسلة من»), a word that governs it («في»). */
    | 'same.before'
    | 'any'
    | 'most'
    | 'of'
    | 'governs'
    /** Behind the noun: a preposition or relative pronoun that completes it («الهجمات على …», «الجنود الذين …»). */
    | 'against'
    /** A preposition that brings what an action is done to («الإفراج عن»). */
    | 'object'
    /** A preposition that completes a participle only («الممتدة بين»). */
    | 'reach'
    | 'relative'
    /** Ends like an adjective and is none. */
    | 'none';
}
/** `when` adjectives tell none from another («اللقاء المقبل»). */
/** Behind the noun. `complement` adjectives need a complement of their own («المدعومة من …»: backed by). */
/** `rank` adjectives of a role may be completed by «ل» («المدير العام للشركة»). */
/** A `direction` is an adjective with the article («الساحل الغربي»), and else a preposition («غربي الفرات»). */
export type Adjective =
  | 'plain'
  | 'when'
  | 'rank'
  | 'direction'
  | 'complement'
  | 'numeral'
  | 'ordinal'
  | 'last'
  | 'next'
  | 'mentioned'
  | 'other'
  | 'same';

/** Adjectives take the article and the accusative with their noun; words before a noun take proclitics. */
const CUTS: Cuts = { proclitic: true, article: true, accusative: true };

export const referenceModifierTable: Table<ReferenceModifier> = {
  name: 'reference-modifier',
  cuts: CUTS,
  entries: readTable('reference-modifier.tsv', tsv, ['kind', 'gloss', 'source', 'forms'], ({ kind, forms }) =>
    listOf(forms).map((form) => ({ form, row: { kind: kind as ReferenceModifier['kind'] } })),
  ).flat(),
};
