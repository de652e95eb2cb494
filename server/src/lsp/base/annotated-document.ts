// What is known of one annotated document: its annotations at their places, and the steps that can be taken back.
import { type Item, placeAnnotation, refresh, settle, show } from '../../workspace/annotated-text.ts';
import type { Annotation } from '../../workspace/annotation.ts';
import type { TextEdit } from '../../workspace/follow-edits.ts';
import { type FollowedPlaces, followPlaces } from '../../workspace/followed-places.ts';
import { mergeSides } from '../../workspace/merge-sides.ts';
import type { PlacedAnnotation } from '../../workspace/placed-annotation.ts';
import { EMPTY_SIDE_FILE, type SideFile } from '../../workspace/side-file.ts';
import type { AnnotationChange } from './annotations.ts';

export interface AnnotatedDocument {
  readonly published: string | undefined;
  readonly text: string;
  edit(edits: readonly TextEdit[]): void;
  placed(ids?: ReadonlySet<string>): readonly PlacedAnnotation[];
  /** One step: done now, and to be taken back. Returns the ids that it put or changed. */
  change(change: AnnotationChange): ReadonlySet<string>;
  /** Takes a step back or does it again; undefined where there is none. */
  move(way: 'undo' | 'redo'): ReadonlySet<string> | undefined;
  steps(): { readonly undo: number; readonly redo: number };
  counts(): Counts;
  /** The side file as it should be: anchors of the text as it is now. */
  side(): SideFile;
  /** Takes over what stands on disk. Returns how many annotations both sides had changed. */
  merge(theirs: SideFile): number;
  /** What `side` gives is on disk now. */
  written(side: SideFile): void;
}

export interface Counts {
  readonly count: number;
  /** Annotations that stand nowhere in the text. */
  readonly orphans: number;
  readonly silences: number;
  readonly undo: number;
  readonly redo: number;
}

interface Step {
  /** Annotations by id, as they were before and after; undefined where there was none. */
  readonly items: ReadonlyMap<string, { readonly before: Item | undefined; readonly after: Item | undefined }>;
  readonly published?: { readonly before: string | undefined; readonly after: string | undefined };
}

const MOST_STEPS = 200;

/** @param text undefined where it cannot be read: then annotations are kept as they are, and none is shown */
export function annotateDocument(text: string | undefined): AnnotatedDocument {
  const followed: FollowedPlaces = followPlaces(text ?? '');
  const items = new Map<string, Item>();
  let base = EMPTY_SIDE_FILE;
  let rest: Omit<SideFile, 'annotations'> = EMPTY_SIDE_FILE;
  const done: Step[] = [];
  let undone: Step[] = [];
  const track = (annotation: Annotation): Item => {
    if (text === undefined) return { annotation, target: undefined, antecedent: undefined, places: [] };
    const item = placeAnnotation(annotation, followed.text);
    for (const place of item.places) followed.add(place);
    return item;
  };
  const put = (id: string, item: Item | undefined): void => {
    if (item) items.set(id, item);
    else items.delete(id);
  };
  const publish = (date: string | undefined): void => {
    const { published: _, ...others } = rest;
    rest = date === undefined ? others : { ...others, published: date };
  };
  /** Steps that can no longer be reached let go of their places. */
  const forget = (steps: readonly Step[]): void => {
    const kept = new Set([...items.values(), ...[...done, ...undone].flatMap(itemsOf)]);
    for (const item of steps.flatMap(itemsOf)) if (!kept.has(item)) for (const place of item.places) followed.remove(place);
  };
  const steps = (): { undo: number; redo: number } => ({ undo: done.length, redo: undone.length });
  const side = (): SideFile => ({ ...rest, annotations: [...items.values()].map((item) => refresh(item, followed.text)) });
  return {
    get published() {
      return rest.published;
    },
    get text() {
      return followed.text;
    },
    edit: (edits) => followed.edit(edits),
    placed: (ids) =>
      [...items]
        .filter(([id]) => text !== undefined && (ids?.has(id) ?? true))
        .map(([, item]) => show(item, followed.text))
        .sort(byPlace),
    change({ put: added = [], remove = [], published }) {
      const step: Map<string, { before: Item | undefined; after: Item | undefined }> = new Map();
      for (const id of remove) if (items.has(id)) step.set(id, { before: items.get(id), after: undefined });
      for (const annotation of added) step.set(annotation.id, { before: items.get(annotation.id), after: track(plain(annotation)) });
      for (const [id, { after }] of step) put(id, after);
      const isDated = published !== undefined && (published ?? undefined) !== rest.published;
      const date = isDated ? { before: rest.published, after: published ?? undefined } : undefined;
      if (date) publish(date.after);
      // What changes nothing is no step to take back.
      if (!date && step.size === 0) return new Set();
      done.push({ items: step, ...(date && { published: date }) });
      const dropped = [...undone, ...done.splice(0, done.length - MOST_STEPS)];
      undone = [];
      forget(dropped);
      return new Set(step.keys());
    },
    move(way) {
      const step = (way === 'undo' ? done : undone).pop();
      if (!step) return undefined;
      (way === 'undo' ? undone : done).push(step);
      const changed = new Set<string>();
      for (const [id, { before, after }] of step.items) {
        // What came from elsewhere in the meantime is not taken back.
        if (items.get(id) !== (way === 'undo' ? after : before)) continue;
        put(id, way === 'undo' ? before : after);
        changed.add(id);
      }
      if (step.published) publish(way === 'undo' ? step.published.before : step.published.after);
      return changed;
    },
    steps,
    counts: () => ({
      count: items.size,
      orphans: [...items.values()].filter(isOrphan).length,
      silences: [...items.values()].filter(({ annotation }) => annotation.body.type === 'silence').length,
      ...steps(),
    }),
    side,
    merge(theirs) {
      const mine = [...items.values()].map((item) => ({ item, annotation: refresh(item, followed.text) }));
      const { side: merged, contested } = mergeSides(base, { ...rest, annotations: mine.map((m) => m.annotation) }, theirs);
      const known = new Map(mine.map(({ item, annotation }) => [annotation, item]));
      const before = [...items.values()];
      items.clear();
      for (const annotation of merged.annotations) items.set(annotation.id, known.get(annotation) ?? track(annotation));
      const { annotations: _, ...others } = merged;
      rest = others;
      base = theirs;
      forget([{ items: new Map(before.map((item, i) => [String(i), { before: item, after: undefined }])) }]);
      return contested.length;
    },
    written(side) {
      base = side;
      for (const item of items.values()) settle(item, followed.text);
    },
  };
}

function isOrphan({ target }: Item): boolean {
  return target !== undefined && target.span.start === target.span.end;
}

function itemsOf({ items }: Step): Item[] {
  return [...items.values()].flatMap(({ before, after }) => [before, after]).filter((item) => item !== undefined);
}

/** An annotation without what placing it has added. */
function plain(annotation: Annotation): Annotation {
  const { at: _at, antecedentAt: _antecedentAt, candidates: _candidates, ...rest } = annotation as Partial<PlacedAnnotation> & Annotation;
  return rest;
}

function byPlace(a: PlacedAnnotation, b: PlacedAnnotation): number {
  return startOf(a) - startOf(b) || endOf(a) - endOf(b) || (a.id < b.id ? -1 : 1);
}

function startOf({ target }: Annotation): number {
  return target === 'article' ? -1 : target.start;
}

function endOf({ target }: Annotation): number {
  return target === 'article' ? -1 : target.end;
}
