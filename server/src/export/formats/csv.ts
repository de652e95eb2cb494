// CSV, one row per mention: for spreadsheets and statistics. The columns' names tell the unit of the offsets.

import type { Entity } from '../../model.ts';
import { parseCsv, printCsv } from '../csv.ts';
import { asObject, readEntity } from '../details.ts';
import { type Format, FormatError, type ReadDocument, type Source } from '../format.ts';
import { groupBy } from '../group.ts';
import { documentFrom, type Item, itemsOf } from '../items.ts';
import { EVERYTHING } from '../survival.ts';
import { flattenValue, VALUE_FIELDS } from '../values.ts';

export const csv: Format = {
  name: 'csv',
  summary: 'CSV: one row per mention',
  ending: '.csv',
  survival: { ...EVERYTHING, text: 'beside', offsets: 'utf16' },
  write(document) {
    const entities = new Map(document.entities.map((e) => [e.id, e]));
    const rows = itemsOf(document).map((item): Row => {
      const { value, entity, metonym, status, candidates, by, confidence, kind } = item.details;
      const outside = item.details['antecedent'] === null;
      const known = entities.get(String(entity));
      return {
        file: document.file,
        published: document.published ?? '',
        id: item.id,
        label: item.label,
        start_utf16: String(item.start),
        end_utf16: String(item.end),
        text: document.text.slice(item.start, item.end),
        note: item.note ?? '',
        antecedent: outside ? OUTSIDE : (item.antecedent ?? ''),
        status: shown(status),
        candidates: Array.isArray(candidates) ? candidates.map((c) => (Array.isArray(c) ? c.join('-') : '')).join(' ') : '',
        rejected_kind: shown(kind),
        by: shown(by),
        confidence: shown(confidence),
        metonym: shown(metonym),
        ...(known && entityCells(known)),
        ...Object.fromEntries(Object.entries(flattenValue(asObject(value))).map(([name, v]) => [`value_${name}`, v])),
      };
    });
    return { content: printCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]) };
  },
  read,
};

type Row = Readonly<Record<string, string>>;

const OUTSIDE = 'outside';
const MENTION = 'file published id label start_utf16 end_utf16 text note antecedent status candidates rejected_kind by confidence metonym';
const ENTITY = 'entity entity_kind entity_name entity_forms entity_same_as entity_country entity_lat entity_lon';
const COLUMNS: readonly string[] = [...MENTION.split(' '), ...ENTITY.split(' '), ...VALUE_FIELDS.map((name) => `value_${name}`)];

function shown(value: unknown): string {
  return value === undefined ? '' : String(value);
}

function entityCells({ id, kind, name, forms, sameAs, country, lat, lon }: Entity): Row {
  return {
    entity: id,
    entity_kind: kind,
    entity_name: name,
    entity_forms: forms.join('|'),
    entity_same_as: sameAs.join(' '),
    entity_country: country ?? '',
    entity_lat: lat === null ? '' : String(lat),
    entity_lon: lon === null ? '' : String(lon),
  };
}

function read(content: string, source: Source): readonly ReadDocument[] {
  const [head, ...body] = parseCsv(content);
  if (!head) throw new FormatError({ key: 'no-columns' }, 1);
  for (const needed of ['label', 'start_utf16', 'end_utf16'])
    if (!head.cells.includes(needed)) throw new FormatError({ key: 'no-column', args: { name: needed } }, 1);
  const rows = body.map(({ cells, line }) => ({
    row: Object.fromEntries(head.cells.map((name, i) => [name, cells[i] ?? ''])) as Row,
    line,
  }));
  const files = groupBy(rows, ({ row }) => row['file'] || source.file);
  if (!files.size) files.set(source.file, []);
  return [...files].map(([file, own]) => {
    const text = source.textOf(file);
    if (text === undefined) throw new FormatError({ key: 'no-text-beside', args: { file } }, own[0]?.line);
    const entities = new Map(own.flatMap(({ row }) => entityIn(row) ?? []).map((e) => [e.id, e]));
    const published = own[0]?.row['published'] || null;
    return documentFrom(
      { file, text, published, entities: [...entities.values()] },
      own.map(({ row, line }) => itemIn(row, line)),
    );
  });
}

function itemIn(row: Row, line: number): Item {
  const cell = (name: string): string | undefined => row[name] || undefined;
  const candidates = cell('candidates')
    ?.split(' ')
    .map((pair) => pair.split('-').map(Number));
  const given: Record<string, unknown> = {
    value: Object.fromEntries(VALUE_FIELDS.flatMap((name) => (row[`value_${name}`] ? [[name, row[`value_${name}`]]] : []))),
    entity: cell('entity'),
    metonym: cell('metonym'),
    status: cell('status'),
    candidates,
    kind: cell('rejected_kind'),
    by: cell('by'),
    confidence: cell('confidence'),
    ...(row['antecedent'] === OUTSIDE && { antecedent: null }),
  };
  const note = cell('note');
  const antecedent = row['antecedent'] === OUTSIDE ? undefined : cell('antecedent');
  const quote = cell('text');
  return {
    id: cell('id') ?? `row ${line}`,
    start: Number(cell('start_utf16')),
    end: Number(cell('end_utf16')),
    label: row['label'] ?? '',
    details: given,
    line,
    ...(quote !== undefined && { quote }),
    ...(note !== undefined && { note }),
    ...(antecedent !== undefined && { antecedent }),
  };
}

function entityIn(row: Row): Entity | undefined {
  const list = (name: string, by: string): readonly string[] => (row[name] ? row[name].split(by) : []);
  const number = (name: string): number | null => (row[name] ? Number(row[name]) : null);
  return readEntity({
    id: row['entity'] || undefined,
    kind: row['entity_kind'],
    name: row['entity_name'],
    forms: list('entity_forms', '|'),
    sameAs: list('entity_same_as', ' '),
    country: row['entity_country'] || undefined,
    lat: number('entity_lat'),
    lon: number('entity_lon'),
  });
}
