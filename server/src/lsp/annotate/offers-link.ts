// Entities that a name may stand for: of this article, of the project's names, of the other open articles, of the gazetteer; or the
// item of a public collection that was typed by its identifier.
import type { EntityRef } from '../../analyze-options.ts';
import { type GazetteerRow, gazetteerTable, thingOf } from '../../lexicon/gazetteer/gazetteer.ts';
import type { Article, Entity } from '../../model.ts';
import { regionName } from '../base/describe.ts';
import { linkOfIdentifier } from '../base/identifiers.ts';
import { thingOfEntity } from '../base/things.ts';
import type { Offer } from '../protocol.ts';
import { isName } from './deciding.ts';
import { isPassing, refOf, refOfThing } from './entities.ts';
import type { Asking } from './offers.ts';
import { mentionMeant, spanMeant } from './places.ts';
import { type Prepared, prepare, type Query, queryOf, rankOf } from './search-names.ts';

const MOST = 40;

/** An entity that may be offered; the best have the lowest rank. */
interface Choice {
  readonly ref: EntityRef;
  readonly source: string;
  readonly forms: readonly string[];
  readonly gloss: string;
  readonly rank: number;
}

/** Best first: of equally good ones those of this article, then the project's, those of other articles, the gazetteer's. */
export async function offerLinks(asking: Asking): Promise<readonly Offer[]> {
  const choices = [...choicesHere(asking), ...(await choicesOfProject(asking)), ...(await choicesOpen(asking)), ...choicesKnown(asking)];
  const seen = new Set<string>();
  const offers: Offer[] = [];
  for (const choice of choices.sort((a, b) => a.rank - b.rank)) {
    const { ref, source } = choice;
    const alike = [ref.key, ...(ref.sameAs ?? [])];
    if (alike.some((id) => seen.has(id)) || offers.length >= MOST) continue;
    for (const id of alike) seen.add(id);
    offers.push({ label: ref.name, description: describe(asking, choice), source, action: { do: 'link', entity: ref } });
  }
  return [...offers, ...offerTyped(asking, seen)];
}

/** What was typed; where nothing was, the words at the place: what is called so is likeliest meant. */
function queryIn({ snapshot: { article }, place, query }: Asking): Query {
  const span = spanMeant(article, place);
  return queryOf(query || (span ? article.text.slice(span.start, span.end) : ''));
}

/** Ranks where nothing was typed, behind what is called as the words at the place are. */
const NEAR = { alike: 3, here: 4, project: 5, open: 6, begins: 6 } as const;

/** What was typed decides; where nothing was, everything may be meant. */
function rank({ query }: Asking, wanted: Query, thing: Prepared, otherwise: number): number | undefined {
  const found = rankOf(wanted, thing);
  return query === '' ? (found ?? otherwise) : found;
}

function choicesHere(asking: Asking): readonly Choice[] {
  const { snapshot, place, voice } = asking;
  const { article } = snapshot;
  const subject = mentionMeant(article, place);
  const own = subject && isName(subject) ? subject.value.entity : undefined;
  const wanted = queryIn(asking);
  return article.entities
    .filter(({ id }) => id !== own)
    .flatMap((entity) =>
      choiceOf(asking, entity, wanted, voice.words('offer-here'), entity.kind === subject?.kind ? NEAR.alike : NEAR.here),
    );
}

async function choicesOfProject(asking: Asking): Promise<readonly Choice[]> {
  const { session, snapshot, voice } = asking;
  const wanted = queryIn(asking);
  const names = await session.authorities.of(snapshot.uri);
  return names.flatMap(({ aliases, ...ref }): readonly Choice[] => {
    const gloss = thingOf(ref.key)?.gloss ?? '';
    const fits = rank(asking, wanted, prepare({ forms: [ref.name, ...aliases], gloss, ids: idsOf(ref) }), NEAR.project);
    return fits === undefined ? [] : [{ ref, source: voice.words('offer-project'), forms: aliases, gloss, rank: fits }];
  });
}

async function choicesOpen(asking: Asking): Promise<readonly Choice[]> {
  const { session, snapshot, voice, token } = asking;
  const wanted = queryIn(asking);
  const choices: Choice[] = [];
  for (const other of session.articles.openUris) {
    const open = other === snapshot.uri ? undefined : await session.articles.current(other, token);
    const source = voice.words('offer-open', { file: nameOf(other) });
    for (const entity of open ? settledIn(open.article) : []) choices.push(...choiceOf(asking, entity, wanted, source, NEAR.open));
  }
  return choices;
}

/** Entities that mean something outside their article. */
function settledIn({ entities }: Article): Article['entities'] {
  return entities.filter((entity) => !isPassing(refOf(entity)));
}

function choiceOf(asking: Asking, entity: Entity, wanted: Query, source: string, otherwise: number): readonly Choice[] {
  const ref = refOf(entity);
  const gloss = thingOfEntity(entity)?.gloss ?? '';
  const fits = rank(asking, wanted, prepare({ forms: [entity.name, ...entity.forms], gloss, ids: idsOf(ref) }), otherwise);
  return fits === undefined ? [] : [{ ref, source, forms: entity.forms, gloss, rank: fits }];
}

function choicesKnown(asking: Asking): readonly Choice[] {
  const wanted = queryIn(asking);
  const source = asking.voice.words('offer-gazetteer');
  return things().flatMap(({ thing, prepared }) => {
    const found = rankOf(wanted, prepared);
    // What only begins as the words at the place do is seldom meant.
    const fits = asking.query === '' && found !== 0 && found !== undefined ? NEAR.begins + found : found;
    return fits === undefined ? [] : [{ ref: refOfThing(thing), source, forms: [], gloss: thing.gloss, rank: fits }];
  });
}

/** An item that no table has, by its identifier: a name stands for it from now on. */
function offerTyped({ snapshot: { article }, voice, place, query }: Asking, seen: ReadonlySet<string>): readonly Offer[] {
  const subject = mentionMeant(article, place);
  const id = /^Q\d+$/iu.test(query) ? `wikidata:${query.toUpperCase()}` : query;
  const link = linkOfIdentifier(id);
  if (!link || seen.has(id) || !subject || !isName(subject)) return [];
  const name = article.text.slice(subject.start, subject.end);
  const entity: EntityRef = { key: id, kind: subject.kind, name, sameAs: [id] };
  return [{ label: name, description: link.label, source: voice.words('offer-typed'), action: { do: 'link', entity } }];
}

function describe({ voice }: Asking, { ref: { kind, country, sameAs = [] }, gloss, forms }: Choice): string {
  const parts = [
    voice.words(`kind-${kind}`),
    ...(country ? [regionName(country, voice)] : []),
    ...(gloss ? [gloss] : []),
    ...forms.slice(0, 2),
    ...sameAs.slice(0, 1).map((id) => linkOfIdentifier(id)?.label ?? id),
  ];
  return voice.line(parts.map((part) => voice.plain(`\u2068${part}\u2069`)).join(voice.words('comma')));
}

function idsOf({ key, sameAs = [] }: EntityRef): readonly string[] {
  return [...(isPassing({ key }) ? [] : [key]), ...sameAs];
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

interface Known {
  readonly thing: GazetteerRow;
  readonly prepared: Prepared;
}

let known: readonly Known[] | undefined;
/** The things of the gazetteer with all their forms, made ready when first asked for. */
function things(): readonly Known[] {
  if (known) return known;
  const forms = new Map<GazetteerRow, string[]>();
  for (const { form, row } of gazetteerTable.entries) forms.set(row.thing, [...(forms.get(row.thing) ?? []), form]);
  known = [...forms].map(([thing, written]) => ({
    thing,
    prepared: prepare({ forms: written, gloss: thing.gloss, ids: [thing.id, ...thing.sameAs] }),
  }));
  return known;
}
