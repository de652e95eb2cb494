// People's word on the finished mentions: what they gave stands as they gave it, what they rejected is out, and every span that
// they marked is a mention, however little the engine could say of it.
import type { Entity, Kind, NewMention, NumberValue, NumericKind, Reason, ReferenceValue, TimeKind } from '../model.ts';
import type { Span } from '../text/span.ts';
import type { PlacedPhrase, Recognized, Resolution } from './article-reading.ts';
import { isSpanOf, keyOf, type Mark } from './decided-read.ts';
import { countedIn, timeIn, UNKNOWN_TIMEX, unknownNumeric } from './decided-values.ts';

/** Mentions as people corrected them. Without decisions, what comes in. */
export function correctMentions(article: Recognized, resolutions: readonly Resolution[]): readonly Resolution[] {
  const { decided, text } = article;
  if (!decided) return resolutions;
  const entities = entitiesBySpan(resolutions);
  const references = new Set(decided.marks.filter(({ kind }) => kind === 'reference').map(keyOf));
  const done = new Set<Mark>();
  const corrected: Resolution[] = [];
  for (const resolution of resolutions) {
    const { mention, from } = resolution;
    const mark = from.decided;
    if (mark?.kind === mention.kind && isAt(mark, mention)) {
      if (!done.has(mark)) corrected.push(correct(resolution, mark, text, entities));
      done.add(mark);
    } else if (!decided.isRejected(mention, mention.kind) && !(mention.kind === 'reference' && references.has(keyOf(mention))))
      corrected.push(mark ? { mention: { ...mention, because: engineReasons(mention) } as NewMention, from } : resolution);
  }
  for (const from of article.phrases) {
    const mark = from.decided;
    if (mark && !done.has(mark)) corrected.push(correct({ mention: unknownMention(from, mark), from }, mark, text, entities));
  }
  return corrected;
}

/** Entities that something still means. */
export function keepMeant(article: Recognized, entities: readonly Entity[], resolutions: readonly Resolution[]): readonly Entity[] {
  if (!article.decided) return entities;
  const meant = new Set(resolutions.map(({ mention: { value } }) => ('entity' in value ? value.entity : undefined)));
  return entities.filter(({ id }) => meant.has(id));
}

/** Whether a name that is only inferred (a family name after the full one) may stand beside what people said. */
export function mayInfer({ decided }: Recognized, { start, end }: Span, kind: Kind): boolean {
  if (!decided) return true;
  return !decided.isRejected({ start, end }, kind) && !decided.isMarked({ start, end });
}

function isAt(mark: Mark, { start, end }: Span): boolean {
  return mark.start === start && mark.end === end;
}

function entitiesBySpan(resolutions: readonly Resolution[]): ReadonlyMap<string, string> {
  return new Map(resolutions.flatMap(({ mention: m }) => ('entity' in m.value && m.value.entity ? [[keyOf(m), m.value.entity]] : [])));
}

function correct({ mention, from }: Resolution, mark: Mark, text: string, entities: ReadonlyMap<string, string>): Resolution {
  const given = mark.kind === 'reference' ? referenceOf(mark, text, entities) : undefined;
  const own = given && !same(given, mention.value as ReferenceValue) ? given : undefined;
  const value = own ?? completed(mark, mention.value);
  const by: Reason = { message: { key: 'decided-by', args: { name: String(mark.by) } } };
  return { mention: { ...mention, value, confidence: 1, because: [by, ...(own ? [] : engineReasons(mention))] } as NewMention, from };
}

function engineReasons({ because }: NewMention): readonly Reason[] {
  return because.filter(({ message }) => message.key !== 'decided-by');
}

/** What a person gave that resolvers do not make of the phrase by themselves. */
function completed(mark: Mark, value: NewMention['value']): NewMention['value'] {
  if (!('value' in mark) || mark.value === undefined) return value;
  if ('timex' in value) return ('timex' in mark.value && timeIn(mark.value)) || value;
  const counted = 'country' in mark.value ? undefined : countedIn(mark.value as NumberValue);
  return counted !== undefined && mark.kind === 'number' ? { ...value, counted } : value;
}

function referenceOf(mark: Mark, text: string, entities: ReadonlyMap<string, string>): ReferenceValue | undefined {
  if (mark.kind !== 'reference' || mark.antecedent === undefined) return undefined;
  if (mark.antecedent === null) return { antecedent: null, status: 'external' };
  const [start, end] = mark.antecedent;
  if (!isSpanOf(text, { start, end }) || isAt(mark, { start, end })) return undefined;
  const entity = entities.get(keyOf({ start, end }));
  return { antecedent: [start, end], status: 'resolved', ...(entity !== undefined && { entity }) };
}

function same(a: ReferenceValue, b: ReferenceValue): boolean {
  return a.status === b.status && a.antecedent?.join() === b.antecedent?.join();
}

/** A mention of which nothing but its kind is known. */
function unknownMention({ phrase, start, end }: PlacedPhrase, { kind }: Mark): NewMention {
  const { proclitic, contracted, nested } = phrase;
  const base = { start, end, confidence: 1, because: [], ...(nested && { nested }), ...(proclitic && { proclitic }) };
  return { ...base, ...(contracted && { contracted }), kind, value: unknownValue(kind) } as NewMention;
}

function unknownValue(kind: Kind): NewMention['value'] {
  if (kind === 'reference') return { antecedent: null, status: 'unresolved' };
  if (kind in UNKNOWN_TIMEX) return { timex: UNKNOWN_TIMEX[kind as TimeKind] };
  return unknownNumeric(kind as NumericKind);
}
