// A format is given only what it can keep; what it cannot is counted here and said, so that nothing is dropped in silence.
import type { Entity, Kind } from '../model.ts';
import type { Span } from '../text/span.ts';
import { type ArticleDocument, type DocumentMention, inOrder, keyOf } from './document.ts';
import { linkOf } from './links.ts';
import type { Survival } from './survival.ts';

/** The part of a document that a format keeps, and in words what it does not. */
export interface Kept {
  readonly document: ArticleDocument;
  readonly dropped: readonly string[];
}

/** Leaves out of a document what a format cannot keep. */
export function keepWhatSurvives(document: ArticleDocument, survival: Survival): Kept {
  const losses: Loss[] = [];
  let kept = document;
  for (const step of [keepKinds, keepOutermost, keepDate, keepValues, keepLinks, keepReferences, keepAuthors, keepNotes]) {
    const done = step(kept, survival);
    losses.push(...done.losses);
    kept = { ...kept, ...done.kept };
  }
  return {
    document: inOrder(kept),
    dropped: losses.flatMap(sayLoss),
  };
}

function sayLoss({ count, one, many }: Loss): readonly string[] {
  if (!count) return [];
  return [one.startsWith('the ') ? one : `${count} ${count === 1 ? one : many}`];
}

interface Loss {
  readonly count: number;
  readonly one: string;
  readonly many: string;
}
interface Step {
  readonly kept: Partial<ArticleDocument>;
  readonly losses: readonly Loss[];
}
const NOTHING_LOST: Step = { kept: {}, losses: [] };

function lose(count: number, one: string, many: string): Loss {
  return { count, one, many };
}

const KINDS_KEPT: Readonly<Record<Survival['kinds'], (kind: Kind) => boolean>> = {
  all: () => true,
  times: (kind) => kind === 'date' || kind === 'time' || kind === 'duration' || kind === 'set',
  places: (kind) => kind === 'place' || kind === 'facility',
};
/** What TIMEX3 has attributes for. */
const TIMEX: readonly string[] = ['timex', 'mod', 'freq'];

function keepKinds({ mentions, entities }: ArticleDocument, { kinds }: Survival): Step {
  const kept = mentions.filter((m) => KINDS_KEPT[kinds](m.kind));
  const used = new Set(kept.map((m) => m.entity));
  const lost = mentions.length - kept.length;
  return {
    kept: { mentions: kept, entities: entities.filter((e) => used.has(e.id)) },
    losses: [lose(lost, `mention that is not of ${kinds}`, `mentions that are not of ${kinds}`)],
  };
}

function keepOutermost({ mentions }: ArticleDocument, { overlaps }: Survival): Step {
  if (overlaps === 'all') return NOTHING_LOST;
  const kept = outermost(mentions);
  return {
    kept: { mentions: kept },
    losses: [lose(mentions.length - kept.length, 'mention inside or across another', 'mentions inside or across others')],
  };
}

function keepDate({ published }: ArticleDocument, { date }: Survival): Step {
  if (date === 'all') return NOTHING_LOST;
  return { kept: { published: null }, losses: [lose(Number(published !== null), 'the article’s date', '')] };
}

/** Of mentions in order, those that do not touch a longer or earlier one. */
function outermost(mentions: readonly DocumentMention[]): readonly DocumentMention[] {
  let end = -1;
  return mentions.filter((m) => {
    if (m.start < end) return false;
    end = m.end;
    return true;
  });
}

function keepValues({ mentions }: ArticleDocument, { values }: Survival): Step {
  if (values === 'all') return NOTHING_LOST;
  let lost = 0;
  const kept = mentions.map((m) => {
    if (!m.value) return m;
    const { value, ...rest } = m;
    const left = Object.entries(value).filter(([name]) => values === 'timex' && TIMEX.includes(name));
    if (left.length < Object.keys(value).length) lost++;
    return left.length ? { ...rest, value: Object.fromEntries(left) as unknown as typeof value } : rest;
  });
  const more = values === 'timex' ? ' beyond what TIMEX3 says' : '';
  return { kept: { mentions: kept }, losses: [lose(lost, `value${more}`, `values${more}`)] };
}

function keepLinks({ text, mentions, entities }: ArticleDocument, { links }: Survival): Step {
  if (links === 'all') return NOTHING_LOST;
  const known = new Map(links === 'iri' ? entities.map((e) => [e.id, e]) : []);
  /** By identifier: where two entities share one, other tools know one. */
  const named = new Map<string, Entity>();
  const kept = mentions.map((m): DocumentMention => {
    const { entity, metonym: _metonym, ...rest } = m;
    const found = entity === undefined ? undefined : known.get(entity);
    const iri = found && linkOf(found.sameAs);
    if (!found || iri === undefined || m.kind === 'reference') return rest;
    const bare = named.get(iri) ?? {
      id: found.id,
      kind: found.kind,
      name: text.slice(m.start, m.end),
      forms: [],
      sameAs: [iri],
      lat: null,
      lon: null,
    };
    named.set(iri, bare);
    return { ...rest, entity: bare.id };
  });
  const but = links === 'iri' ? ', but for an identifier' : '';
  return { kept: { mentions: kept, entities: [...named.values()] }, losses: [lose(entities.length, `entity${but}`, `entities${but}`)] };
}

function keepReferences({ mentions }: ArticleDocument, { references }: Survival): Step {
  if (references === 'all') return NOTHING_LOST;
  let lost = 0;
  const roots = references === 'chains' ? findRoots(mentions) : undefined;
  const kept = mentions.map((m): DocumentMention => {
    if (m.kind !== 'reference') return m;
    const { antecedent, status: _status, candidates, entity: _entity, ...rest } = m;
    if (!antecedent || candidates || references === 'none') lost++;
    if (!antecedent || references === 'none') return rest;
    return { ...rest, antecedent: roots?.get(keyOf(m)) ?? antecedent, status: 'resolved' };
  });
  const why = ['answer to why a reference has no antecedent here', 'answers to why references have no antecedent here'] as const;
  const [one, many] =
    references === 'none' ? (['answer to what a reference refers to', 'answers to what references refer to'] as const) : why;
  return { kept: { mentions: kept }, losses: [lose(lost, one, many)] };
}

/** Where each reference comes to when its antecedent is a reference again. A ring ends where it closes. */
function findRoots(mentions: readonly DocumentMention[]): ReadonlyMap<string, Span> {
  const next = new Map(mentions.flatMap((m) => (m.kind === 'reference' && m.antecedent ? [[keyOf(m), m.antecedent] as const] : [])));
  const roots = new Map<string, Span>();
  for (const [from, first] of next) {
    const seen = new Set([from]);
    let at = first;
    for (let further = next.get(keyOf(at)); further && !seen.has(keyOf(at)); further = next.get(keyOf(at))) {
      seen.add(keyOf(at));
      // What was followed before need not be followed again.
      at = roots.get(keyOf(at)) ?? further;
    }
    roots.set(from, at);
  }
  return roots;
}

function keepAuthors({ mentions, rejections, notes }: ArticleDocument, { decisions }: Survival): Step {
  if (decisions === 'all') return NOTHING_LOST;
  const rejected = lose(rejections.length, 'rejection', 'rejections');
  if (decisions === 'mentions') return { kept: { rejections: [] }, losses: [rejected] };
  const strip = <T extends { readonly author?: unknown }>({ author: _author, ...rest }: T) => rest;
  const lost = mentions.filter((m) => m.author && m.author.by !== 'engine').length;
  const names = lose(lost, 'name of the person who decided', 'names of people who decided');
  return { kept: { mentions: mentions.map(strip), rejections: [], notes: notes.map(strip) }, losses: [names, rejected] };
}

function keepNotes({ mentions, notes }: ArticleDocument, { notes: kept }: Survival): Step {
  if (kept === 'all') return NOTHING_LOST;
  const elsewhere = lose(notes.length, 'note on a place', 'notes on places');
  if (kept === 'mentions') return { kept: { notes: [] }, losses: [elsewhere] };
  const lost = mentions.filter((m) => m.note !== undefined).length;
  const bare = mentions.map(({ note: _note, ...rest }) => rest);
  return { kept: { mentions: bare, notes: [] }, losses: [lose(lost, 'note on a mention', 'notes on mentions'), elsewhere] };
}
