// brat standoff: `name.ann` beside `name.txt`. https://brat.nlplab.org/standoff.html
// T spans, R arrows, N links outside, # remarks. What brat has no line for stands in remarks of the types Tahqiq and Entity,
// as JSON: brat shows and keeps them. Offsets are code points, as Python counts.

import { atPlace } from '../../messages/fault.ts';
import type { Message } from '../../model.ts';
import { type Entity, KINDS } from '../../model.ts';
import type { Span } from '../../text/span.ts';
import { asObject, readEntity } from '../details.ts';
import type { ArticleDocument } from '../document.ts';
import { type Format, FormatError, type ReadDocument, type Source } from '../format.ts';
import { ANTECEDENT, documentFrom, type Item, itemsOf, NOTE, REJECTED } from '../items.ts';
import { readJson } from '../json-lines.ts';
import { linkOf } from '../links.ts';
import { type CodePoints, codePointsOf } from '../offsets.ts';
import { shown } from '../shown.ts';
import { EVERYTHING } from '../survival.ts';
import { kindOf } from '../values.ts';

export const brat: Format = {
  name: 'brat',
  summary: 'brat standoff (.ann beside .txt, annotation.conf)',
  ending: '.ann',
  survival: { ...EVERYTHING, text: 'beside', date: 'none', offsets: 'code points' },
  write(document) {
    return {
      content: linesOf(document).join(''),
      settings: { name: 'annotation.conf', content: CONFIGURATION },
      lost: document.text.includes('\r') ? [{ of: 'line-ends' }] : [],
    };
  },
  read,
};

const CONFIGURATION = `# Offsets are code points. A remark of type Tahqiq holds a mention's value, its entity and who said so; one of type Entity an entity.
[entities]
${[...KINDS, ANTECEDENT, REJECTED, NOTE].join('\n')}

[relations]
Antecedent\tArg1:reference, Arg2:<ENTITY>
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
`;

function linesOf(document: ArticleDocument): readonly string[] {
  const points = codePointsOf(document.text);
  const items = itemsOf(document, points);
  const number = new Map(items.map((item, i) => [item.id, `T${i + 1}`]));
  const entities = new Map(document.entities.map((e) => [e.id, e]));
  const told = new Set<string>();
  const lines: string[] = [];
  const counts = { R: 0, N: 0, '#': 0 };
  const add = (type: keyof typeof counts, rest: string): void => {
    lines.push(`${type}${++counts[type]}\t${rest}\n`);
  };
  for (const item of items) lines.push(spanLine(document.text, number.get(item.id) ?? '', item, points.place(item), points.count));
  for (const item of items) {
    const id = number.get(item.id) ?? '';
    if (item.antecedent !== undefined) add('R', `Antecedent Arg1:${id} Arg2:${number.get(item.antecedent) ?? ''}`);
    const entity = entities.get(String(item.details['entity']));
    const link = entity && kindOf(item.label) !== 'reference' ? linkOf(entity.sameAs) : undefined;
    if (entity && link !== undefined) add('N', `Reference ${id} ${link}\t${oneLine(entity.name)}`);
    const { note = '' } = item;
    if (item.note !== undefined) add('#', `AnnotatorNotes ${id}\t${oneLine(note)}`);
    const details = { ...item.details, ...(note !== oneLine(note) && { note }) };
    if (Object.keys(details).length) add('#', `Tahqiq ${id}\t${JSON.stringify(details)}`);
    if (entity && !told.has(entity.id)) add('#', `Entity ${id}\t${JSON.stringify(entity)}`);
    if (entity) told.add(entity.id);
  }
  return lines;
}

/** A span over several lines is written as brat does: one fragment per line, blanks in the place of the breaks. */
function spanLine(text: string, id: string, { label }: Item, { start, end }: Span, count: (span: Span) => Span): string {
  const fragments: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/gu))
    fragments.push({ start: start + match.index, end: start + match.index + match[0].length });
  const offsets = fragments.map(count).map((f) => `${f.start} ${f.end}`);
  return `${id}\t${label} ${offsets.join(';')}\t${fragments.map((f) => text.slice(f.start, f.end)).join(' ')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/gu, ' ');
}

/** A span in the pieces that brat wrote it in. */
interface Pieced extends Item {
  readonly pieces: readonly Span[];
}

interface Lines {
  readonly spans: Pieced[];
  readonly arrows: Map<string, string>;
  readonly links: Map<string, { readonly id: string; readonly name: string }>;
  readonly notes: Map<string, string>;
  readonly details: Map<string, unknown>;
  readonly entities: Entity[];
  /** Kinds of lines that say nothing here, with how many there are. */
  readonly others: Map<string, number>;
}

function read(content: string, { file, textOf }: Source): readonly ReadDocument[] {
  const text = textOf(file);
  if (text === undefined) throw new FormatError({ key: 'no-text-beside', args: { file } });
  const points = codePointsOf(text);
  const lines = readLines(content);
  const entities = new Map(lines.entities.map((e) => [e.id, e]));
  const [whole, broken] = [
    lines.spans.filter((span) => isWhole(span, text, points)),
    lines.spans.filter((span) => !isWhole(span, text, points)),
  ];
  const items = whole.map((span) => itemOf(span, lines, entities));
  const { document, skipped } = documentFrom({ file, text, entities: [...entities.values()] }, items, points);
  const passed = [...lines.others].map(([what, count]): Message => ({ key: 'passed-lines', args: { count, what } }));
  const ids = broken.map((span) => span.id).join(' ');
  const several: readonly Message[] = broken.length ? [{ key: 'passed-pieces', args: { count: broken.length, ids } }] : [];
  return [{ document, skipped: [...skipped, ...several, ...passed] }];
}

/** Whether the pieces are one place: nothing but white space is between them. */
function isWhole({ pieces }: Pieced, text: string, { place }: CodePoints): boolean {
  return pieces.every((piece, i) => {
    const gap = place({ start: pieces[i - 1]?.end ?? piece.start, end: piece.start });
    return text.slice(gap.start, gap.end).trim() === '';
  });
}

/** A span with what other lines say of it. @param entities by id; those that only a link names are added */
function itemOf({ pieces: _pieces, ...span }: Pieced, lines: Lines, entities: Map<string, Entity>): Item {
  const { id, label } = span;
  const link = lines.links.get(id);
  const details = { ...asObject(lines.details.get(id)) };
  if (link && details['entity'] === undefined) {
    const entity = entities.get(link.id) ?? readEntity({ ...link, kind: kindOf(label), sameAs: [link.id] });
    if (entity) entities.set(entity.id, entity);
    if (entity) details['entity'] = entity.id;
  }
  const [short, long, antecedent] = [lines.notes.get(id), details['note'], lines.arrows.get(id)];
  const note = typeof long === 'string' && oneLine(long) === short ? long : short;
  return { ...span, details, ...(note !== undefined && { note }), ...(antecedent !== undefined && { antecedent }) };
}

function readLines(content: string): Lines {
  const lines: Lines = {
    spans: [],
    arrows: new Map(),
    links: new Map(),
    notes: new Map(),
    details: new Map(),
    entities: [],
    others: new Map(),
  };
  content.split(/\r?\n/u).forEach((line, i) => {
    if (line !== '') readLine(lines, line, i + 1);
  });
  return lines;
}

function readLine(lines: Lines, line: string, number: number): void {
  const [id = '', data = '', ...rest] = line.split('\t');
  const tail = rest.join('\t');
  const [type = '', first = '', ...others] = data.split(' ');
  const letter = id[0] ?? '';
  if (letter === 'T') readSpan(lines, id, type, data.slice(type.length + 1), tail, number);
  else if (letter === 'R' && type === 'Antecedent') {
    const [from, to] = [first, ...others].map((argument) => argument.slice(argument.indexOf(':') + 1));
    if (from === undefined || to === undefined) throw new FormatError({ key: 'relation-open' }, number);
    lines.arrows.set(from, to);
  } else if (letter === 'N') lines.links.set(first, { id: normalized(others.join(' ')), name: tail });
  else if (letter === '#') readRemark(lines, type, first, tail, number);
  else if (Object.hasOwn(OTHERS, letter)) {
    const what = letter === 'R' ? `relation ${type}` : (OTHERS[letter] ?? '');
    lines.others.set(what, (lines.others.get(what) ?? 0) + 1);
  } else throw new FormatError({ key: 'not-a-line', args: { format: 'brat', line: shown(line) } }, number);
}

/** Lines that brat has and that say nothing here. */
const OTHERS: Readonly<Record<string, string>> = { R: 'relation', E: 'event', A: 'attribute', M: 'attribute', '*': 'equivalence' };

/** Databases are written as people name them: `Wikidata:Q858` is ours `wikidata:Q858`. */
function normalized(id: string): string {
  return id.replace(/^(wikidata|geonames):/iu, (prefix) => prefix.toLowerCase());
}

function readSpan(lines: Lines, id: string, label: string, offsets: string, quote: string, line: number): void {
  const pieces = offsets.split(';').map((piece) => {
    const [start, end] = piece.split(' ').map(Number);
    if (start === undefined || end === undefined || !Number.isInteger(start) || !Number.isInteger(end))
      throw new FormatError(atPlace(id, { key: 'not-offsets', args: { offsets: JSON.stringify(offsets) } }), line);
    return { start, end };
  });
  const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0];
  lines.spans.push({ id, label, start, end, pieces, quote, details: {}, line });
}

function readRemark(lines: Lines, type: string, on: string, tail: string, line: number): void {
  if (type !== 'Tahqiq' && type !== 'Entity') {
    lines.notes.set(on, tail);
    return;
  }
  const value = readJson(tail, line);
  const entity = type === 'Entity' ? readEntity(value) : undefined;
  if (entity) lines.entities.push(entity);
  else lines.details.set(on, value);
}
