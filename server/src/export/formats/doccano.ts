// doccano JSON lines, the form of sequence labelling with relations: entities {id, label, start_offset, end_offset},
// relations {from_id, to_id, type}; read is also the plain form, "label": [[start, end, label]]. Offsets are code points, as
// doccano's server counts (Python). https://doccano.github.io/doccano/

import { asArray, asObject } from '../details.ts';
import type { Format, ReadDocument, Source } from '../format.ts';
import { documentFrom, type Item, itemsOf } from '../items.ts';
import { fileOf, readJsonLines, textIn } from '../json-lines.ts';
import { codePointsOf } from '../offsets.ts';
import { EVERYTHING } from '../survival.ts';

export const doccano: Format = {
  name: 'doccano',
  summary: 'doccano JSON lines, with relations',
  ending: '.doccano.jsonl',
  survival: {
    ...EVERYTHING,
    offsets: 'code points',
    values: 'none',
    links: 'none',
    references: 'antecedents',
    decisions: 'none',
    notes: 'none',
  },
  joins: true,
  write(document) {
    const items = itemsOf(document, codePointsOf(document.text));
    const number = new Map(items.map((item, i) => [item.id, i + 1]));
    const entities = items.map(({ label, start, end }, i) => ({ id: i + 1, label, start_offset: start, end_offset: end }));
    const arrows = items.filter((item) => item.antecedent !== undefined);
    const relations = arrows.map((item, i) => ({
      id: i + 1,
      from_id: number.get(item.id),
      to_id: number.get(item.antecedent ?? ''),
      type: 'antecedent',
    }));
    // Members that doccano does not know become the document's metadata there.
    const { file, text, published } = document;
    return { content: `${JSON.stringify({ text, entities, relations, file, published, offsetUnit: 'codepoint' })}\n` };
  },
  read,
};

function read(content: string, source: Source): readonly ReadDocument[] {
  const records = readJsonLines(content);
  return records.map(({ record, line }, index) => {
    const text = textIn(record, 'text', line);
    const { file, published, entities, relations, label, labels } = record;
    const arrows = new Map(asArray(relations).map((r) => [String(asObject(r)['from_id']), String(asObject(r)['to_id'])]));
    const spans = entities ? asArray(entities).map(asObject) : asArray(label ?? labels).map(fromTriple);
    const items = spans.map((span, i): Item => {
      const id = String(span['id'] ?? `label ${i + 1}`);
      const antecedent = arrows.get(id);
      const place = { start: Number(span['start_offset']), end: Number(span['end_offset']) };
      return { id, ...place, label: String(span['label']), details: {}, line, ...(antecedent !== undefined && { antecedent }) };
    });
    const frame = {
      file: fileOf(file, source.file, index, records.length > 1),
      text,
      published: typeof published === 'string' ? published : null,
    };
    return documentFrom(frame, items, codePointsOf(text));
  });
}

function fromTriple(given: unknown): Readonly<Record<string, unknown>> {
  const [start, end, label] = asArray(given);
  return { start_offset: start, end_offset: end, label };
}
