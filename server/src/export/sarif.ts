// Findings as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for hosts that show what scanners find.
import type { Check } from '../check/check.ts';
import { type Language, say } from '../messages/messages.ts';
import { type Article, type Edit, FINDING_CODES, type Finding, type Fix, type Severity } from '../model.ts';
import { splitLines } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { wellFormed } from '../text/well-formed.ts';
import { type FindingIdentity, identify } from './finding-identity.ts';
import type { ArticleSource } from './json.ts';

export const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** Everything of a run but its results. Columns count UTF-16 units; rules are in English, messages in `language`. */
export function sarifRun(checks: readonly Check[], version: string, language: Language): Readonly<Record<string, unknown>> {
  const rules = checks.map(({ code, summary }) => ({
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: `Reports ${summary}.` },
    help: { text: `Reports ${summary}. Severity in tahqiq.json: {"findings": {"${code}": "${FINDING_CODES[code]}"}}` },
    defaultConfiguration: { level: LEVELS[FINDING_CODES[code]] },
  }));
  return {
    tool: { driver: { name: 'Tahqiq', semanticVersion: version, language: 'en', rules } },
    language,
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    defaultEncoding: 'utf-8',
  };
}

/** The results of one article. @param known those of a baseline, where there is one: the others are new */
export function sarifResults(
  article: Article,
  source: ArticleSource,
  language: Language,
  known?: ReadonlySet<Finding>,
): readonly Readonly<Record<string, unknown>>[] {
  const { findings, text } = article;
  const uri = uriOf(source);
  const regionOf = regionsOf(text);
  const identities = identify(findings, text);
  return findings.map((finding, i) => ({
    ruleId: finding.code,
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding, language) },
    locations: [
      { physicalLocation: { artifactLocation: { uri }, region: { ...regionOf(finding), snippet: { text: quoted(text, finding) } } } },
    ],
    relatedLocations: relatedOf(finding, source, language, regionOf),
    partialFingerprints: { [FINGERPRINT]: fingerprintOf(identities[i]) },
    fixes: finding.fixes.filter((fix) => fix.edits.length > 0).map((fix) => fixOf(fix, source, language, regionOf)),
    ...(finding.suppressed && { suppressions: [{ kind: 'external', status: 'accepted' }] }),
    ...(known && { baselineState: known.has(finding) ? 'unchanged' : 'new' }),
  }));
}

/** A finding that the baseline has and the article has no longer. */
export function sarifAbsent(identity: FindingIdentity, source: ArticleSource, message: string): Readonly<Record<string, unknown>> {
  return {
    ruleId: identity.code,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(source) } } }],
    partialFingerprints: { [FINGERPRINT]: fingerprintOf(identity) },
    baselineState: 'absent',
  };
}

const FINGERPRINT = 'tahqiqFinding/v1';
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function fingerprintOf(identity: FindingIdentity | undefined): string {
  return identity ? `${identity.code}:${identity.context}:${identity.nth}` : '';
}

/** The message, and below it the reasons that rest on no place of their own. */
function messageOf({ message, because }: Finding, language: Language): string {
  const reasons = because.flatMap((reason) => (reason.start === undefined ? [say(reason.message, language)] : []));
  return [say(message, language), ...reasons].join('\n');
}

type Regions = (span: Span) => Readonly<Record<string, number>>;

/** Lines and columns from 1; the end column is the one behind the last character. */
function regionsOf(text: string): Regions {
  const starts = splitLines(text).map((line) => line.start);
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
  return ({ start, end }) => {
    const [first, last] = [lineAt(start), lineAt(end)];
    return {
      startLine: first + 1,
      startColumn: start - (starts[first] ?? 0) + 1,
      endLine: last + 1,
      endColumn: end - (starts[last] ?? 0) + 1,
      charOffset: start,
      charLength: end - start,
    };
  };
}

/** A lone half of a surrogate pair cannot stand in a file of UTF-8. */
function quoted(text: string, { start, end }: Span): string {
  return wellFormed(text.slice(start, end));
}

function relatedOf({ related, because }: Finding, source: ArticleSource, language: Language, regionOf: Regions): readonly unknown[] {
  const places = [
    ...related.map(({ note, file, start, end }) => ({ text: say(note, language), file, span: { start, end } })),
    ...because.flatMap(({ message, start, end }) =>
      start === undefined || end === undefined ? [] : [{ text: say(message, language), file: undefined, span: { start, end } }],
    ),
  ];
  return places.map(({ text, file, span }, id) => ({
    id,
    message: { text },
    physicalLocation: {
      artifactLocation: { uri: uriOf(source, file) },
      // Lines of another file are not known here.
      ...(file === undefined && { region: regionOf(span) }),
    },
  }));
}

function fixOf({ title, edits }: Fix, source: ArticleSource, language: Language, regionOf: Regions): unknown {
  const byFile = new Map<string | undefined, Edit[]>();
  for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  const artifactChanges = [...byFile].map(([file, list]) => ({
    artifactLocation: { uri: uriOf(source, file) },
    replacements: list.map(({ newText, ...span }) => ({
      deletedRegion: file === undefined ? regionOf(span) : { charOffset: span.start, charLength: span.end - span.start },
      insertedContent: { text: newText },
    })),
  }));
  return { description: { text: say(title, language) }, artifactChanges };
}

/** A relative reference, %-encoded; an absolute path as `file:`. @param beside a file named relative to the article's */
function uriOf(source: ArticleSource, beside?: string): string {
  if (!('file' in source)) return encodeURIComponent(wellFormed(String(source.id ?? 'stdin')));
  const path = beside === undefined ? source.file : `${source.file.slice(0, source.file.lastIndexOf('/') + 1)}${beside}`;
  const encoded = wellFormed(path)
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  if (/^[A-Za-z]:\//u.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
