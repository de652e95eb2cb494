import type { Finding, FindingCode } from '../model.ts';
import type { Reading } from '../resolve/article-reading.ts';

/** What a check says; severity and suppression are added where all checks are run. */
export type NewFinding = Omit<Finding, 'code' | 'severity' | 'suppressed'>;

/** One finding code: reads the finished model of an article, reports what is wrong there and how to mend it. */
export interface Check {
  readonly code: FindingCode;
  /** One line for documents and settings. */
  readonly summary: string;
  readonly run: (article: Reading) => readonly NewFinding[];
}
