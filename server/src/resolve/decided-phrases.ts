// What people and the project say of spans, laid over what the engine recognized: beside it only what can stand beside it is left.
import type { Kind } from '../model.ts';
import type { NamePhrase, Phrase } from '../phrase.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import type { PlacedPhrase, Recognized } from './article-reading.ts';
import { bringBack } from './decided-back.ts';
import { settledPhrases } from './decided-names.ts';
import { placeMark } from './decided-phrase.ts';
import { type Decided, keyOf, readDecisions } from './decided-read.ts';

/** The article with the project's names and then people's decisions in the place of what the engine says there. */
export function correctPhrases(article: Recognized): Recognized {
  const { text, options, phrases } = article;
  const decided = options.decisions?.length ? readDecisions(text, options.decisions) : undefined;
  const read = decided ? bringBack(article, reject(phrases, decided), decided) : phrases;
  const settled = options.authority?.length ? lay(read, settledPhrases(article, options.authority), false) : read;
  if (!decided) return { ...article, phrases: settled };
  // The project's names can be rejected like the engine's.
  const left = reject(settled, decided);
  return { ...article, decided, phrases: lay(left, marksIn({ ...article, phrases: left }, decided), true) };
}

function reject(phrases: readonly PlacedPhrase[], decided: Decided): readonly PlacedPhrase[] {
  const left = phrases.flatMap((placed) => withoutRejected(placed, decided));
  return withoutHolders(left, phrases);
}

/** A phrase without the readings that a person said are wrong; none where nothing is left. */
function withoutRejected(placed: PlacedPhrase, decided: Decided): readonly PlacedPhrase[] {
  const { phrase } = placed;
  if (phrase.kind !== 'name') return decided.isRejected(placed, phrase.kind) ? [] : [placed];
  const { metonym, ...plain } = phrase;
  if (metonym && !decided.isRejected(placed, 'org')) return [placed];
  const readings = phrase.readings.filter(({ kind }) => !decided.isRejected(placed, kind));
  if (!metonym && readings.length === phrase.readings.length) return [placed];
  return readings.length ? [{ ...placed, phrase: { ...plain, readings } }] : [];
}

function marksIn({ phrases, paragraphs }: Recognized, decided: Decided): readonly PlacedPhrase[] {
  const twins = new Map<string, PlacedPhrase[]>(decided.marks.map((mark) => [keyOf(mark), []]));
  for (const placed of phrases) twins.get(keyOf(placed))?.push(placed);
  let line = 0;
  return decided.marks.flatMap((mark) => {
    while ((paragraphs[line + 1]?.start ?? Number.POSITIVE_INFINITY) <= mark.start) line++;
    const place = paragraphs[line];
    if (!place) return [];
    return [placeMark(mark, { paragraph: place.paragraph, base: place.start, line, twins: twins.get(keyOf(mark)) ?? [] })];
  });
}

/**
 * Puts claims over phrases: of a phrase and a claim that cannot stand together the phrase goes.
 * @param claims by start, longer first, none crossing another
 * @param sure a person's; the project's names yield to longer names that cannot hold them, and to what they cross that is no name
 */
function lay(phrases: readonly PlacedPhrase[], claims: readonly PlacedPhrase[], sure: boolean): readonly PlacedPhrase[] {
  if (!claims.length) return phrases;
  const pairs = overlapping(phrases, claims);
  const yielding = new Set<PlacedPhrase>();
  if (!sure) for (const [phrase, over] of pairs) for (const claim of over) if (mustYield(claim, phrase)) yielding.add(claim);
  const standing = claims.filter((claim) => !yielding.has(claim));
  const nestedTwins = new Set<string>();
  for (const [phrase, over] of pairs)
    if (phrase.phrase.nested) for (const claim of over) if (isTwin(phrase, claim)) nestedTwins.add(keyOf(claim));
  const left = phrases.filter((phrase) =>
    (pairs.get(phrase) ?? []).every((claim) => yielding.has(claim) || mayStand(phrase, claim, nestedTwins.has(keyOf(claim)))),
  );
  const inOrder = [...left, ...standing].sort((a, b) => a.start - b.start || b.end - a.end);
  return markNested(withoutHolders(inOrder, phrases));
}

/** What is left of phrases, no longer nested where what held it is gone. */
function withoutHolders(left: readonly PlacedPhrase[], before: readonly PlacedPhrase[]): readonly PlacedPhrase[] {
  const kept = new Set(left);
  const gone = before.filter((phrase) => !kept.has(phrase));
  if (!gone.length) return left;
  const lost = overlapping(left, gone);
  return left.map((placed) => {
    const { nested, ...phrase } = placed.phrase;
    return nested && lost.get(placed)?.some((holder) => contains(holder, placed) && !contains(placed, holder))
      ? { ...placed, phrase: phrase as Phrase }
      : placed;
  });
}

/** The claims that each phrase shares text with. Both lists are by start; claims do not cross, so few are open at a time. */
function overlapping(
  phrases: readonly PlacedPhrase[],
  claims: readonly PlacedPhrase[],
): ReadonlyMap<PlacedPhrase, readonly PlacedPhrase[]> {
  const pairs = new Map<PlacedPhrase, readonly PlacedPhrase[]>();
  let open: PlacedPhrase[] = [];
  let next = 0;
  for (const phrase of phrases) {
    for (let claim = claims[next]; claim && claim.start < phrase.end; claim = claims[++next]) open.push(claim);
    open = open.filter((claim) => claim.end > phrase.start);
    const over = open.filter((claim) => overlaps(claim, phrase));
    if (over.length) pairs.set(phrase, over);
  }
  return pairs;
}

function mustYield(claim: PlacedPhrase, { start, end, phrase }: PlacedPhrase): boolean {
  const span = { start, end };
  if (phrase.kind === 'reference' || contains(claim, span)) return false;
  if (contains(span, claim)) return !mayHold(phrase, claim.phrase);
  return phrase.kind !== 'name' && phrase.kind !== 'demonym';
}

/** Whether a phrase of the engine's may stand beside a claim. */
function mayStand(placed: PlacedPhrase, claim: PlacedPhrase, hadTwinNested: boolean): boolean {
  const { phrase } = placed;
  const isSame = placed.start === claim.start && placed.end === claim.end;
  if (claim.phrase.kind === 'reference') return !(isSame && phrase.kind === 'reference');
  if (phrase.kind === 'reference') return contains(claim, placed) || contains(placed, claim);
  if (isSame) return false;
  if (contains(placed, claim)) return hadTwinNested || mayHold(phrase, claim.phrase);
  return contains(claim, placed) && (mayHold(claim.phrase, phrase) || (phrase.nested === true && phrase.kind === claim.phrase.kind));
}

function isTwin(phrase: PlacedPhrase, claim: PlacedPhrase): boolean {
  return phrase.start === claim.start && phrase.end === claim.end && phrase.phrase.kind === claim.phrase.kind;
}

/** Bodies, places and facilities hold other names and numbers, times hold names and times; figures, persons and peoples hold nothing. */
function mayHold(outer: Phrase, inner: Phrase): boolean {
  switch (outer.kind) {
    case 'name':
      if (outer.readings.some(({ kind }) => HOLD_NOTHING.has(kind))) return false;
      return inner.kind === 'name' ? !isPartOf(inner, outer) : INSIDE_NAMES.has(inner.kind);
    case 'date':
    case 'time':
    case 'duration':
    case 'set':
      return inner.kind === 'name' || inner.kind === 'demonym' || (inner.nested === true && INSIDE_TIMES.has(inner.kind));
    default:
      return false;
  }
}
const HOLD_NOTHING: ReadonlySet<Kind> = new Set(['person', 'group']);
const INSIDE_NAMES: ReadonlySet<Phrase['kind']> = new Set(['demonym', 'number', 'ordinal']);
const INSIDE_TIMES: ReadonlySet<Phrase['kind']> = new Set(['date', 'time', 'duration', 'set']);

/** A shorter name of the same kind that names nothing known by itself, or the same thing. */
function isPartOf(inner: NamePhrase, outer: NamePhrase): boolean {
  return inner.readings.some((r) => outer.readings.some((o) => (r.id === undefined ? r.kind === o.kind : r.id === o.id)));
}

/** Says of each phrase that lies in another that it is nested. */
function markNested(phrases: readonly PlacedPhrase[]): readonly PlacedPhrase[] {
  const open: Span[] = [];
  return phrases.map((placed) => {
    if (placed.phrase.kind === 'reference') return placed;
    while (open.length && (open.at(-1)?.end ?? 0) <= placed.start) open.pop();
    const isNested = open.length > 0;
    open.push(placed);
    return isNested && !placed.phrase.nested ? { ...placed, phrase: { ...placed.phrase, nested: true } } : placed;
  });
}
