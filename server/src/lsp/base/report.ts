// Findings as the protocol's diagnostics.
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver';
import type { Edit, Finding, Severity } from '../../model.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from './articles.ts';
import type { Client } from './client.ts';
import type { LineIndex } from './line-index.ts';
import { type Voice, voiceOf } from './session.ts';

/** What a diagnostic carries for who receives it: the fixes, ready to apply to the same text. */
interface DiagnosticData {
  readonly fixes: readonly { readonly title: string; readonly edits: readonly { readonly range: unknown; readonly newText: string }[] }[];
}

type Analyzed = Pick<Snapshot, 'uri' | 'article' | 'lines' | 'settings' | 'tooLong'>;

/** The diagnostics of an analyzed text. They carry no tags: a tagged line of Arabic is drawn out of order in VS Code. */
export function diagnosticsOf(analyzed: Analyzed, client: Client, limit: number): Diagnostic[] {
  const voice = voiceOf(analyzed.settings, client);
  if (analyzed.tooLong) return [tooLong(analyzed, voice, limit)];
  return analyzed.article.findings.filter((f) => !f.suppressed).map((finding) => diagnosticOf(finding, analyzed, client, voice));
}

/** The address of an edit's or a note's file, which findings name relative to the article's. */
export function resolveUri(uri: string, file: string | undefined): string {
  return file === undefined ? uri : new URL(file, uri).href;
}

export function textEditOf({ newText, ...span }: Edit, lines: LineIndex): { range: ReturnType<LineIndex['rangeOf']>; newText: string } {
  return { range: lines.rangeOf(span), newText };
}

function diagnosticOf(finding: Finding, { uri, article, lines }: Analyzed, client: Client, voice: Voice): Diagnostic {
  const data: DiagnosticData = {
    fixes: finding.fixes.map((fix) => ({
      title: voice.sentence(fix.title),
      edits: fix.edits.filter((e) => e.file === undefined).map((e) => textEditOf(e, lines)),
    })),
  };
  const related = client.relatedInformation ? relatedOf(finding, uri, lines, voice, article.text) : [];
  return {
    range: lines.rangeOf(finding),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    source: 'tahqiq',
    message: voice.sentence(finding.message),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    data,
  };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The places that a finding names, then those that its reasons rest on; each place once. */
function relatedOf(finding: Finding, uri: string, lines: LineIndex, voice: Voice, text: string): DiagnosticRelatedInformation[] {
  const told = new Set([keyOf(finding)]);
  const related: DiagnosticRelatedInformation[] = [];
  const tell = (file: string | undefined, span: Span, message: string): void => {
    // Places in another file are told by its start: its lines are not known here.
    const range = file === undefined ? lines.rangeOf(span) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    if (told.has(keyOf(span, file))) return;
    told.add(keyOf(span, file));
    related.push({ location: { uri: resolveUri(uri, file), range }, message });
  };
  for (const { file, start, end, note } of finding.related) tell(file, { start, end }, voice.message(note));
  for (const { start, end, message } of finding.because)
    if (start !== undefined && end !== undefined && end <= text.length) tell(undefined, { start, end }, voice.message(message));
  return related;
}

function keyOf({ start, end }: Span, file = ''): string {
  return `${start}-${end} ${file}`;
}

function tooLong({ article, lines }: Analyzed, voice: Voice, limit: number): Diagnostic {
  return {
    range: lines.rangeOf({ start: 0, end: 0 }),
    severity: DiagnosticSeverity.Information,
    source: 'tahqiq',
    message: voice.words('too-long', { length: article.text.length, limit }),
  };
}
