// Figures as people write them: `14`, `1,234.5`, `10-12`, `~10`, `>=5`, with a currency (`10 USD`, `10 $`) or a unit (`25 kilometer`).
import { currencySignTable } from '../../lexicon/numbers/currency.ts';
import { unitTable } from '../../lexicon/numbers/unit.ts';
import type { Mention, NumericKind, Relation } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import { decimal, figureOf, negate, ratio } from '../../values/amount.ts';

type NumericMention = Extract<Mention, { readonly kind: NumericKind }>;

/** The value that a text gives a mention; what it leaves out (the currency, the unit, the noun counted) stays. Digits are Western. */
export function parseFigure(mention: NumericMention, text: string): NumericMention['value'] | undefined {
  const [, sign = '', amount = '', behind = ''] = /^(~|≈|>=|≥|<=|≤|>|<|=)?\s*([-\d.,٫٬ …–]*\d)?\s*(.*)$/u.exec(text) ?? [];
  // What the text says of the figure (about, at least) holds where nothing else is said; `=` takes it away.
  const relation = sign === '' ? (mention.value.relation ?? '=') : (RELATIONS[sign] ?? '=');
  const figures = amount === '' ? undefined : figuresIn(amount);
  if (amount !== '' && !figures) return undefined;
  switch (mention.kind) {
    case 'money': {
      const currency = behind === '' ? mention.value.currency : currencyOf(behind);
      if (currency === undefined && (behind !== '' || !figures)) return undefined;
      const { candidates, ...before } = mention.value;
      if (!figures) return { ...before, ...(currency && { currency }) };
      const open = currency === undefined && candidates ? { candidates } : {};
      return { ...asAmount(figures), relation, ...(currency ? { currency } : open) };
    }
    case 'quantity': {
      const unit = behind === '' ? mention.value.unit : unitOf(behind);
      if (unit === undefined) return undefined;
      return figures ? { ...asAmount(figures), relation, unit } : behind === '' ? undefined : { ...mention.value, unit };
    }
    default: {
      if (!figures || !(behind === '' || (mention.kind === 'percent' && /^[%٪]$/u.test(behind)))) return undefined;
      const { counted } = mention.value;
      return { ...figures, ...(mention.kind !== 'ordinal' && { relation }), ...(counted !== undefined && { counted }) };
    }
  }
}

const RELATIONS: Readonly<Record<string, Relation>> = {
  '~': '~',
  '≈': '~',
  '>=': '>=',
  '≥': '>=',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '<': '<',
};

interface Figures {
  readonly number?: number | string;
  readonly min?: number | string;
  readonly max?: number | string;
}

function figuresIn(text: string): Figures | undefined {
  const [first = '', second, ...more] = text.trim().split(/\s*(?:…|\.\.+|–|(?<=[\d ])-)\s*/u);
  if (more.length) return undefined;
  const number = figureIn(first);
  if (number === undefined) return undefined;
  if (second === undefined) return { number };
  const max = figureIn(second);
  return max === undefined || Number(max) < Number(number) ? undefined : { min: number, max };
}

/** Commas group, a point sets off decimals; in Arabic marks ٬ and ٫. */
function figureIn(text: string): number | string | undefined {
  const [, minus, whole = '', after = ''] = /^(-)?(\d+|\d{1,3}(?:[,٬ ]\d{3})+)(?:[.٫](\d+))?$/u.exec(text) ?? [];
  if (whole === '' || whole.length + after.length > LONGEST) return undefined;
  const value = decimal(whole.replace(/[,٬ ]/gu, ''), after);
  return figureOf(minus ? negate(value) : ratio(value.n, value.d));
}
const LONGEST = 300;

function asAmount({ number, ...ends }: Figures): { amount?: number | string; min?: number | string; max?: number | string } {
  return number === undefined ? ends : { amount: number };
}

/** A code, or a sign that means one currency only. */
function currencyOf(text: string): string | undefined {
  const code = text.toUpperCase();
  const wanted = fold(text);
  const signs = currencySignTable.entries.filter(({ form }) => fold(form) === wanted);
  const meant = new Set(signs.map(({ row }) => row.currency));
  const [only] = meant;
  if (meant.size === 1) return only;
  return currencySignTable.entries.some(({ row }) => row.currency === code) ? code : undefined;
}

/** A unit by its CLDR id or by a form that names one unit only. */
function unitOf(text: string): string | undefined {
  const wanted = fold(text);
  const meant = new Set(unitTable.entries.filter(({ form, row }) => row.unit === text || fold(form) === wanted).map(({ row }) => row.unit));
  const [only] = meant;
  return meant.size === 1 ? only : undefined;
}
