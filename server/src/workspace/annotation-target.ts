// Where an annotation points, as the selectors of a W3C Web Annotation. Offsets are UTF-16 units (the standard counts code
// points: the header of a side file says so).
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
 * @throws Error saying what is missing or wrong
 */
export function readSelectors(selectors: AnchorRecord): { readonly anchor: Anchor; readonly others: readonly unknown[] } {
  const position = selectors.find((s) => isObject(s) && s['type'] === 'TextPositionSelector');
  const quote = selectors.find((s) => isObject(s) && s['type'] === 'TextQuoteSelector');
  if (!isObject(position)) throw wrong('selector', undefined, 'a TextPositionSelector');
  if (!isObject(quote)) throw wrong('selector', undefined, 'a TextQuoteSelector');
  const start = readOffset(position, 'start');
  const end = readOffset(position, 'end');
  const exact = readQuoted(quote, 'exact');
  if (exact === undefined) throw wrong('exact', undefined, 'the text of the place');
  if (end !== start && end - start !== exact.length)
    throw new Error(`"selector": the place has ${end - start} units and the quote ${exact.length}; both are counted in UTF-16 units`);
  const anchor = { start, end, exact, prefix: readQuoted(quote, 'prefix') ?? '', suffix: readQuoted(quote, 'suffix') ?? '' };
  return { anchor, others: selectors.filter((s) => s !== position && s !== quote) };
}

function readQuoted(quote: JsonObject, name: string): string | undefined {
  const value = quote[name];
  if (value === undefined || typeof value === 'string') return value;
  throw wrong(name, value, 'a string');
}
