// What most formats are made of: labelled spans with ids, and arrows between them. `itemsOf` takes a document apart into
// them, `documentFrom` puts one together from them, checking every place against the text.
import { atPlace } from '../messages/fault.ts';
import type { Entity, Kind, Message } from '../model.ts';
import type { Span } from '../text/span.ts';
import { asObject, detailsOf, mentionOf, readAuthor } from './details.ts';
import { type ArticleDocument, type DocumentMention, inOrder, keyOf, type Note, type Rejection } from './document.ts';
import { FormatError, type ReadDocument } from './format.ts';
import type { CodePoints } from './offsets.ts';
import { kindOf } from './values.ts';

/** A labelled span. Offsets are those of the format. */
export interface Item extends Span {
  readonly id: string;
  /** A kind, or one of the labels below. */
  readonly label: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly note?: string;
  /** Id of the item that a reference points to. */
  readonly antecedent?: string;
  /** The words, where a format repeats them. */
  readonly quote?: string;
  /** Where it was read, from 1. */
  readonly line?: number;
}

/** What a reference points to and is no mention itself. */
export const ANTECEDENT = 'antecedent';
export const REJECTED = 'rejected';
export const NOTE = 'note';

/** How a format counts: in UTF-16 units, where nothing is given. */
type Unit = Pick<CodePoints, 'count' | 'place'>;
export const UTF16: Unit = { count: (span) => span, place: (span) => span };

/** A document as labelled spans: mentions first, in order, then what they point to, rejections and notes. */
export function itemsOf(document: ArticleDocument, { count }: Unit = UTF16): readonly Item[] {
  const { mentions, rejections, notes } = document;
  const ids = new Map<string, string>();
  mentions.forEach((m, i) => {
    if (m.kind !== 'reference' && !ids.has(keyOf(m))) ids.set(keyOf(m), idAt(i));
  });
  mentions.forEach((m, i) => {
    if (!ids.has(keyOf(m))) ids.set(keyOf(m), idAt(i));
  });
  const bare: Span[] = [];
  for (const { antecedent } of mentions) {
    if (!antecedent || ids.has(keyOf(antecedent))) continue;
    bare.push(antecedent);
    ids.set(keyOf(antecedent), idAt(mentions.length + bare.length - 1));
  }
  const others = [
    ...bare.map((span) => ({ span, label: ANTECEDENT, details: {} })),
    ...rejections.map((r) => ({ span: r, label: REJECTED, details: { ...(r.kind && { kind: r.kind }), ...r.author } })),
    ...notes.map((n) => ({ span: n, label: NOTE, details: { ...n.author }, note: n.text })),
  ];
  return [
    ...mentions.map((m, i): Item => {
      const to = m.antecedent ? ids.get(keyOf(m.antecedent)) : undefined;
      const base = { id: idAt(i), ...count(m), label: m.kind, details: detailsOf(m, count) };
      return { ...base, ...(m.note !== undefined && { note: m.note }), ...(to !== undefined && { antecedent: to }) };
    }),
    ...others.map(({ span, ...rest }, i): Item => ({ id: idAt(mentions.length + i), ...count(span), ...rest })),
  ];
}

function idAt(index: number): string {
  return `m${index + 1}`;
}

/** An article as read: what is known of it besides its spans. */
export interface Frame {
  readonly file: string;
  readonly text: string;
  readonly published?: string | null;
  readonly entities?: readonly Entity[];
}

/**
 * The document that labelled spans make.
 * @throws FormatError for a span that is not in the text, or whose words are not those that the text has there
 */
export function documentFrom(frame: Frame, items: readonly Item[], unit: Unit = UTF16): ReadDocument {
  const { file, text, published = null, entities = [] } = frame;
  const { known, skipped } = siftItems(items);
  const { place } = chooseUnit(text, known, unit);
  const placed = known.map((item) => checkPlace(item, { ...item, ...place(item) }, text));
  const byId = new Map(placed.map((item) => [item.id, item]));
  const mentions: DocumentMention[] = [];
  const rejections: Rejection[] = [];
  const notes: Note[] = [];
  for (const item of placed) {
    const kind = kindOf(item.label);
    if (kind) mentions.push(toMention(item, kind, byId, place));
    else if (item.label === REJECTED) rejections.push(toRejection(item));
    else if (item.label === NOTE) notes.push({ ...spanOf(item), text: item.note ?? '', ...authorOf(item) });
  }
  return { document: inOrder({ file, text, published, mentions, entities, rejections, notes }), skipped };
}

/** What is something here, and what is not: labels of other schemes, spans of no extent. */
function siftItems(items: readonly Item[]): { readonly known: readonly Item[]; readonly skipped: readonly Message[] } {
  const strange = new Map<string, number>();
  const pass = (row: string): void => void strange.set(row, (strange.get(row) ?? 0) + 1);
  const labels = new Map<string, number>();
  const known = items.filter(({ label, start, end }) => {
    const isKnown = kindOf(label) !== undefined || label === ANTECEDENT || label === REJECTED || label === NOTE;
    if (isKnown && start !== end) return true;
    if (isKnown) pass('passed-empty');
    else if (label) labels.set(label, (labels.get(label) ?? 0) + 1);
    else pass('passed-unlabelled');
    return false;
  });
  return {
    known,
    skipped: [
      ...[...labels].map(([label, count]): Message => ({ key: 'passed-label', args: { count, label } })),
      ...[...strange].map(([key, count]): Message => ({ key, args: { count } })),
    ],
  };
}

/** The format's own unit, unless the words say that the offsets are UTF-16 after all, as some versions of some tools write. */
function chooseUnit(text: string, items: readonly Item[], unit: Unit): Unit {
  const fits = ({ place }: Unit): boolean =>
    items.every((item) => item.quote === undefined || isSame(text.slice(place(item).start, place(item).end), item.quote));
  return unit !== UTF16 && !fits(unit) && fits(UTF16) ? UTF16 : unit;
}

function checkPlace(given: Item, item: Item, text: string): Item {
  const { start, end, quote, line } = item;
  const at = `${given.id}: ${given.start}-${given.end}`;
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length))
    throw new FormatError(atPlace(at, { key: 'no-place' }), line);
  const found = text.slice(start, end);
  if (quote !== undefined && !isSame(found, quote))
    throw new FormatError(atPlace(at, { key: 'other-words', args: { quote: JSON.stringify(quote), found: JSON.stringify(found) } }), line);
  return item;
}

/** Whether words are the same but for the white space between them, which formats of lines cannot keep. */
function isSame(found: string, quote: string): boolean {
  return found === quote || found.replace(/\s+/gu, ' ').trim() === quote.replace(/\s+/gu, ' ').trim();
}

function toMention(item: Item, kind: Kind, byId: ReadonlyMap<string, Item>, place: Unit['place']): DocumentMention {
  const mention = mentionOf(item, kind, item.details, place);
  const target = item.antecedent === undefined ? undefined : byId.get(item.antecedent);
  const linked = kind === 'reference' && target && { antecedent: spanOf(target), status: mention.status ?? ('resolved' as const) };
  return { ...mention, ...linked, ...(item.note !== undefined && { note: item.note }) };
}

function toRejection(item: Item): Rejection {
  const kind = kindOf(String(asObject(item.details)['kind'] ?? ''));
  return { ...spanOf(item), ...(kind && { kind }), ...authorOf(item) };
}

function authorOf({ details }: Item): Pick<Note, 'author'> {
  const author = readAuthor(details);
  return author ? { author } : {};
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
