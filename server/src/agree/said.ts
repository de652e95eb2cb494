import type { ArticleDocument, DocumentMention } from '../export/document.ts';
import { linkOf } from '../export/links.ts';
import { flattenValue } from '../export/values.ts';
import type { Entity, Kind } from '../model.ts';
import type { Span } from '../text/span.ts';

/** What an annotator says of a place. */
export interface Said extends Span {
  readonly kind: Kind;
  /** Its value, entity or antecedent in a form that is the same for the same; empty where nothing is said of that. */
  readonly value: string;
}

/** What a document says, in its order. */
export function saidIn(document: ArticleDocument): readonly Said[] {
  const entities = new Map(document.entities.map((e) => [e.id, e]));
  return document.mentions.map((m) => ({ start: m.start, end: m.end, kind: m.kind, value: sayValue(m, entities.get(m.entity ?? '')) }));
}

/** What follows from the rest of a value, or is known only to some tools, is not what people differ on. */
const DERIVED: readonly string[] = ['start', 'end', 'utc', 'calendar', 'hijri', 'zone', 'candidates'];

function sayValue({ kind, value, antecedent, metonym }: DocumentMention, entity: Entity | undefined): string {
  if (kind === 'reference') return antecedent ? `→ ${antecedent.start}-${antecedent.end}` : antecedent === null ? '→ outside' : '';
  if (entity) return [linkOf(entity.sameAs) ?? entity.name, ...(metonym ? [metonym] : [])].join(' ');
  const parts = Object.entries(flattenValue(value)).filter(
    ([name, text]) => !DERIVED.includes(name) && !(name === 'relation' && text === '='),
  );
  return parts
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([name, text]) => `${name} ${text}`)
    .join(', ');
}
