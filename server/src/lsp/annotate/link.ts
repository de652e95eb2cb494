// What names stand for: linked to an entity, made one with another, or taken apart.
import type { EntityRef } from '../../analyze-options.ts';
import type { Entity, Mention } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import { anchorAt } from '../../workspace/anchor.ts';
import { type Deciding, type Draft, draftOf, isName, isSame, refused, type Step } from './deciding.ts';
import { entityByKey, isPassing, lasting, namingMention, refOf } from './entities.ts';
import { isBroken } from './mark.ts';
import { alikeMeant, mentionsMeant, spanMeant } from './places.ts';

/** Says what names stand for; a selection that is no name becomes one, a reference is turned to the entity's last name before it. */
export function link(deciding: Deciding, { entity }: { readonly entity: EntityRef }): Step {
  const { article, places, scope } = deciding;
  const mentions = scope === 'chain' ? alikeMeant(deciding) : mentionsMeant(deciding);
  const target = entityByKey(article, entity.key);
  if (isPassing(entity) && !target) return refused('decide-no-entity');
  const draft = draftOf(deciding);
  const ref = target ? pinned(deciding, draft, target) : entity;
  if (!mentions.length) {
    const spans = places.flatMap((place) => (place.start === place.end ? [] : (spanMeant(article, place) ?? [])));
    if (!spans.length) return refused('decide-no-mention');
    if (spans.some((span) => isBroken(article.text, span))) return refused('decide-two-lines');
    for (const span of spans) draft.put(span, { type: 'mention', kind: ref.kind, entity: ref });
  }
  for (const mention of mentions) {
    if (isName(mention)) putRef(draft, mention, ref);
    else if (mention.kind !== 'reference') return refused('decide-not-name');
    else if (!turn(deciding, draft, mention, target)) return refused('decide-no-antecedent', { name: ref.name });
  }
  return draft.finish({ key: 'decide-linked', args: { name: ref.name } });
}

/** Makes the entity of the mention and another one of the article one: the other one's name and kind hold. */
export function merge(deciding: Deciding, { key }: { readonly key: string }): Step {
  const { article } = deciding;
  const target = entityByKey(article, key);
  if (!target) return refused('decide-no-entity');
  const mentions = mentionsMeant(deciding).filter(isName);
  if (!mentions.length) return refused('decide-no-mention');
  const merged = new Set(mentions.map(({ value }) => value.entity));
  if (merged.has(target.id)) return refused('decide-same-entity', { name: target.name });
  const draft = draftOf(deciding);
  const ref = pinned(deciding, draft, target);
  // Names that were given an entity before would hold on to it; of the others one of each form takes the rest along.
  const forms = new Set<string>();
  for (const mention of article.mentions) {
    if (!isName(mention) || !merged.has(mention.value.entity)) continue;
    const form = fold(article.text.slice(mention.start, mention.end));
    if (!forms.has(form) || isGiven(deciding, mention) || mentions.includes(mention)) putRef(draft, mention, ref);
    forms.add(form);
  }
  return draft.finish({ key: 'decide-merged', args: { name: ref.name } }, mentions);
}

/** Makes a mention, or its whole chain, an entity of its own. The rest of the chain stays what it was. */
export function split(deciding: Deciding): Step {
  const { article, scope, newId } = deciding;
  const mentions = mentionsMeant(deciding).filter(isName);
  const [first] = mentions;
  const entity = first && article.entities.find(({ id }) => id === first.value.entity);
  if (!entity) return refused('decide-no-mention');
  const chain = article.mentions.filter((m) => isName(m) && m.value.entity === entity.id);
  const rest = chain.filter((m) => !mentions.some((own) => own.id === m.id));
  if (!rest.length && scope !== 'chain') return refused('decide-alone', { name: entity.name });
  const draft = draftOf(deciding);
  const before = lasting(refOf(entity), deciding);
  const name = rest.length ? article.text.slice(first.start, first.end) : entity.name;
  const own: EntityRef = { key: newId(), kind: first.kind, name };
  for (const mention of mentions) putRef(draft, mention, own);
  for (const mention of rest) putRef(draft, mention, before);
  return draft.finish({ key: 'decide-split', args: { name } }, mentions);
}

/** An entity of the article with a key to keep: where it has none yet, its name is given one. */
function pinned(deciding: Deciding, draft: Draft, entity: Entity): EntityRef {
  const passing = refOf(entity);
  const ref = lasting(passing, deciding);
  const naming = isPassing(passing) ? namingMention(deciding.article, entity) : undefined;
  if (naming) putRef(draft, naming, ref);
  return ref;
}

function putRef(draft: Draft, { start, end, value }: Mention, entity: EntityRef): void {
  const metonym = entity.kind === 'org' && 'metonym' in value && value.metonym;
  draft.put({ start, end }, { type: 'mention', kind: entity.kind, entity, ...(metonym && { metonym }) });
}

function isGiven({ annotations }: Deciding, mention: Mention): boolean {
  return annotations.some(({ at, body }) => at && isSame(at, mention) && body.type === 'mention' && 'entity' in body);
}

function turn(deciding: Deciding, draft: Draft, mention: Mention, target: Entity | undefined): boolean {
  const { mentions, text } = deciding.article;
  const before = mentions.findLast((m) => isName(m) && m.value.entity === target?.id && m.end <= mention.start);
  if (!before) return false;
  draft.put({ start: mention.start, end: mention.end }, { type: 'mention', kind: 'reference', antecedent: anchorAt(text, before) });
  return true;
}
