// A format is given only what it can keep; what it cannot is counted here, to be said: nothing is dropped in silence.
import type { Entity, Kind } from '../model.ts';
import type { Span } from '../text/span.ts';
import { type ArticleDocument, type DocumentMention, inOrder, keyOf } from './document.ts';
import { linkOf } from './links.ts';
import { type Loss, lose } from './loss.ts';
import type { Survival } from './survival.ts';

/** The part of a document that a format keeps, and what it does not. */
export interface Kept {
  readonly document: ArticleDocument;
  readonly lost: readonly Loss[];
}

/** Leaves out of a document what a format cannot keep. */
export function keepWhatSurvives(document: ArticleDocument, survival: Survival): Kept {
  const lost: Loss[] = [];
  let kept = document;
  for (const step of [keepKinds, keepOutermost, keepDate, keepValues, keepLinks, keepReferences, keepAuthors, keepNotes]) {
    const done = step(kept, survival);
    lost.push(...done.lost);
    kept = { ...kept, ...done.kept };
  }
  return { document: inOrder(kept), lost };
}

interface Step {
  readonly kept: Partial<ArticleDocument>;
  readonly lost: readonly Loss[];
}
const NOTHING_LOST: Step = { kept: {}, lost: [] };

const KINDS_KEPT: Readonly<Record<Exclude<Survival['kinds'], 'all'>, (kind: Kind) => boolean>> = {
  times: (kind) => kind === 'date' || kind === 'time' || kind === 'duration' || kind === 'set',
  places: (kind) => kind === 'place' || kind === 'facility',
};
/** What TIMEX3 has attributes for. */
const TIMEX: readonly string[] = ['timex', 'mod', 'freq'];

function keepKinds({ mentions, entities }: ArticleDocument, { kinds }: Survival): Step {
  if (kinds === 'all') return NOTHING_LOST;
  const kept = mentions.filter((m) => KINDS_KEPT[kinds](m.kind));
  const used = new Set(kept.map((m) => m.entity));
  const lost = mentions.length - kept.length;
  return {
    kept: { mentions: kept, entities: entities.filter((e) => used.has(e.id)) },
    lost: lose(`outside-${kinds}`, lost),
  };
}

function keepOutermost({ mentions }: ArticleDocument, { overlaps }: Survival): Step {
  if (overlaps === 'all') return NOTHING_LOST;
  const kept = outermost(mentions);
  return {
    kept: { mentions: kept },
    lost: lose('nested', mentions.length - kept.length),
  };
}

function keepDate({ published }: ArticleDocument, { date }: Survival): Step {
  if (date === 'all') return NOTHING_LOST;
  return { kept: { published: null }, lost: published === null ? [] : [{ of: 'date' }] };
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
  return { kept: { mentions: kept }, lost: lose(values === 'timex' ? 'value-beyond-timex' : 'value', lost) };
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
  return {
    kept: { mentions: kept, entities: [...named.values()] },
    lost: lose(links === 'iri' ? 'entity-but-iri' : 'entity', entities.length),
  };
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
  return { kept: { mentions: kept }, lost: lose(references === 'none' ? 'reference' : 'reference-why', lost) };
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
  const rejected = lose('rejection', rejections.length);
  if (decisions === 'mentions') return { kept: { rejections: [] }, lost: rejected };
  const strip = <T extends { readonly author?: unknown }>({ author: _author, ...rest }: T) => rest;
  const names = lose('decider', mentions.filter((m) => m.author && m.author.by !== 'engine').length);
  return { kept: { mentions: mentions.map(strip), rejections: [], notes: notes.map(strip) }, lost: [...names, ...rejected] };
}

function keepNotes({ mentions, notes }: ArticleDocument, { notes: kept }: Survival): Step {
  if (kept === 'all') return NOTHING_LOST;
  const elsewhere = lose('place-note', notes.length);
  if (kept === 'mentions') return { kept: { notes: [] }, lost: elsewhere };
  const lost = mentions.filter((m) => m.note !== undefined).length;
  const bare = mentions.map(({ note: _note, ...rest }) => rest);
  return { kept: { mentions: bare, notes: [] }, lost: [...lose('mention-note', lost), ...elsewhere] };
}
