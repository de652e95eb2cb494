// Label Studio JSON: tasks with annotations (people) and predictions (the engine), for a project with the labelling interface
// that is written beside them. A mention's details ride in its region's `meta`, its remark in `meta.text`, where Label Studio
// shows it. Offsets are code points, as Label Studio stores them since 1.4. https://labelstud.io/guide/export

import { type Entity, KINDS } from '../../model.ts';
import type { Span } from '../../text/span.ts';
import { asArray, asObject, readEntity } from '../details.ts';
import type { ArticleDocument } from '../document.ts';
import type { Format, ReadDocument, Source } from '../format.ts';
import { groupBy } from '../group.ts';
import { ANTECEDENT, documentFrom, type Item, itemsOf, NOTE, REJECTED } from '../items.ts';
import { fileOf, readJson, textIn } from '../json-lines.ts';
import { codePointsOf } from '../offsets.ts';
import { EVERYTHING } from '../survival.ts';

export const labelStudio: Format = {
  name: 'label-studio',
  summary: 'Label Studio JSON (people’s annotations, the engine’s predictions, labelling interface)',
  ending: '.label-studio.json',
  survival: { ...EVERYTHING, offsets: 'code points' },
  write(document) {
    return { content: `${JSON.stringify([taskOf(document)], null, 1)}\n`, settings: { name: 'label-studio.xml', content: INTERFACE } };
  },
  read,
};

const INTERFACE = `<View>
  <Relations><Relation value="antecedent"/></Relations>
  <Labels name="label" toName="text">
${[...KINDS, ANTECEDENT, REJECTED, NOTE].map((label) => `    <Label value="${label}"/>`).join('\n')}
  </Labels>
  <Text name="text" value="$text" granularity="character"/>
</View>
`;

function taskOf(document: ArticleDocument): Readonly<Record<string, unknown>> {
  const { file, text, published, entities } = document;
  const points = codePointsOf(text);
  const items = itemsOf(document, points);
  const byPerson = groupBy(items, (item) => String(item.details['by'] ?? 'engine'));
  const result = (own: readonly Item[]) => [...own.map((item) => regionOf(item, text, points.place(item))), ...relationsOf(own)];
  const engine = byPerson.get('engine');
  byPerson.delete('engine');
  return {
    data: { text, file, published, entities, offsetUnit: 'codepoint' },
    predictions: engine ? [{ model_version: 'tahqiq', result: result(engine) }] : [],
    annotations: [...byPerson].map(([by, own]) => ({ completed_by: { email: by }, result: result(own) })),
  };
}

function regionOf({ id, start, end, label, note, details }: Item, text: string, place: Span): Readonly<Record<string, unknown>> {
  return {
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start, end, text: text.slice(place.start, place.end), labels: [label] },
    meta: { ...(note !== undefined && { text: [note] }), ...details },
  };
}

function relationsOf(items: readonly Item[]): readonly Readonly<Record<string, unknown>>[] {
  const arrows = items.filter((item) => item.antecedent !== undefined);
  return arrows.map(({ id, antecedent }) => ({
    type: 'relation',
    from_id: id,
    to_id: antecedent,
    direction: 'right',
    labels: ['antecedent'],
  }));
}

function read(content: string, source: Source): readonly ReadDocument[] {
  const value = readJson(content);
  const tasks = 'items' in value ? asArray(value['items']) : [value];
  return tasks.map((given, index) => {
    const task = asObject(given);
    const data = asObject(task['data']);
    const text = textIn(data, 'text');
    const finished = asArray(task['annotations']).filter((a) => asObject(a)['was_cancelled'] !== true);
    const items = [...finished, ...asArray(task['predictions'])].flatMap((a) => itemsIn(asObject(a)));
    const arrows = new Map(items.flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [[from, to] as const])));
    const spans = items.flatMap(({ item }) => (item ? [withArrow(item, arrows.get(item.id))] : []));
    const entities: readonly Entity[] = asArray(data['entities']).flatMap((e) => readEntity(e) ?? []);
    const published = typeof data['published'] === 'string' ? data['published'] : null;
    return documentFrom(
      { file: fileOf(data['file'], source.file, index, tasks.length > 1), text, published, entities },
      spans,
      codePointsOf(text),
    );
  });
}

function withArrow(item: Item, antecedent: string | undefined): Item {
  return antecedent === undefined ? item : { ...item, antecedent };
}

interface Result {
  readonly item?: Item;
  readonly from?: string;
  readonly to?: string;
}

/** The regions and relations of one annotation or prediction. */
function itemsIn(annotation: Readonly<Record<string, unknown>>): readonly Result[] {
  const who = asObject(annotation['completed_by']);
  const by = typeof who['email'] === 'string' ? who['email'] : undefined;
  return asArray(annotation['result']).flatMap((given): readonly Result[] => {
    const region = asObject(given);
    if (region['type'] === 'relation') return [{ from: String(region['from_id']), to: String(region['to_id']) }];
    if (region['type'] !== 'labels') return [];
    const { start, end, text, labels } = asObject(region['value']);
    const { text: note, ...details } = asObject(region['meta']);
    const [remark] = asArray(note);
    return asArray(labels).map((label) => ({
      item: {
        id: String(region['id']),
        start: Number(start),
        end: Number(end),
        label: String(label),
        details: { ...(by !== undefined && { by }), ...details },
        ...(typeof text === 'string' && { quote: text }),
        ...(typeof remark === 'string' && { note: remark }),
      },
    }));
  });
}
