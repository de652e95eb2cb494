// An article as other tools may know it: what every format is written from and read into. Offsets are UTF-16 into `text`.
import type {
  Article,
  DemonymValue,
  Entity,
  Kind,
  Mention,
  MoneyValue,
  NumberValue,
  QuantityValue,
  ReferenceStatus,
  TimeValue,
} from '../model.ts';
import type { Span } from '../text/span.ts';

export interface ArticleDocument {
  /** Name of the text's file. */
  readonly file: string;
  readonly text: string;
  /** The article's date, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** By start, the longer first. */
  readonly mentions: readonly DocumentMention[];
  readonly entities: readonly Entity[];
  /** What people said is not there. */
  readonly rejections: readonly Rejection[];
  readonly notes: readonly Note[];
}

export interface DocumentMention extends Span {
  readonly kind: Kind;
  readonly value?: PlainValue;
  /** Id in `entities`. */
  readonly entity?: string;
  readonly metonym?: 'government';
  /** Of a reference; null says that it points outside the article. */
  readonly antecedent?: Span | null;
  readonly status?: ReferenceStatus;
  readonly candidates?: readonly Span[];
  readonly author?: Author;
  /** A person's remark on it. */
  readonly note?: string;
}

/** Values that hold for themselves: neither entities nor places in the text. */
export type PlainValue = NumberValue | MoneyValue | QuantityValue | TimeValue | DemonymValue;

/** Who says so. Absent where a format does not tell. */
export interface Author {
  /** `engine`, or the annotator's name. */
  readonly by: string;
  /** 0 … 1 */
  readonly confidence: number;
}

export interface Rejection extends Span {
  readonly kind?: Kind;
  readonly author?: Author;
}
/** A person's remark on a place that is no mention. */
export interface Note extends Span {
  readonly text: string;
  readonly author?: Author;
}

/** The article as read, with what people decided of it besides mentions. */
export function documentOf(
  file: string,
  article: Article,
  people: Partial<Pick<ArticleDocument, 'rejections' | 'notes'>> = {},
): ArticleDocument {
  const { rejections = [], notes = [] } = people;
  return inOrder({
    file,
    text: article.text,
    published: article.published.date,
    mentions: article.mentions.map(toDocumentMention),
    entities: article.entities,
    rejections,
    notes,
  });
}

/** With everything by its place, so that equal documents are written alike. Entities that nothing names are left out. */
export function inOrder(document: ArticleDocument): ArticleDocument {
  const mentions = document.mentions.toSorted(byPlace);
  const used = new Set(mentions.map((m) => m.entity));
  return {
    ...document,
    mentions,
    entities: document.entities.filter((e) => used.has(e.id)),
    rejections: document.rejections.toSorted(byPlace),
    notes: document.notes.toSorted(byPlace),
  };
}

function byPlace(a: Span & { readonly kind?: Kind }, b: Span & { readonly kind?: Kind }): number {
  return a.start - b.start || b.end - a.end || ((a.kind ?? '') < (b.kind ?? '') ? -1 : Number(a.kind !== b.kind));
}

function toDocumentMention(mention: Mention): DocumentMention {
  const { start, end, kind, by, confidence } = mention;
  const base = { start, end, kind, author: { by, confidence } };
  switch (mention.kind) {
    case 'person':
    case 'org':
    case 'place':
    case 'facility':
    case 'group':
      return { ...base, ...mention.value };
    case 'reference': {
      const { antecedent, candidates, ...rest } = mention.value;
      return { ...base, ...rest, antecedent: antecedent && toSpan(antecedent), ...(candidates && { candidates: candidates.map(toSpan) }) };
    }
    default:
      return Object.keys(mention.value).length ? { ...base, value: mention.value } : base;
  }
}

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end };
}

/** A span as a key of maps. */
export function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
