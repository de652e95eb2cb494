// What the separators inside one number in digits mean: decimals, thousands, or nothing that is a number.
import { decimal, type Rational } from '../values/amount.ts';

/** What a separator is used for: the article's habit decides ambiguous ones. */
type SeparatorUse = 'decimal' | 'group';

/** A number's value with the use of its `.` or `,`, sure where the number itself shows it. */
export interface SeparatedNumber {
  readonly value: Rational;
  /** What it is if its one separator is used the other way (15.000 as fifteen or as fifteen thousand). */
  readonly otherwise?: Rational;
  readonly separator?: { readonly mark: '.' | ','; readonly use: SeparatorUse; readonly sure: boolean };
}

/** The Arabic decimal and thousands separators, and the comma of text. */
export const MARK = { decimal: '٫', group: '٬', comma: '،' };

/** Marks that may stand between the digits of one number. */
export const SEPARATORS: ReadonlySet<string> = new Set(['.', ',', MARK.decimal, MARK.group, MARK.comma, "'", '’']);

/** Reads runs of digits with the marks between them; undefined where they are a version, an address or a date. */
export function readSeparated(parts: readonly string[], marks: readonly string[]): SeparatedNumber | undefined {
  const [whole = '', after = ''] = parts;
  const last = marks.at(-1);
  if (last === undefined) return isPhoneLike(whole) ? undefined : { value: decimal(whole) };
  const groupMarks = new Set(last === marks[0] ? marks : marks.slice(0, -1));
  if (groupMarks.size > 1) return undefined;
  if (marks.length === 1) return readOneMark(whole, after, last);
  const digits = parts.join('');
  if (last !== marks[0]) {
    if (last === MARK.group || last === MARK.comma || !areGroups(parts.slice(0, -1))) return undefined;
    return { value: decimal(parts.slice(0, -1).join(''), parts.at(-1)), ...evidence(last, 'decimal') };
  }
  return last !== MARK.decimal && areGroups(parts) ? { value: decimal(digits), ...evidence(last, 'group') } : undefined;
}

function readOneMark(whole: string, after: string, mark: string): SeparatedNumber {
  const fraction = decimal(whole, after);
  if (mark === MARK.decimal) return { value: fraction };
  if (!areGroups([whole, after])) return { value: fraction, ...evidence(mark, 'decimal') };
  const thousands = decimal(whole + after);
  if (mark !== '.' && mark !== ',') return { value: thousands };
  // Three digits behind one point or comma can be either. A point is taken for decimal and a comma for thousands until the article says.
  const use = mark === '.' ? 'decimal' : 'group';
  const [value, otherwise] = use === 'decimal' ? [fraction, thousands] : [thousands, fraction];
  return { value, otherwise, separator: { mark, use, sure: false } };
}

function evidence(mark: string, use: SeparatorUse): Pick<SeparatedNumber, 'separator'> {
  return mark === '.' || mark === ',' ? { separator: { mark, use, sure: true } } : {};
}

/** One to three digits, the first not a lone zero, then threes. */
export function areGroups([first = '', ...rest]: readonly string[]): boolean {
  return first.length <= 3 && !first.startsWith('0') && rest.every((part) => part.length === 3);
}

/** Leading zeros before many digits: a telephone number or a serial. */
function isPhoneLike(digits: string): boolean {
  return digits.length >= 7 && digits.startsWith('0');
}
