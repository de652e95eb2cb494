import { type Language, say } from '../messages/messages.ts';
import type { Finding, Fix, Message, Reason, Related, Severity } from '../model.ts';
import { isolate } from '../text/isolate.ts';
import type { Span } from '../text/span.ts';
import { teller } from './tell.ts';
import { type Paint, visible } from './terminal.ts';

const COLORS = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' } as const satisfies Record<Severity, string>;
const AROUND = 48;

/**
 * A finding for people: `file:line:column`, message, the words in their line, reasons, fixes. The place in the line is set in
 * ⟦brackets⟧ and the line stands in an isolate of its own, so that terminals with and without bidi show the same words marked.
 */
export function showFinding(finding: Finding, text: string, label: string, language: Language, paint: Paint): string {
  const told = (message: Message): string => isolate(visible(say(message, language)));
  const { severity, message, code, because, related, fixes, suppressed } = finding;
  const tell = teller(language);
  const loud = paint(COLORS[severity], tell(`severity-${severity}`)) + (suppressed ? ` (${tell('shown-silenced')})` : '');
  const head = `${paint('bold', `${visible(label)}:${placeOf(text, finding.start)}:`)} ${loud}: ${told(message)} ${paint('dim', `[${code}]`)}`;
  const showReason = ({ message: why, start }: Reason): string =>
    `    ${tell('shown-because')} ${told(why)}${start === undefined ? '' : paint('dim', ` (${placeOf(text, start)})`)}`;
  const showRelated = ({ note, start, file }: Related): string =>
    `    ${tell('shown-see')} ${file ? visible(file) : placeOf(text, start)}: ${told(note)}`;
  const showFix = ({ title, edits }: Fix): string => {
    const written = [...new Set(edits.map((e) => e.newText))].filter((t) => t.trim() !== '');
    return `    ${tell('shown-fix')}: ${told(title)}${written.length ? ` → ${written.map((t) => isolate(visible(t))).join(', ')}` : ''}`;
  };
  return [
    head,
    `    ${excerpt(text, finding, paint)}`,
    ...because.map(showReason),
    ...related.map(showRelated),
    ...fixes.map(showFix),
  ].join('\n');
}

/** `line:column`, both from 1; the column counts UTF-16 units, as editors do. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const breaks = [...before.matchAll(/\r\n|\n|\r/gu)];
  const last = breaks.at(-1);
  return `${breaks.length + 1}:${offset - (last ? last.index + last[0].length : 0) + 1}`;
}

/** The words around a span, from its own line, the span in brackets. */
function excerpt(text: string, { start, end }: Span, paint: Paint): string {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const after = text.slice(end).search(/[\r\n]/u);
  const lineEnd = after < 0 ? text.length : end + after;
  const from = start - lineStart > AROUND ? wordStart(text, start - AROUND, start) : lineStart;
  const to = lineEnd - end > AROUND ? wordEnd(text, end + AROUND, end) : lineEnd;
  const before = `${from > lineStart ? '…' : ''}${visible(text.slice(from, start))}`;
  const behind = `${visible(text.slice(end, to))}${to < lineEnd ? '…' : ''}`;
  const whole = `${before}${paint('bold', `⟦${visible(text.slice(start, end))}⟧`)}${behind}`;
  // Right-to-left as the article is, even where the excerpt begins with a figure or a Latin word.
  return /\p{Script=Arabic}/u.test(whole) ? `\u2067${whole}\u2069` : isolate(whole);
}

function wordStart(text: string, at: number, limit: number): number {
  const space = text.indexOf(' ', at);
  return space >= 0 && space < limit ? space + 1 : at;
}

function wordEnd(text: string, at: number, limit: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > limit ? space : at;
}
