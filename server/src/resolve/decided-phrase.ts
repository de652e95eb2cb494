// A person's decision as a phrase, so that resolvers and checks read it as they read what the engine recognized. What the person
// left open is the engine's: as it read the same span, else as it reads that span alone; what it cannot read stays unknown.
import type { AuthorityName } from '../analyze-options.ts';
import type { Amount, NumericKind, Reason, TimeValue } from '../model.ts';
import type { DemonymPhrase, NamePhrase, NumericPhrase, Phrase, ReferencePhrase, TimePhrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import type { Span } from '../text/span.ts';
import type { PlacedPhrase } from './article-reading.ts';
import type { Mark } from './decided-read.ts';
import { rereadSpan } from './decided-reread.ts';
import { completeExpression, expressionOf } from './decided-times.ts';
import { amountOf, countedIn, countryIn, currencyIn, entityIn, timeIn, unitIn } from './decided-values.ts';

/** Where a decision stands, and what the engine says of exactly that span. */
export interface MarkedPlace {
  readonly paragraph: Paragraph;
  readonly base: number;
  readonly line: number;
  readonly twins: readonly PlacedPhrase[];
}

/** The phrase that a mark is. `because` begins with the person; the engine's reasons follow where it says the same. */
export function placeMark(mark: Mark, place: MarkedPlace): PlacedPhrase {
  const { base, line, paragraph, twins } = place;
  const span = { start: mark.start - base, end: mark.end - base };
  const phrase = phraseOf(mark, span, place);
  const settled = settledAt(mark, place);
  // As long as what holds the engine's own is there; it may lie in something that has been found not to be a mention.
  const nested = twins.some((twin) => twin.phrase.kind === phrase.kind && twin.phrase.nested) ? { nested: true } : {};
  const clitic = twins[0] ? cliticOf(twins[0].phrase) : cliticBefore(paragraph, span);
  return {
    start: mark.start,
    end: mark.end,
    base,
    line,
    phrase: { ...clitic, ...nested, ...phrase, ...span, confidence: 1, because: [decidedBy(mark), ...phrase.because] },
    decided: mark,
    ...(settled && { settled }),
  };
}

function decidedBy({ by }: Mark): Reason {
  return { message: { key: 'decided-by', args: { name: String(by) } } };
}

/** The project's name that stands there, where the person did not name another. */
function settledAt(mark: Mark, { twins }: MarkedPlace): AuthorityName | undefined {
  if ('entity' in mark && entityIn(mark.entity)) return undefined;
  return twins.find(({ settled }) => settled?.kind === mark.kind)?.settled;
}

function phraseOf(mark: Mark, span: Span, place: MarkedPlace): Phrase {
  switch (mark.kind) {
    case 'person':
    case 'org':
    case 'place':
    case 'facility':
    case 'group':
      return nameOf(mark, span, place);
    case 'demonym': {
      const read = readIn(place, span, (p): p is DemonymPhrase => p.kind === 'demonym');
      const country = countryIn(mark.value) ?? read?.country;
      return { ...bare(span, country === read?.country ? read : undefined), kind: 'demonym', ...(country && { country }) };
    }
    case 'reference': {
      const read = readIn(place, span, (p): p is ReferencePhrase => p.kind === 'reference');
      return read ?? { ...bare(span, undefined), kind: 'reference', pointing: 'definite', head: '' };
    }
    case 'date':
    case 'time':
    case 'duration':
    case 'set':
      return timeOf(mark, span, place);
    default:
      return numericOf(mark, span, place);
  }
}

/** What the engine reads of a kind: on exactly the span, else the longest that it reads in the span alone. */
function readIn<P extends Phrase>({ twins, paragraph }: MarkedPlace, span: Span, is: (phrase: Phrase) => phrase is P): P | undefined {
  return twins.map(({ phrase }) => phrase).find(is) ?? rereadSpan(paragraph, span).find(is);
}

/** A phrase's members that every kind has. */
function bare(span: Span, read: Phrase | undefined): Pick<Phrase, 'start' | 'end' | 'confidence' | 'because'> {
  return { ...span, confidence: 1, because: read?.because ?? [] };
}

function nameOf(mark: Extract<Mark, { entity?: unknown }>, span: Span, place: MarkedPlace): NamePhrase {
  const entity = entityIn(mark.entity);
  // With an entity the engine's readings only tell which names belong together, whatever kind it took them for.
  const said = readIn(place, span, (p): p is NamePhrase => p.kind === 'name' && isWhole(p, span) && (!!entity || hasKind(p, mark.kind)));
  const fitting = (said?.readings ?? []).filter((r) => entity || r.kind === mark.kind || said?.metonym);
  const readings = fitting.map((r) => ({ ...r, weak: false }));
  const agrees = !entity || readings.some((r) => r.id === entity.key || r.name === entity.name);
  const metonym = mark.kind === 'org' ? (mark.metonym ?? said?.metonym) : entity && said?.metonym;
  const name = entity?.name ?? place.paragraph.text.slice(span.start, span.end);
  return {
    ...bare(span, agrees ? said : undefined),
    kind: 'name',
    readings: readings.length ? readings : [{ kind: mark.kind, name, weak: false }],
    ...(metonym && { metonym }),
  };
}

function isWhole(phrase: Phrase, { start, end }: Span): boolean {
  return phrase.start === start && phrase.end === end;
}

/** A capital that acts for its government is a body. */
function hasKind({ readings, metonym }: NamePhrase, kind: Mark['kind']): boolean {
  return metonym ? kind === 'org' : readings.some((r) => r.kind === kind);
}

function numericOf(mark: Extract<Mark, { kind: NumericKind }>, span: Span, place: MarkedPlace): NumericPhrase {
  const read =
    readIn(place, span, (p): p is NumericPhrase => p.kind === mark.kind) ?? readIn(place, span, (p): p is NumericPhrase => 'amount' in p);
  const given = amountOf(mark.value);
  const currency = currencyIn(mark.value);
  const unit = unitIn(mark.value) ?? read?.unit;
  const counted = countedIn(mark.value);
  return {
    ...bare(span, agrees(read, given, currency) ? read : undefined),
    kind: mark.kind,
    amount: given ?? read?.amount ?? { relation: '=' },
    ...(!given && read?.otherwise && { otherwise: read.otherwise }),
    ...(!given && read?.separator && { separator: read.separator }),
    ...(mark.kind === 'money' && { currencies: currency ? [currency] : (read?.currencies ?? []) }),
    ...(mark.kind === 'quantity' && unit && { unit }),
    ...(read?.counted && { counted: counted ? { ...read.counted, lemma: counted } : read.counted }),
  };
}

/** Whether the engine reads what the person gave, if not as its first choice. */
function agrees(read: NumericPhrase | undefined, given: Amount | undefined, currency: string | undefined): boolean {
  if (currency !== undefined && read?.currencies?.includes(currency) !== true) return false;
  return !given || [read?.amount, read?.otherwise].some((amount) => amount !== undefined && written(amount) === written(given));
}

function written({ figure, min, max, relation }: Amount): string {
  return [figure, min, max, relation].map(String).join();
}

function timeOf(mark: Extract<Mark, { kind: TimePhrase['kind'] }>, span: Span, place: MarkedPlace): TimePhrase {
  const read = readIn(place, span, (p): p is TimePhrase => p.kind === mark.kind);
  const value: TimeValue | undefined = timeIn(mark.value);
  if (!read) return { ...bare(span, undefined), kind: mark.kind, expression: expressionOf(mark.kind, value) };
  return { ...bare(span, read), kind: mark.kind, expression: value ? completeExpression(read.expression, value) : read.expression };
}

function cliticOf({ proclitic, contracted }: Phrase): Pick<Phrase, 'proclitic' | 'contracted'> {
  return { ...(proclitic && { proclitic }), ...(contracted && { contracted }) };
}

/** The letters glued before a span that begins inside a word. */
function cliticBefore({ tokens }: Paragraph, { start }: Span): Pick<Phrase, 'proclitic' | 'contracted'> {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const token = tokens[low];
  if (!token || token.start >= start) return {};
  const stem = token.word.stems.find((s) => s.offset === start - token.start && s.proclitic !== '');
  return stem ? { proclitic: stem.proclitic, ...(stem.contracted && { contracted: true }) } : {};
}
