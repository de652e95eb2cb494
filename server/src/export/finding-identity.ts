// What makes a finding the same finding after the text around it has moved: no offsets, no lines.
import type { Finding, FindingCode } from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { wellFormed } from '../text/well-formed.ts';

export interface FindingIdentity {
  readonly code: FindingCode;
  /** The words that it stands at. */
  readonly text: string;
  /** Fingerprint of what stands around them in their line. */
  readonly context: string;
  /** Which one it is, from 1, of those in the article that are alike in all this. */
  readonly nth: number;
}

/** UTF-16 units of the line, before and behind. */
const AROUND = 32;
/** Longer words are told by their beginning, and by the fingerprint of all of them. */
const LONGEST = 120;

/** The identities of an article's findings, in their order. */
export function identify(findings: readonly Finding[], text: string): readonly FindingIdentity[] {
  const counts = new Map<string, number>();
  return findings.map(({ code, start, end }) => {
    const quoted = text.slice(start, end);
    const before = text.slice(Math.max(0, start - AROUND), start).split(/[\r\n]/u);
    const [behind = ''] = text.slice(end, end + AROUND).split(/[\r\n]/u);
    const context = fingerprint(`${before.at(-1)}\n${quoted}\n${behind}`);
    const key = `${code} ${context} ${quoted}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return { code, text: wellFormed(quoted.slice(0, LONGEST)), context, nth };
  });
}
