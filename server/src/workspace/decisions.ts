import type { AnalyzeOptions, Decision, Orphan, Silence } from '../analyze-options.ts';
import type { PlacedAnnotation } from './placed-annotation.ts';

type Decided = Required<Pick<AnalyzeOptions, 'decisions' | 'silences' | 'orphans'>>;

/**
 * What the engine is told of the annotations of a text: decisions and silences where they stand, the oldest first, so that
 * of two on one place the later one is found last; and the annotations that stand nowhere.
 */
export function decide(annotations: readonly PlacedAnnotation[]): Decided {
  const decisions: Decision[] = [];
  const silences: Silence[] = [];
  const orphans: Orphan[] = [];
  for (const annotation of annotations.toSorted(byAge)) {
    if (annotation.target !== 'article' && !annotation.at) orphans.push(orphanOf(annotation, annotation.target));
    else if (annotation.body.type === 'silence') silences.push(silenceOf(annotation));
    else decisions.push(...decisionOf(annotation));
  }
  return { decisions, silences, orphans };
}

function byAge(a: PlacedAnnotation, b: PlacedAnnotation): number {
  return Date.parse(a.modified ?? a.created) - Date.parse(b.modified ?? b.created) || (a.id < b.id ? -1 : 1);
}

function orphanOf({ id, creator, candidates = [] }: PlacedAnnotation, { start, exact }: { start: number; exact: string }): Orphan {
  return { id, by: creator, exact, at: start, candidates };
}

function silenceOf({ target, at, body }: PlacedAnnotation): Silence {
  const code = body.type === 'silence' ? body.code : undefined;
  // About the article as a whole no place is given; without a code that silences it all.
  const place = target === 'article' && code ? undefined : at;
  return { ...(code && { code }), ...place };
}

/** A remark decides nothing, nor does a mention of a whole article. */
function decisionOf(annotation: PlacedAnnotation): readonly Decision[] {
  const { id, creator: by, target, at, body, antecedentAt } = annotation;
  if (target === 'article' || !at) return [];
  const base = { id, by, ...at };
  if (body.type === 'rejection') return [{ ...base, verdict: 'not', ...(body.kind && { kind: body.kind }) }];
  if (body.type !== 'mention') return [];
  const { type: _, ...said } = body;
  if (said.kind !== 'reference') return [{ ...base, verdict: 'is', ...said }];
  const antecedent = antecedentAt ? ([antecedentAt.start, antecedentAt.end] as const) : antecedentAt;
  return [{ ...base, verdict: 'is', kind: 'reference', ...(antecedent !== undefined && { antecedent }) }];
}
