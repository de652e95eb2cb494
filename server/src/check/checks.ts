// Every check: adding one is a file, its fixture, and a line here.
import type { Silence } from '../analyze-options.ts';
import { FINDING_CODES, type Finding } from '../model.ts';
import type { Reading } from '../resolve/article-reading.ts';
import type { Span } from '../text/span.ts';
import { ageMismatch } from './age-mismatch.ts';
import { ambiguousReference } from './ambiguous-reference.ts';
import { ambiguousTime } from './ambiguous-time.ts';
import { boilerplateCheck } from './boilerplate.ts';
import { calendarMismatch } from './calendar-mismatch.ts';
import type { Check } from './check.ts';
import { durationMismatch } from './duration-mismatch.ts';
import { figureConflict } from './figure-conflict.ts';
import { impossibleDate } from './impossible-date.ts';
import { impossibleTime } from './impossible-time.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { misspelledName } from './misspelled-name.ts';
import { monthNameMismatch } from './month-name-mismatch.ts';
import { nameVariant } from './name-variant.ts';
import { numeralAgreement } from './numeral-agreement.ts';
import { orphanAnnotation } from './orphan-annotation.ts';
import { percentSum } from './percent-sum.ts';
import { relativeDateMismatch } from './relative-date-mismatch.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { timezoneMismatch } from './timezone-mismatch.ts';
import { unbalancedBracket } from './unbalanced-bracket.ts';
import { unbalancedQuote } from './unbalanced-quote.ts';
import { undatedArticle } from './undated-article.ts';
import { unresolvedDate } from './unresolved-date.ts';
import { unresolvedReference } from './unresolved-reference.ts';
import { weekdayMismatch } from './weekday-mismatch.ts';

export const CHECKS: readonly Check[] = [
  timezoneMismatch,
  ageMismatch,
  durationMismatch,
  ambiguousTime,
  unresolvedDate,
  undatedArticle,
  relativeDateMismatch,
  impossibleTime,
  impossibleDate,
  calendarMismatch,
  monthNameMismatch,
  weekdayMismatch,
  boilerplateCheck,
  invisibleCharacter,
  figureConflict,
  misspelledName,
  nameVariant,
  percentSum,
  sumMismatch,
  numeralAgreement,
  unbalancedBracket,
  unbalancedQuote,
  ambiguousReference,
  unresolvedReference,
  orphanAnnotation,
];

/** All findings of an article that are not switched off, in reading order. What is silenced is among them, and marked. Each step is a check. */
export function* checkArticle(article: Reading): Generator<void, readonly Finding[]> {
  const { findings: severities, silences = [] } = article.options;
  const findings: Finding[] = [];
  for (const { code, run } of CHECKS) {
    const severity = severities?.[code] ?? FINDING_CODES[code];
    if (severity === 'off') continue;
    const silent = silences.filter((silence) => silence.code === undefined || silence.code === code);
    for (const found of run(article)) findings.push({ ...found, code, severity, suppressed: silent.some((s) => covers(s, found)) });
    yield;
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
}

/** A silence without a span holds for the whole article, one with a span for the findings that lie in it. */
function covers({ start = 0, end = Number.POSITIVE_INFINITY }: Silence, finding: Span): boolean {
  return start <= finding.start && finding.end <= end;
}
