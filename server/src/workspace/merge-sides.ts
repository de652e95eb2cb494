// Two programs changed one side file since it was read: what each of them changed is taken over, annotation by annotation.
import type { Anchor, Annotation } from './annotation.ts';
import { annotationToRecord, printRecord } from './annotation-record.ts';
import { type JsonObject, sorted } from './json-reading.ts';
import { laterOf, type SideFile } from './side-file.ts';

export interface Merged {
  readonly side: SideFile;
  /** Ids that both sides changed, differently: the later change stands. Where one side removed it, the change stands. */
  readonly contested: readonly string[];
}

/**
 * Merges what was changed here with what was changed elsewhere.
 * @param base the file as it was when both sides began
 */
export function mergeSides(base: SideFile, mine: SideFile, theirs: SideFile): Merged {
  const contested: string[] = [];
  const was = byId(base);
  const here = byId(mine);
  const there = byId(theirs);
  const annotations: Annotation[] = [];
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    const [b, m, t] = [was.get(id), here.get(id), there.get(id)];
    const isContested = !same(t, b, 'quote') && !same(m, b) && !same(m, t, 'quote');
    if (isContested) contested.push(id);
    const chosen = isContested ? (m && t ? laterOf(m, t) : (m ?? t)) : same(t, b, 'quote') || !same(m, b) ? m : t;
    if (chosen) annotations.push(chosen);
  }
  const published = mine.published === base.published ? theirs.published : mine.published;
  const side = {
    more: mergeMembers(base.more, mine.more, theirs.more),
    annotations,
    others: mergeLines(base.others, mine.others, theirs.others),
  };
  return { side: published === undefined ? side : { ...side, published }, contested };
}

function byId({ annotations }: SideFile): ReadonlyMap<string, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

/**
 * Whether two states of an annotation say the same. Where they stand is left out: that follows the text. So is, here, their
 * quote, which changes when somebody edits the word; in a file it changes when somebody puts the annotation elsewhere.
 */
function same(a: Annotation | undefined, b: Annotation | undefined, including?: 'quote'): boolean {
  return a === b || (a !== undefined && b !== undefined && contentOf(a, including) === contentOf(b, including));
}

const NOWHERE = { start: 0, end: 0, exact: '', prefix: '', suffix: '' };

function contentOf(annotation: Annotation, including?: 'quote'): string {
  const { target, body } = annotation;
  const bare = (anchor: Anchor): Anchor => (including ? { ...NOWHERE, exact: anchor.exact } : NOWHERE);
  const isReference = body.type === 'mention' && body.kind === 'reference' && body.antecedent;
  return printRecord(
    annotationToRecord(
      {
        ...annotation,
        target: target === 'article' ? target : bare(target),
        body: isReference ? { ...body, antecedent: bare(isReference) } : body,
      },
      '',
    ),
  );
}

function mergeMembers(base: JsonObject, mine: JsonObject, theirs: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const text = (object: JsonObject, name: string): string | undefined => JSON.stringify(sorted(object[name]));
  return Object.fromEntries(
    names.flatMap((name) => {
      const from = text(mine, name) === text(base, name) ? theirs : mine;
      return Object.hasOwn(from, name) ? [[name, from[name]]] : [];
    }),
  );
}

/** Lines that both have, or that one has added: in their order there, then what is new here. */
function mergeLines(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const was = new Set(base);
  const here = new Set(mine);
  const there = new Set(theirs);
  return [...theirs.filter((line) => here.has(line) || !was.has(line)), ...mine.filter((line) => !there.has(line) && !was.has(line))];
}
