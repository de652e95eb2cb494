// Findings that a project has accepted for now, so that only new ones fail a run. They are told by what they are about, not by where.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type FindingIdentity, identify } from '../export/finding-identity.ts';
import type { ArticleSource } from '../export/json.ts';
import type { Article, Finding, Message } from '../model.ts';
import { isFindingCode } from '../workspace/project.ts';
import { UsageError } from './options.ts';

const VERSION = 1;

/** A finding of the baseline; `file` is relative to the baseline's folder, or `id:…` for a record. */
export interface Accepted extends FindingIdentity {
  readonly file: string;
}

export interface Baseline {
  /** The findings that are in the baseline. */
  known(article: Article, source: ArticleSource): ReadonlySet<Finding>;
  /** What the baseline has of the articles that were read, and nobody found there. */
  gone(): readonly Accepted[];
}

/** @throws UsageError for a file that is not there or is no baseline */
export function readBaseline(file: string): Baseline {
  if (!existsSync(file)) throw new UsageError({ key: 'usage-no-baseline', args: { file } });
  const accepted = new Map(parse(file, readFileSync(file, 'utf8')).map((entry) => [keyOf(entry), entry]));
  const read = new Set<string>();
  const met = new Set<string>();
  return {
    known({ findings, text }, source) {
      const name = nameOf(source, file);
      read.add(name);
      const known = new Set<Finding>();
      identify(findings, text).forEach((identity, i) => {
        const key = keyOf({ file: name, ...identity });
        const finding = findings[i];
        if (!finding || !accepted.has(key)) return;
        met.add(key);
        known.add(finding);
      });
      return known;
    },
    gone: () => [...accepted].flatMap(([key, entry]) => (read.has(entry.file) && !met.has(key) ? [entry] : [])),
  };
}

/** Collects the findings of a run and writes them: sorted, one a line, the same for the same findings wherever they stand. */
export function createBaselineWriter(file: string): { add(article: Article, source: ArticleSource): void; write(): number } {
  const all = new Map<string, Accepted>();
  return {
    add({ findings, text }, source) {
      const name = nameOf(source, file);
      identify(findings, text).forEach((identity, i) => {
        const accepted = { file: name, ...identity };
        if (!findings[i]?.suppressed) all.set(keyOf(accepted), accepted);
      });
    },
    write() {
      const lines = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, accepted]) => `    ${JSON.stringify(accepted)}`);
      writeFileSync(file, `{\n  "tahqiqBaseline": ${VERSION},\n  "findings": [${lines.length ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`);
      return all.size;
    },
  };
}

function keyOf({ file, code, text, context, nth }: Accepted): string {
  return JSON.stringify([file, code, text, context, nth]);
}

function nameOf(source: ArticleSource, baseline: string): string {
  if (!('file' in source)) return `id:${source.id}`;
  return relative(dirname(resolve(baseline)), resolve(source.file)).replaceAll('\\', '/');
}

function parse(file: string, text: string): readonly Accepted[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw wrong(file, { key: 'not-json' });
  }
  const { tahqiqBaseline: version, findings } = (raw ?? {}) as { tahqiqBaseline?: unknown; findings?: unknown };
  if (typeof version !== 'number' || !Array.isArray(findings)) throw wrong(file, { key: 'baseline-none' });
  if (version > VERSION) throw wrong(file, { key: 'baseline-newer', args: { version, known: VERSION } });
  const bad = findings.findIndex((entry) => !isAccepted(entry));
  if (bad >= 0) throw wrong(file, { key: 'baseline-entry', args: { place: `findings[${bad}]` } });
  return findings as readonly Accepted[];
}

function wrong(file: string, reason: Message): UsageError {
  return new UsageError({ key: 'usage-baseline', args: { file, reason } });
}

function isAccepted(entry: unknown): entry is Accepted {
  const { file, code, text, context, nth } = (entry ?? {}) as Record<string, unknown>;
  return [file, text, context].every((s) => typeof s === 'string') && isFindingCode(code) && Number.isInteger(nth);
}
