export interface Inflected {
  readonly form: string;
  readonly gender: 'masculine' | 'feminine';
  readonly number: 'singular' | 'dual' | 'plural';
  readonly case: 'any' | 'nominative' | 'oblique';
}

type Ending = readonly [ending: string, gender: Inflected['gender'], number: Inflected['number'], grammaticalCase: Inflected['case']];

const ENDINGS: readonly Ending[] = [
  ['', 'masculine', 'singular', 'any'],
  ['ة', 'feminine', 'singular', 'any'],
  ['ان', 'masculine', 'dual', 'nominative'],
  ['ين', 'masculine', 'plural', 'oblique'],
  ['تان', 'feminine', 'dual', 'nominative'],
  ['تين', 'feminine', 'dual', 'oblique'],
  ['ون', 'masculine', 'plural', 'nominative'],
  ['ات', 'feminine', 'plural', 'any'],
];

/**
 * Every form of an adjective in -ي from its masculine singular: أمريكي, أمريكية, أمريكيان, أمريكيين, أمريكيون, أمريكيات …
 * (The dual and the plural are spelled alike in the oblique case; it is given as plural.) An adjective of two words (كوري
 * شمالي) inflects both; the article of its first word is cut by the look-up, the second word is given with and without.
 */
export function inflectNisba(base: string): readonly Inflected[] {
  const words = base.split(' ');
  return ENDINGS.flatMap(([ending, gender, number, grammaticalCase]) => {
    const ended = words.map((word) => word + ending);
    const rest = ended.slice(1);
    const spelled = rest.length ? [ended.join(' '), [ended[0], ...rest.map((w) => `ال${w}`)].join(' ')] : ended;
    return spelled.map((form) => ({ form, gender, number, case: grammaticalCase }));
  });
}
