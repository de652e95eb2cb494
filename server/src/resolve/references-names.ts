// How a noun phrase stands to the names of its article: as their beginning, as the type or title before them, or inside them.
import type { NounPhrase } from '../read/noun-phrase.ts';
import { isKnown, type Paragraph } from '../read/paragraph.ts';
import type { Span } from '../text/span.ts';
import type { Resolution } from './article-reading.ts';

export interface NamedSpan extends Span {
  readonly entity: string;
  readonly kind: 'person' | 'org' | 'place' | 'facility' | 'group';
  /** The thing of the gazetteer that it names, if one. */
  readonly thing: string | undefined;
  /** A capital that stands for its government. */
  readonly isMetonym: boolean;
}

/** `whole`: the name is this noun alone; `begins`: «المرصد السوري …»; `titled`: «شبكة "فرات بوست"»; `of`: «قاعدة التحالف», another thing; `inside`: a later part of a name. */
export interface NameBeside extends NamedSpan {
  readonly place: 'whole' | 'begins' | 'titled' | 'of' | 'inside';
}

export interface Names {
  beside(np: NounPhrase, base: number, p: Paragraph): NameBeside | undefined;
  /** The names that begin before an offset, last first, at most `count`. */
  before(offset: number, count: number): readonly NamedSpan[];
  /** How often the article names an entity. */
  count(entity: string): number;
}

/** @param known mentions with their phrases, in any order */
export function readNames(known: readonly Resolution[]): Names {
  const names: NamedSpan[] = [];
  for (const resolution of known) {
    const name = asName(resolution);
    if (name) names.push(name);
  }
  names.sort((a, b) => a.start - b.start || b.end - a.end);
  const counts = new Map<string, number>();
  for (const { entity } of names) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  // The article is read from its beginning: the next place is near the last.
  let near = 0;
  const firstFrom = (offset: number): number => {
    while (near > 0 && (names[near - 1]?.start ?? 0) >= offset) near--;
    while ((names[near]?.start ?? offset) < offset) near++;
    return near;
  };
  return {
    count: (entity) => counts.get(entity) ?? 0,
    before: (offset, count) => names.slice(Math.max(0, firstFrom(offset) - count), firstFrom(offset)).reverse(),
    beside(np, base, p) {
      const start = base + np.start;
      const first = firstFrom(start);
      const here = lastAt(names, first, start);
      if (here) return { ...here, place: here.end <= base + np.end ? 'whole' : 'begins' };
      for (let i = first - 1; i >= Math.max(0, first - NESTED); i--) {
        const before = names[i];
        if (before && start < before.end) return { ...before, place: 'inside' };
      }
      let of: NameBeside | undefined;
      for (let i = first; i < first + TITLE_NAMES; i++) {
        const next = names[i];
        if (!next || next.start > base + np.end + TITLE_REACH || next.start >= base + p.text.length) return of;
        const place = placeBeside(np, next, base, p);
        if (place === 'titled') return { ...next, place };
        if (place) of ??= { ...next, place };
      }
      return of;
    },
  };
}
/** A title may name a place or body of its own («سفير الكويت لدى الأمم المتحدة منصور العتيبي»). */
const TITLE_NAMES = 3;
/** How deep names lie in names. */
const NESTED = 4;

/** A mention of a name as what references ask of it; nothing for other mentions. */
export function asName({ mention, from: { phrase } }: Resolution): NamedSpan | undefined {
  const { kind, start, end } = mention;
  if (kind !== 'person' && kind !== 'org' && kind !== 'place' && kind !== 'facility' && kind !== 'group') return undefined;
  const reading = phrase.kind === 'name' ? phrase.readings.find((r) => r.kind === kind && r.id !== undefined) : undefined;
  const { entity, metonym } = mention.value;
  return { start, end, kind, entity, thing: reading?.id, isMetonym: metonym !== undefined };
}

/** The shortest name that begins here. */
function lastAt(names: readonly NamedSpan[], first: number, start: number): NamedSpan | undefined {
  let last: NamedSpan | undefined;
  for (let i = first; names[i]?.start === start; i++) last = names[i];
  return last;
}

/** What a noun is to a name behind it: its type or title, the thing of it, or nothing. */
function placeBeside(np: NounPhrase, name: NamedSpan, base: number, p: Paragraph): 'titled' | 'of' | undefined {
  if (mayBeSo(np, name)) return isTitleOf(np, name, base, p) ? 'titled' : undefined;
  return !np.definite && name.start - base - np.end === 1 ? 'of' : undefined;
}

/** Nothing but quotation marks between a type and its name; between a role and its person, what the person is head or member of. */
function isTitleOf(np: NounPhrase, name: NamedSpan, base: number, p: Paragraph): boolean {
  const isRole = name.kind === 'person' && np.noun?.class === 'person' && np.number === 'singular';
  if (name.start - base - np.end > (isRole ? TITLE_REACH : TYPE_REACH)) return false;
  for (let i = np.to; i < np.to + LONGEST_TITLE; i++) {
    const token = p.tokens[i];
    if (!token) return false;
    if (base + token.start >= name.start) return true;
    const { type, text } = token.word;
    if (type === 'mark' ? !(isRole ? IN_TITLE : QUOTE).test(text) : !isRole || !mayBeTitle(p, i)) return false;
  }
  return false;
}

/** «سفير قطر», «حكومة بريطانيا»: the country is neither; «ضرب الإعصار جزيرة سقطرى»: a definite noun is no type of the name behind it. */
function mayBeSo({ noun, definite }: NounPhrase, { kind }: NamedSpan): boolean {
  if (!noun || noun.class === 'thing' || noun.class === 'document') return !definite;
  return noun.class === kind;
}
const LONGEST_TITLE = 10;
/** The same in UTF-16 units, to pass most nouns by quickly: so far may a person's name be, and any other name. */
const TITLE_REACH = 90;
const TYPE_REACH = 3;
const QUOTE = /["“”„«»]/u;
const IN_TITLE = /["“”„«»،,()]/u;

/** A definite word, or one that some table knows (another noun, a name, a nationality). */
function mayBeTitle(p: Paragraph, i: number): boolean {
  return isKnown(p, i) || p.tokens[i]?.word.stems.some((s) => s.article) === true;
}
