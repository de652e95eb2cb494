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
  return id === undefined ? undefined : article.entities.find((e) => e.id === id);
}

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

/** Every mention of what a mention means, in reading order: of its entity, or of the chain of references that it stands in. */
export function mentionsOfSame(article: Article, mention: Mention): readonly Mention[] {
  const { entity } = mention.value as { readonly entity?: string };
  if (entity !== undefined) return distinct(article.mentions.filter((m) => 'entity' in m.value && m.value.entity === entity));
  const roots = rootsOf(article);
  const root = roots.get(keyOf(mention)) ?? keyOf(mention);
  const chain = article.mentions.filter((m) => (roots.get(keyOf(m)) ?? keyOf(m)) === root);
  return distinct(chain.includes(mention) ? chain : [mention]);
}

/** For the span of every resolved reference, the span at the end of its chain. */
function rootsOf(article: Article): ReadonlyMap<string, string> {
  const roots = new Map<string, string>();
  for (const { kind, value, ...span } of article.mentions) {
    if (kind !== 'reference' || !value.antecedent) continue;
    const [start, end] = value.antecedent;
    // In reading order an antecedent's own root is known already; one that stands later begins a chain of its own.
    roots.set(keyOf(span), roots.get(keyOf({ start, end })) ?? keyOf({ start, end }));
  }
  return roots;
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** One mention per span: a date that is a reference too is one place. */
function distinct(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((m, i) => !(i > 0 && m.start === mentions[i - 1]?.start && m.end === mentions[i - 1]?.end));
}
