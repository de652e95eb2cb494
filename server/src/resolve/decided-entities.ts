// Which names mean one thing once people or the project have said so: equal keys are one entity, whatever the names look like.

import type { EntityRef } from '../analyze-options.ts';
import { thingOf } from '../lexicon/gazetteer/gazetteer.ts';
import { fold } from '../text/fold.ts';
import type { Recognized } from './article-reading.ts';
import { entityIn } from './decided-values.ts';
import type { ChosenName } from './entities-choose.ts';

export interface Settled {
  /** A key per name. */
  readonly keys: readonly string[];
  /** What was decided of the entity of a key. */
  readonly refs: ReadonlyMap<string, EntityRef>;
}

/**
 * The engine's clusters corrected. A cluster takes the entity that a person gave to one of its names. Where its names were given
 * several, each keeps its own, and a name that was given none goes with the nearest one of the same form.
 * @param keys the engine's key per name
 */
export function settleKeys({ decided }: Recognized, names: readonly ChosenName[], keys: readonly string[]): Settled {
  const given = names.map((name) => refOf(name));
  if (given.every((ref) => ref === undefined) && names.every(({ from, full }) => !from.settled && !full?.from.settled))
    return { keys, refs: new Map() };
  const refs = new Map<string, EntityRef>();
  for (const { from, full } of names) {
    const settled = from.settled ?? full?.from.settled;
    if (settled) refs.set(settled.key, settled);
  }
  const orders = new Map<string, number>();
  names.forEach(({ from }, i) => {
    const ref = given[i];
    const order = from.decided && decided ? decided.orderOf(from.decided) : -1;
    if (!ref || order < (orders.get(ref.key) ?? -1)) return;
    refs.set(ref.key, ref);
    orders.set(ref.key, order);
  });
  const before = joinSameThings(names, keys, refs);
  return { keys: correct(names, before, given), refs };
}

/** What a person said that a name stands for. */
function refOf({ from: { decided } }: ChosenName): EntityRef | undefined {
  return decided && 'entity' in decided ? entityIn(decided.entity) : undefined;
}

/** The engine's key, the project's for its names; things of the gazetteer that have an id of a decided entity take its key. */
function joinSameThings(names: readonly ChosenName[], keys: readonly string[], refs: ReadonlyMap<string, EntityRef>): readonly string[] {
  const byId = new Map<string, EntityRef>();
  for (const ref of refs.values()) for (const id of ref.sameAs ?? []) byId.set(id, ref);
  return names.map(({ from, reading, full }, i) => {
    const settled = from.settled ?? full?.from.settled;
    if (settled) return settled.key;
    const { metonym } = (full ?? { from }).from.phrase;
    const thing = byId.size && reading.id && !metonym ? thingOf(reading.id) : undefined;
    const same = thing?.sameAs.map((id) => byId.get(id)).find((ref) => ref?.kind === thing.kind);
    return same?.key ?? keys[i] ?? '';
  });
}

function correct(names: readonly ChosenName[], keys: readonly string[], given: readonly (EntityRef | undefined)[]): readonly string[] {
  const clusters = new Map<string, Cluster>();
  given.forEach((ref, i) => {
    if (!ref) return;
    const cluster = clusters.get(keys[i] ?? '') ?? { keys: new Set(), byForm: new Map() };
    clusters.set(keys[i] ?? '', cluster);
    cluster.keys.add(ref.key);
    const form = formOf(names[i]);
    const places = cluster.byForm.get(form);
    if (places) places.push(i);
    else cluster.byForm.set(form, [i]);
  });
  return keys.map((key, i) => {
    const own = given[i];
    if (own) return own.key;
    const cluster = clusters.get(key);
    if (!cluster) return key;
    const [only] = cluster.keys;
    if (cluster.keys.size === 1 && only !== undefined) return only;
    const nearest = nearestTo(i, cluster.byForm.get(formOf(names[i])) ?? []);
    return (nearest !== undefined && given[nearest]?.key) || key;
  });
}

/** The names of one of the engine's clusters that were given an entity. */
interface Cluster {
  readonly keys: Set<string>;
  /** Their places in reading order. */
  readonly byForm: Map<string, number[]>;
}

function formOf(name: ChosenName | undefined): string {
  return fold(name?.written ?? '');
}

/** Of places in order, the one nearest to another; the earlier of two. */
function nearestTo(i: number, places: readonly number[]): number | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < i) low = middle + 1;
    else high = middle;
  }
  const [before, behind] = [places[low - 1], places[low]];
  if (before === undefined || behind === undefined) return before ?? behind;
  return i - before <= behind - i ? before : behind;
}
