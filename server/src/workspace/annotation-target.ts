// Where an annotation points, as the selectors of a W3C Web Annotation. Offsets are UTF-16 units (the standard counts code
// points: the header of a side file says so).
import { atPlace, Fault } from '../messages/fault.ts';
import type { Anchor } from './annotation.ts';
import { isObject, type JsonObject, readOffset, wrong } from './json-reading.ts';

export type AnchorRecord = readonly unknown[];

/** The two selectors of a place. */
export function selectorsOf({ start, end, exact, prefix, suffix }: Anchor): readonly JsonObject[] {
  return [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
}

/**
 * Reads the two selectors among those of a target; `others` are the selectors of kinds that are not known here.
 * A position without extent is that of a quote which is gone.
 * @throws Fault saying what is missing or wrong
 */
export function readSelectors(selectors: AnchorRecord): { readonly anchor: Anchor; readonly others: readonly unknown[] } {
  const position = selectors.find((s) => isObject(s) && s['type'] === 'TextPositionSelector');
  const quote = selectors.find((s) => isObject(s) && s['type'] === 'TextQuoteSelector');
  if (!isObject(position)) throw wrong('selector', undefined, { key: 'wanted-selector', args: { type: 'TextPositionSelector' } });
  if (!isObject(quote)) throw wrong('selector', undefined, { key: 'wanted-selector', args: { type: 'TextQuoteSelector' } });
  const start = readOffset(position, 'start');
  const end = readOffset(position, 'end');
  const exact = readQuoted(quote, 'exact');
  if (exact === undefined) throw wrong('exact', undefined, { key: 'wanted-quote' });
  if (end !== start && end - start !== exact.length)
    throw new Fault(atPlace('"selector"', { key: 'extent-differs', args: { place: end - start, quote: exact.length } }));
  const anchor = { start, end, exact, prefix: readQuoted(quote, 'prefix') ?? '', suffix: readQuoted(quote, 'suffix') ?? '' };
  return { anchor, others: selectors.filter((s) => s !== position && s !== quote) };
}

function readQuoted(quote: JsonObject, name: string): string | undefined {
  const value = quote[name];
  if (value === undefined || typeof value === 'string') return value;
  throw wrong(name, value, { key: 'wanted-string' });
}
