// Entities that a name may stand for: of this article, of the project's names, of the other open articles, of the gazetteer.

import type { EntityRef } from '../../analyze-options.ts';
import { type GazetteerRow, gazetteerTable } from '../../lexicon/gazetteer/gazetteer.ts';
import { keysOf } from '../../lexicon/table.ts';
import type { Article } from '../../model.ts';
import { regionName } from '../base/describe.ts';
import type { Offer } from '../protocol.ts';
import { isName } from './deciding.ts';
import { isPassing, refOf, refOfThing } from './entities.ts';
import { type Asking, matches } from './offers.ts';
import { mentionMeant, spanMeant } from './places.ts';

const MOST = 40;

export async function offerLinks(asking: Asking): Promise<readonly Offer[]> {
  const { session, snapshot, voice, place, token, query } = asking;
  const { article, uri } = snapshot;
  const subject = mentionMeant(article, place);
  const own = subject && isName(subject) ? subject.value.entity : undefined;
  const seen = new Set<string>();
  const offers: Offer[] = [];
  const add = (ref: EntityRef, source: string, forms: readonly string[]): void => {
    const alike = [ref.key, ...(ref.sameAs ?? [])];
    if (alike.some((id) => seen.has(id)) || offers.length >= MOST) return;
    for (const id of alike) seen.add(id);
    offers.push({ label: ref.name, description: describe(asking, ref, forms), source, action: { do: 'link', entity: ref } });
  };
  for (const entity of article.entities)
    if (entity.id !== own && matches(asking, entity.name, ...entity.forms)) add(refOf(entity), voice.words('offer-here'), entity.forms);
  for (const { aliases, ...ref } of await session.authorities.of(uri))
    if (matches(asking, ref.name, ...aliases)) add(ref, voice.words('offer-project'), aliases);
  for (const other of session.articles.openUris) {
    const open = other === uri ? undefined : await session.articles.current(other, token);
    for (const entity of open ? settledIn(open.article) : [])
      if (matches(asking, entity.name, ...entity.forms))
        add(refOf(entity), voice.words('offer-open', { file: nameOf(other) }), entity.forms);
  }
  const span = spanMeant(article, place);
  for (const thing of thingsNamed(query || article.text.slice(span?.start, span?.end)))
    add(refOfThing(thing), voice.words('offer-gazetteer'), []);
  return offers;
}

/** Entities that mean something outside their article. */
function settledIn({ entities }: Article): Article['entities'] {
  return entities.filter((entity) => !isPassing(refOf(entity)));
}

function describe({ voice }: Asking, { kind, country, sameAs = [] }: EntityRef, forms: readonly string[]): string {
  const parts = [
    voice.words(`kind-${kind}`),
    ...(country ? [regionName(country, voice)] : []),
    ...forms.slice(0, 2),
    ...sameAs.slice(0, 1),
  ];
  return parts.map((part) => voice.plain(`\u2068${part}\u2069`)).join(voice.words('comma'));
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Things of the gazetteer of which a form begins with what was typed; those that are called exactly so first. */
function thingsNamed(query: string): readonly GazetteerRow[] {
  const wanted = keysOf(query).join(' ');
  if (wanted === '') return [];
  const forms = formsInOrder();
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle]?.form ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  const things = new Set<GazetteerRow>();
  for (let at = low; forms[at]?.form.startsWith(wanted) && things.size < MOST; at++) {
    const thing = forms[at]?.thing;
    if (thing) things.add(thing);
  }
  return [...things];
}

let known: readonly { readonly form: string; readonly thing: GazetteerRow }[] | undefined;
function formsInOrder(): readonly { readonly form: string; readonly thing: GazetteerRow }[] {
  known ??= gazetteerTable.entries
    .map(({ form, row }) => ({ form: keysOf(form).join(' '), thing: row.thing }))
    .sort((a, b) => (a.form === b.form ? 0 : a.form < b.form ? -1 : 1));
  return known;
}
