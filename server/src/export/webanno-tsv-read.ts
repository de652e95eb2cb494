import type { Entity, Message } from '../model.ts';
import type { Span } from '../text/span.ts';
import { readEntity } from './details.ts';
import { keyOf } from './document.ts';
import { FormatError, type ReadDocument, type Source } from './format.ts';
import { ANTECEDENT, documentFrom, type Item } from './items.ts';
import { idOfIri } from './links.ts';
import { shown } from './shown.ts';
import { kindOf } from './values.ts';
import { NONE, UNSAID, unescapeText, unescapeValue } from './webanno-tsv-text.ts';

/**
 * Reads WebAnno TSV 3.x: every span layer that has a feature named value, label or kind, and chains of coreference. Where the
 * article stands beside and differs only in the white space at its ends, which the format cannot hold, its text is taken.
 */
export function readWebannoTsv(content: string, { file, textOf }: Source): readonly ReadDocument[] {
  const lines = content.split('\n').map((line) => line.replace(/\r$/u, ''));
  if (!/^#FORMAT=WebAnno TSV 3\.\d/u.test(lines[0] ?? ''))
    throw new FormatError({ key: 'lacks', args: { what: '#FORMAT=WebAnno TSV 3.x' } }, 1);
  const layers = readLayers(lines);
  const body = readBody(lines, layers);
  const items = itemsIn(body);
  const own = textOf(file);
  const text = own?.slice(body.start).trimEnd() === body.text.slice(body.start).trimEnd() ? own : body.text;
  const unread = layers.filter((layer) => layer.type === 'none' && body.used.has(layer));
  const passed = unread.map(({ name }): Message => ({ key: 'passed-layer', args: { name } }));
  const { document, skipped } = documentFrom({ file, text, entities: [...body.entities.values()] }, items);
  return [{ document, skipped: [...skipped, ...passed] }];
}

interface Layer {
  readonly name: string;
  readonly type: 'span' | 'chain' | 'none';
  /** First column after the three of the token, and how many there are. */
  readonly column: number;
  readonly width: number;
  readonly value: number;
  readonly identifier: number;
}

function readLayers(lines: readonly string[]): readonly Layer[] {
  const layers: Layer[] = [];
  let column = 3;
  for (const line of lines.slice(1)) {
    const [, type = '', rest = ''] = /^#T_(SP|CH|RL)=(.*)$/u.exec(line) ?? [];
    if (!type) break;
    const [name = '', ...features] = rest.split('|');
    const width = Math.max(features.length, 1);
    const value = ['value', 'label', 'kind'].map((f) => features.indexOf(f)).find((i) => i >= 0) ?? -1;
    const isChain = type === 'CH';
    const used = isChain ? 'chain' : type === 'SP' && value >= 0 ? 'span' : 'none';
    const at = isChain ? features.indexOf('referenceRelation') : value;
    layers.push({ name, type: used, column, width, value: column + at, identifier: column + features.indexOf('identifier') });
    column += width;
  }
  return layers;
}

/** A span that grows token by token, by the number that its cells share. */
interface Growing {
  start: number;
  end: number;
  readonly label: string;
  readonly entity: string | undefined;
  readonly line: number;
}

interface Body {
  text: string;
  /** Where the first token stands: what is before it, the format does not hold. */
  start: number;
  readonly spans: Map<string, Growing>;
  /** By chain and place in it. */
  readonly links: Map<string, Growing & { readonly chain: number; readonly place: number }>;
  readonly entities: Map<string, Entity>;
  readonly used: Set<Layer>;
}

function readBody(lines: readonly string[], layers: readonly Layer[]): Body {
  const body: Body = { text: '', start: 0, spans: new Map(), links: new Map(), entities: new Map(), used: new Set() };
  const parts: string[] = [];
  let length = 0;
  let sentence: string | undefined;
  lines.forEach((line, i) => {
    if (line.startsWith('#Text=')) sentence = `${sentence ?? ''}${unescapeText(line.slice('#Text='.length))}\n`;
    if (line === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    const [, start, end] = /^(\d+)-(\d+)$/u.exec(cells[1] ?? '') ?? [];
    if (start === undefined || end === undefined) throw new FormatError({ key: 'no-token', args: { line: shown(line) } }, i + 1);
    const token = { start: Number(start), end: Number(end) };
    if (sentence !== undefined) {
      // A sentence that follows at once takes the place of the line end that was put after the one before.
      if (!parts.length) body.start = token.start;
      if (length > token.start && parts.at(-1)?.endsWith('\n')) parts.push(parts.pop()?.slice(0, -1) ?? '');
      parts.push(' '.repeat(Math.max(0, token.start - Math.min(length, token.start))), sentence);
      length = token.start + sentence.length;
      sentence = undefined;
    }
    for (const layer of layers) readCells(body, layer, cells, token, i + 1);
  });
  body.text = parts.join('');
  return body;
}

function readCells(body: Body, layer: Layer, cells: readonly string[], token: Span, line: number): void {
  const raw = cells[layer.value] ?? NONE;
  if (layer.type === 'none') {
    if (cells.slice(layer.column, layer.column + layer.width).some((cell) => cell !== NONE && cell !== '')) body.used.add(layer);
    return;
  }
  if (raw === NONE || raw === '') return;
  const identifiers = layer.identifier >= layer.column ? splitStack(cells[layer.identifier] ?? NONE) : [];
  splitStack(raw).forEach((cell, i) => {
    if (layer.type === 'chain') readLink(body, cell, token, line);
    else readSpan(body, layer, cell, identifiers[i], token, `${layer.name} ${line} ${i}`, line);
  });
}

function readSpan(
  body: Body,
  { name }: Layer,
  cell: string,
  identifier: string | undefined,
  token: Span,
  alone: string,
  line: number,
): void {
  const [, value = cell, number] = /^(.*?)(?:(?<!\\)\[(\d+)\])?$/u.exec(cell) ?? [];
  const key = number === undefined ? alone : `${name} ${number}`;
  const known = body.spans.get(key);
  if (known) {
    known.end = Math.max(known.end, token.end);
    return;
  }
  const label = value === UNSAID ? '' : unescapeValue(value);
  const iri = identifier?.replace(/(?<!\\)\[\d+\]$/u, '');
  const id = iri === undefined || iri === UNSAID || iri === NONE ? undefined : idOfIri(unescapeValue(iri));
  const entity = id === undefined ? undefined : readEntity({ id, kind: kindOf(label), name: id, sameAs: [id] });
  if (entity && !body.entities.has(entity.id)) body.entities.set(entity.id, entity);
  body.spans.set(key, { ...token, label, entity: entity?.id, line });
}

function readLink(body: Body, cell: string, token: Span, line: number): void {
  const [, chain, place] = /->(\d+)-(\d+)$/u.exec(cell) ?? [];
  if (chain === undefined || place === undefined) throw new FormatError({ key: 'no-chain', args: { cell: shown(cell) } }, line);
  const key = `${chain}-${place}`;
  const known = body.links.get(key);
  if (known) known.end = Math.max(known.end, token.end);
  else body.links.set(key, { ...token, label: ANTECEDENT, entity: undefined, line, chain: Number(chain), place: Number(place) });
}

/** The parts of a cell between bars that are not escaped. */
function splitStack(cell: string): readonly string[] {
  return cell.split(/(?<!\\)\|/u);
}

/** Mentions, and what chains begin with. A chain's first place is what its references belong to. */
function itemsIn({ text, spans, links, entities }: Body): readonly Item[] {
  const heads = new Map<number, string>();
  const chains = new Map<string, number>();
  const items: Item[] = [];
  for (const [key, link] of links) {
    if (link.place === 1) {
      heads.set(link.chain, key);
      items.push({ id: key, start: link.start, end: link.end, label: ANTECEDENT, details: {}, line: link.line });
    } else chains.set(keyOf(link), link.chain);
  }
  for (const [key, { start, end, label, entity, line }] of spans) {
    const chain = kindOf(label) === 'reference' ? chains.get(keyOf({ start, end })) : undefined;
    const antecedent = chain === undefined ? undefined : heads.get(chain);
    items.push({
      id: key,
      start,
      end,
      label,
      details: { ...(entity !== undefined && { entity }) },
      line,
      ...(antecedent !== undefined && { antecedent }),
    });
  }
  // The identifier is all that is known of an entity: its first words are its name.
  for (const { start, end, entity } of spans.values()) {
    const known = entity === undefined ? undefined : entities.get(entity);
    if (known && known.name === known.id) entities.set(known.id, { ...known, name: text.slice(start, end) });
  }
  return items;
}
