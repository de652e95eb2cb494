// Prodigy JSON lines: text, tokens, spans, relations. Prodigy keeps members that it does not know, so values, entities and
// who decided ride on the spans. Offsets are code points, as spaCy counts. https://prodi.gy/docs/api-interfaces

import type { Span } from '../../text/span.ts';
import { asArray, asObject, readEntity } from '../details.ts';
import type { Format, ReadDocument, Source } from '../format.ts';
import { documentFrom, type Item, itemsOf } from '../items.ts';
import { fileOf, readJsonLines, textIn } from '../json-lines.ts';
import { codePointsOf } from '../offsets.ts';
import { EVERYTHING } from '../survival.ts';
import { cutTokens } from '../tokens.ts';

export const prodigy: Format = {
  name: 'prodigy',
  summary: 'Prodigy JSON lines: tokens, spans, relations',
  ending: '.prodigy.jsonl',
  survival: { ...EVERYTHING, offsets: 'code points' },
  joins: true,
  write(document) {
    const { file, text, published, entities } = document;
    const points = codePointsOf(text);
    const items = itemsOf(document, points);
    const cut = cutTokens(text, items.map(points.place));
    const places = cut.map(points.count);
    const tokens = cut.map((token, id) => ({
      text: text.slice(token.start, token.end),
      ...places[id],
      id,
      ws: (cut[id + 1]?.start ?? text.length) > token.end,
    }));
    const startAt = new Map(places.map((p, i) => [p.start, i]));
    const endAt = new Map(places.map((p, i) => [p.end, i]));
    const spans = items.map(({ id, start, end, label, note, details }) => ({
      start,
      end,
      token_start: startAt.get(start),
      token_end: endAt.get(end),
      label,
      id,
      ...(note !== undefined && { note }),
      ...details,
    }));
    const byId = new Map(spans.map((span) => [span.id, span]));
    const relations = spans.flatMap((span, i) => {
      const to = byId.get(items[i]?.antecedent ?? '');
      return to
        ? [{ head: span.token_end, child: to.token_end, head_span: headOf(span), child_span: headOf(to), label: 'antecedent' }]
        : [];
    });
    const meta = { file, published, offsetUnit: 'codepoint' };
    return { content: `${JSON.stringify({ text, tokens, spans, relations, entities, meta, answer: 'accept' })}\n` };
  },
  read,
};

interface Head extends Span {
  readonly token_start: number | undefined;
  readonly token_end: number | undefined;
  readonly label: string;
  readonly id: string;
}

function headOf({ start, end, token_start, token_end, label, id }: Head): Head {
  return { start, end, token_start, token_end, label, id };
}

function read(content: string, source: Source): readonly ReadDocument[] {
  // An example that its annotator refused says nothing about its text.
  const records = readJsonLines(content).filter(({ record }) => record['answer'] !== 'reject' && record['answer'] !== 'ignore');
  return records.map(({ record, line }, index) => {
    const text = textIn(record, 'text', line);
    const meta = asObject(record['meta']);
    const said = asArray(record['relations']).map(asObject);
    const relations = said.map((r) => [nameOf(asObject(r['head_span'])), nameOf(asObject(r['child_span']))] as const);
    const arrows = new Map(relations);
    const items = asArray(record['spans']).map((given): Item => {
      const { start, end, label, id: _id, note, token_start: _from, token_end: _to, ...details } = asObject(given);
      const id = nameOf(asObject(given));
      const antecedent = arrows.get(id);
      return {
        id,
        start: Number(start),
        end: Number(end),
        label: String(label),
        details,
        line,
        ...(typeof note === 'string' && { note }),
        ...(antecedent !== undefined && { antecedent }),
      };
    });
    const entities = asArray(record['entities']).flatMap((e) => readEntity(e) ?? []);
    const published = typeof meta['published'] === 'string' ? meta['published'] : null;
    const frame = { file: fileOf(meta['file'], source.file, index, records.length > 1), text, published, entities };
    return documentFrom(frame, items, codePointsOf(text));
  });
}

/** Spans that Prodigy made have no id: their place and label stand for it. */
function nameOf({ id, start, end, label }: Readonly<Record<string, unknown>>): string {
  return typeof id === 'string' ? id : `${start}-${end} ${label}`;
}
