import { isolate } from '../../text/isolate.ts';
import type { EditorPlace } from './line-index.ts';

/** Controls that change the direction of what follows. Inside a quotation they could reach out of its isolate. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text of an article for showing: one line, without direction controls of its own. */
export function oneLine(text: string): string {
  return text.replace(DIRECTION, '').replace(/\s+/gu, ' ');
}

/** Text of an article for showing beside other text: isolated from it. */
export function quote(text: string): string {
  return isolate(oneLine(text));
}

/**
 * Text as Markdown that shows exactly that text: no emphasis, link, HTML, icon, list or address in it comes alive.
 * Marks that mean nothing inside a line (`2021-07-10`, `3.5`) stay bare, for editors that show Markdown as it is.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]#!|~$@<>&]/gu, (c) => HTML[c] ?? `\\${c}`)
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/www(?=\.)/giu, '$&\\')
    .replace(/^\s*(?:[-+=]|\d+(?=[.)]))/u, (start) => (/\d$/u.test(start) ? `${start}\\` : start.replace(/[-+=]$/u, '\\$&')));
}

const HTML: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** A Markdown link that opens a document at a place. */
export function linkTo(text: string, uri: string, { line, column }: EditorPlace): string {
  const address = uri.replace(/[()<>\s\\]/gu, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
  return `[${escapeMarkdown(text)}](${address}#L${line},${column})`;
}
