import { ARABIC_ARTICLE } from '../../text/clitics.ts';
import { readTable } from '../table.ts';
import tsv from './nisba-ending.tsv';

export interface Inflected {
  readonly form: string;
  readonly gender: 'masculine' | 'feminine';
  readonly number: 'singular' | 'dual' | 'plural';
  readonly case: 'any' | 'nominative' | 'oblique';
}

const COLUMNS = ['gender', 'number', 'case', 'gloss', 'source', 'ending'] as const;

const ENDINGS: readonly Inflected[] = readTable('nisba-ending.tsv', tsv, COLUMNS, ({ gender, number, case: grammaticalCase, ending }) => ({
  form: ending,
  gender: gender as Inflected['gender'],
  number: number as Inflected['number'],
  case: grammaticalCase as Inflected['case'],
}));

/**
 * Every form of an adjective in -ي from its masculine singular: أمريكي, أمريكية, أمريكيان, أمريكيين, أمريكيون, أمريكيات …
 * (The dual and the plural are spelled alike in the oblique case; it is given as plural.) An adjective of two words (كوري
 * شمالي) inflects both; the article of its first word is cut by the look-up, the second word is given with and without.
 */
export function inflectNisba(base: string): readonly Inflected[] {
  const words = base.split(' ');
  return ENDINGS.flatMap(({ form: ending, gender, number, case: grammaticalCase }) => {
    const ended = words.map((word) => word + ending);
    const rest = ended.slice(1);
    const spelled = rest.length ? [ended.join(' '), [ended[0], ...rest.map((w) => ARABIC_ARTICLE + w)].join(' ')] : ended;
    return spelled.map((form) => ({ form, gender, number, case: grammaticalCase }));
  });
}

/** The people of a nationality: the sound plural with the article, of each word. */
export function peopleOfNisba(base: string): string {
  const ending = ENDINGS.find(({ number, case: c }) => number === 'plural' && c === 'nominative')?.form ?? '';
  return base
    .split(' ')
    .map((word) => ARABIC_ARTICLE + word + ending)
    .join(' ');
}
