// Every check: adding one is a file, its fixture, and a line here.
import { FINDING_CODES, type Finding } from '../model.ts';
import type { Reading } from '../resolve/article-reading.ts';
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
];

/** All findings of an article that are not switched off, in reading order. */
export function checkArticle(article: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    const severity = article.options.findings?.[check.code] ?? FINDING_CODES[check.code];
    if (severity === 'off') continue;
    for (const found of check.run(article)) findings.push({ ...found, code: check.code, severity, suppressed: false });
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
}
