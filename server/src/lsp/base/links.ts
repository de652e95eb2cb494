// What hangs together in an article: mentions at a place, all mentions of one entity, chains of references.
import type { Article, Entity, Mention } from '../../model.ts';
import type { Span } from '../../text/span.ts';

/** The mentions that cover an offset, longer first. Where none does, those that end there: a caret behind a word means the word. */
export function mentionsAt(article: Article, offset: number): readonly Mention[] {
  const covering = article.mentions.filter((m) => m.start <= offset && offset < m.end);
  return covering.length > 0 ? covering : article.mentions.filter((m) => m.end === offset);
}

/** The entity that a mention names or refers to. */
export function entityOf(article: Article, mention: Mention): Entity | undefined {
  const id = 'entity' in mention.value ? mention.value.entity : undefined;
  return id === undefined ? undefined : byId(article.entities).get(id);
}

function byId(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  let known = indexes.get(entities);
  if (!known) {
    known = new Map(entities.map((entity) => [entity.id, entity]));
    indexes.set(entities, known);
  }
  return known;
}
/** An outline asks for the entity of each of thousands of mentions. */
const indexes = new WeakMap<readonly Entity[], ReadonlyMap<string, Entity>>();

/** Where a mention leads: a reference to its antecedent (or every candidate), a name to the first mention of its entity. */
export function targetsOf(article: Article, mention: Mention): readonly Span[] {
  if (mention.kind === 'reference') {
    const { antecedent, candidates = [] } = mention.value;
    return (antecedent ? [antecedent] : candidates).map(([start, end]) => ({ start, end }));
  }
  const entity = entityOf(article, mention);
  const first = entity && article.mentions.find((m) => 'entity' in m.value && m.value.entity === entity.id);
  return first ? [first] : [];
}

/** The mention that a place is about: the innermost, and of a date that is a reference too, the date. */
export function subjectAt(article: Article, offset: number): Mention | undefined {
  const mentions = mentionsAt(article, offset).toReversed();
  return mentions.find((m) => m.kind !== 'reference' || !mentions.some((other) => other.kind !== 'reference' && keyOf(other) === keyOf(m)));
}

/** Every mention of what a mention means, in reading order: of its entity, its country, its day or hour, or of the chain that it stands in. */
export function mentionsOfSame(article: Article, mention: Mention): readonly Mention[] {
  if ('entity' in mention.value && mention.value.entity !== undefined) {
    const { entity } = mention.value;
    return distinct(article.mentions.filter((m) => 'entity' in m.value && m.value.entity === entity));
  }
  switch (mention.kind) {
    case 'demonym': {
      const { country } = mention.value;
      return country === undefined ? [mention] : article.mentions.filter((m) => m.kind === 'demonym' && m.value.country === country);
    }
    case 'date':
    case 'time': {
      const { timex, mod } = mention.value;
      if (/X|_REF$/u.test(timex)) return [mention];
      return article.mentions.filter((m) => m.kind === mention.kind && m.value.timex === timex && m.value.mod === mod);
    }
    case 'reference':
      return chainOf(article, mention);
    default:
      return [mention];
  }
}

/** The mentions that lead to the same place as a reference does, with what stands there. */
function chainOf(article: Article, reference: Mention): readonly Mention[] {
  const dated = new Set(article.mentions.filter((m) => m.kind !== 'reference').map(keyOf));
  const roots = new Map<string, string>();
  for (const { kind, value, ...span } of article.mentions) {
    // A relative date hangs on another day, but is not that day.
    if (kind !== 'reference' || !value.antecedent || dated.has(keyOf(span))) continue;
    const [start, end] = value.antecedent;
    // In reading order an antecedent's own root is known already.
    roots.set(keyOf(span), roots.get(keyOf({ start, end })) ?? keyOf({ start, end }));
  }
  const root = roots.get(keyOf(reference)) ?? keyOf(reference);
  return distinct(article.mentions.filter((m) => m === reference || (roots.get(keyOf(m)) ?? keyOf(m)) === root));
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** One mention per span: a date that is a reference too is one place. */
function distinct(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((m, i) => !(i > 0 && m.start === mentions[i - 1]?.start && m.end === mentions[i - 1]?.end));
}
