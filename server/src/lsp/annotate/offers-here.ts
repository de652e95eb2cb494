// What an article itself offers: entities to merge with, places to refer to.
import type { Entity, Mention } from '../../model.ts';
import { readNounPhrases } from '../../read/noun-phrase.ts';
import { describe } from '../base/describe.ts';
import { entityOf } from '../base/links.ts';
import { oneLine } from '../base/markdown.ts';
import type { Offer } from '../protocol.ts';
import { isName } from './deciding.ts';
import { refOf } from './entities.ts';
import { type Asking, matches } from './offers.ts';
import { lineAround, mentionMeant, spanMeant } from './places.ts';

const MOST = 40;

/** The other entities of the article: of the same kind first, those named near first. */
export function offerMerges(asking: Asking): readonly Offer[] {
  const { snapshot, voice, place } = asking;
  const { article } = snapshot;
  const subject = mentionMeant(article, place);
  const own = subject && entityOf(article, subject);
  const near = distances(article.mentions, place.start);
  const rank = (entity: Entity): number => (entity.kind === own?.kind ? 0 : FAR) + (near.get(entity.id) ?? FAR);
  return article.entities
    .filter((entity) => entity.id !== own?.id && matches(asking, entity.name, ...entity.forms))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
    .map((entity) => ({
      label: entity.name,
      description: voice.line([voice.words(`kind-${entity.kind}`), ...entity.forms.slice(0, 3)].join(voice.words('comma'))),
      source: voice.words('offer-here'),
      action: { do: 'merge', key: refOf(entity).key },
    }));
}
const FAR = 1e9;

function distances(mentions: readonly Mention[], from: number): ReadonlyMap<string, number> {
  const nearest = new Map<string, number>();
  for (const m of mentions)
    if (isName(m)) nearest.set(m.value.entity, Math.min(nearest.get(m.value.entity) ?? FAR, Math.abs(m.start - from)));
  return nearest;
}

/** What the engine takes it to refer to, then the mentions before it, those that its noun may mean and the nearest first; outside the text; nothing. */
export function offerPlaces(asking: Asking): readonly Offer[] {
  const { snapshot, voice, place } = asking;
  const { article, lines } = snapshot;
  const span = spanMeant(article, place);
  if (!span) return [];
  const reference = article.mentions.find((m) => m.kind === 'reference' && m.start === span.start && m.end === span.end);
  const offers: Offer[] = [];
  const seen = new Set<string>();
  const add = (start: number, end: number, mention: Mention | undefined): void => {
    const text = oneLine(article.text.slice(start, end));
    if (seen.has(`${start}-${end}`) || offers.length >= MOST || !matches(asking, text)) return;
    seen.add(`${start}-${end}`);
    const before = oneLine(article.text.slice(Math.max(0, start - AROUND), start));
    const behind = oneLine(article.text.slice(end, end + AROUND));
    offers.push({
      label: text,
      description: mention ? describe(article, mention, voice) : '',
      source: `${start > AROUND ? '…' : ''}${before}${text}${behind}…`,
      action: { do: 'refer', to: lines.rangeOf({ start, end }) },
    });
  };
  if (reference?.kind === 'reference') {
    const { antecedent, candidates = [] } = reference.value;
    for (const [start, end] of [...(antecedent ? [antecedent] : []), ...candidates])
      add(start, end, mentionOn(article.mentions, start, end));
  }
  const before = article.mentions.filter((other) => other.end <= span.start && mayBeMeant(other)).reverse();
  const wanted = classAt(article.text, span.start);
  const agreeing = before.filter(({ kind }) => kind === wanted);
  for (const m of [...agreeing, ...before]) add(m.start, m.end, m);
  return [...offers, ...ways(asking, reference !== undefined)];
}
const AROUND = 20;

/** What the noun of an expression is a word for: a person, a body, a place. */
function classAt(text: string, start: number): string | undefined {
  const { paragraph, base } = lineAround(text, start);
  return readNounPhrases(paragraph).find((np) => base + np.start === start)?.noun?.class;
}

/** Figures are seldom referred to: names, times and what refers itself are offered. */
function mayBeMeant({ kind, nested }: Mention): boolean {
  return kind !== 'demonym' && kind !== 'ordinal' && kind !== 'percent' && !nested;
}

function mentionOn(mentions: readonly Mention[], start: number, end: number): Mention | undefined {
  return mentions.find((m) => m.start === start && m.end === end);
}

function ways(asking: Asking, isReference: boolean): readonly Offer[] {
  const { voice } = asking;
  const offer = (key: string, to: null | 'nothing'): Offer => ({
    label: voice.words(key),
    description: '',
    source: '',
    action: { do: 'refer', to },
  });
  const all = [offer('offer-outside', null), ...(isReference ? [offer('offer-no-reference', 'nothing')] : [])];
  return all.filter(({ label }) => matches(asking, label));
}
