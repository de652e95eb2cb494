// Names under a dual or plural type noun: «مطاري بغداد وأربيل» (the airports of Baghdad and Arbil: one span), «حقلي عمر للنفط
// وكونوكو للغاز» (two spans, each with what tells it apart), «قاعدتي حقل "العمر" …، و"الشدادي"» (the quoted second name).
// Leaves alone: heads of places («مدينتي …»), whose names stand in the gazetteer.
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import { givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import type { HeadNoun } from '../lexicon/names/head-noun.ts';
import { findHit, hitAt, type Paragraph } from '../read/paragraph.ts';
import type { Stem } from '../text/clitics.ts';
import { isDefinite, type NameCandidate, nameIn, pairFrom, spanOf } from './name-candidate.ts';
import { purposeEnd } from './name-purpose.ts';
import { isUnknownWord } from './name-words.ts';

export function findCoordinated(p: Paragraph, head: Hit<HeadNoun>): readonly NameCandidate[] {
  if (head.row.number === 'dual' && BODIES.has(head.row.class)) return bodiesOf(p, head);
  if (head.row.kind !== 'facility' || head.row.number !== 'dual') return [];
  const quoted = quotedLater(p, head);
  const first = memberAt(p, head.to, '');
  const second = first && memberAt(p, first.to, 'و');
  if (!first || !second) return quoted;
  if (first.to === first.name && second.to === second.name) return [asFacility(p, head, head, second.to)];
  return [first, second].map((m) =>
    asFacility(p, head, { from: m.from, start: (p.tokens[m.from]?.start ?? 0) + m.stem.offset, stem: m.stem }, m.to),
  );
}

const BODIES: ReadonlySet<HeadNoun['class']> = new Set(['party', 'media', 'company']);

/** «حزبا الوفد والتجمع», «صحيفتي الرأي والدستور»: two names, though they be common words. */
function bodiesOf(p: Paragraph, head: Hit<HeadNoun>): readonly NameCandidate[] {
  const first = bodyAt(p, head.to, '');
  const second = first && bodyAt(p, first.to, 'و');
  if (!first || !second) return [];
  return [first, second].map((m) =>
    asFacility(p, head, { from: m.from, start: (p.tokens[m.from]?.start ?? 0) + m.stem.offset, stem: m.stem }, m.to),
  );
}

/** A body's name, a definite noun or an unknown word. */
function bodyAt(p: Paragraph, from: number, proclitic: string): Member | undefined {
  const known = findHit(p, from, gazetteerTable, (h) => h.stem.proclitic === proclitic && h.row.thing.kind === 'org');
  if (known) return { from, name: known.to, to: known.to, stem: known.stem };
  const stem = p.tokens[from]?.word.stems.find((s) => s.proclitic === proclitic && !s.accusative);
  const noun = stem && !hitAt(p, from, demonymTable) && (isUnknownWord(p, from) || p.tokens[from]?.word.stems.some((s) => s.article));
  if (!stem || !noun) return undefined;
  const to = isAdjective(p, from + 1) ? from + 2 : from + 1;
  return { from, name: to, to, stem };
}

/** «الحركة القومية». */
function isAdjective(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  return isDefinite(token) && /(?:ي|يه)$/u.test(token?.word.fold ?? '') && token?.word.stems[0]?.proclitic === '';
}

interface Member {
  readonly from: number;
  /** Where the name proper ends. */
  readonly name: number;
  readonly to: number;
  readonly stem: Stem;
}

/** A place's name, a facility's or an unknown word, with «ل…» after it. */
function memberAt(p: Paragraph, from: number, proclitic: string): Member | undefined {
  const known = findHit(p, from, gazetteerTable, (h) => h.stem.proclitic === proclitic && h.row.thing.kind !== 'org');
  const stem = known?.stem ?? p.tokens[from]?.word.stems.find((s) => s.proclitic === proclitic && !s.article && !s.accusative);
  const name = known?.to ?? (stem && (isUnknownWord(p, from) || hitAt(p, from, givenNameTable)) ? from + 1 : undefined);
  return name === undefined || !stem ? undefined : { from, name, to: purposeEnd(p, name), stem };
}

const AHEAD = 10;

/** «… و"الشدادي"»: a quotation right after a lone و. */
function quotedLater(p: Paragraph, head: Hit<HeadNoun>): readonly NameCandidate[] {
  for (let at = head.to + 1; at < head.to + AHEAD; at++) {
    const pair = pairFrom(p, at + 1);
    const joins = p.tokens[at]?.word.stems[0]?.fold === AND;
    const inner = p.tokens[at + 2];
    if (!joins || pair?.type !== 'quote' || !inner || pair.close.at - pair.open.at > 4) continue;
    const stem = inner.word.stems[0];
    return stem ? [asFacility(p, head, { from: at + 2, start: inner.start, stem }, pair.close.at)] : [];
  }
  return [];
}
const AND = 'و';

function asFacility(p: Paragraph, head: Hit<HeadNoun>, at: Pick<Hit<unknown>, 'from' | 'start' | 'stem'>, to: number): NameCandidate {
  const span = spanOf(p, at, to);
  const because = [{ message: { key: 'name-head', args: { head: head.form } }, start: head.start, end: head.end }];
  return { ...span, readings: [{ kind: head.row.kind, name: nameIn(p, span), weak: false }], confidence: 0.7, because };
}
