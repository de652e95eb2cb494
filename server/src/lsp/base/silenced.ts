// Which findings a silence keeps quiet.
import type { Finding } from '../../model.ts';
import { contains } from '../../text/span.ts';
import type { PlacedAnnotation } from '../../workspace/placed-annotation.ts';

/** A silence beside an article: of the article, or of a place in it. */
export function isSilence({ body }: PlacedAnnotation): boolean {
  return body.type === 'silence';
}

export function isUnder(finding: Finding, { body, target, at }: PlacedAnnotation): boolean {
  if (body.type !== 'silence' || (body.code !== undefined && body.code !== finding.code)) return false;
  return target === 'article' || (at !== undefined && contains(at, finding));
}
