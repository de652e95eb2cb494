// How WebAnno TSV escapes text and values. The values' escapes are those of INCEpTION's own writer, which takes `->` for one.

/** In a column: nothing here; and here, but it says nothing. */
export const NONE = '_';
export const UNSAID = '*';

const TEXT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\b': '\\b', '\\': '\\\\' };
const UNTEXT = new Map(Object.entries(TEXT).map(([plain, escaped]) => [escaped, plain]));

/** Text of a `#Text=` line or a token. */
export function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format escapes them
  return text.replace(/[\u0000-\u000a\u000c-\u001f\\]/gu, (c) => TEXT[c] ?? `\\${c}`);
}

export function unescapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format escapes them
  return text.replace(/\\[tnfrb\\\u0000-\u001f]/gu, (escaped) => UNTEXT.get(escaped) ?? escaped.slice(1));
}

/** A value in a column. */
export function escapeValue(value: string): string {
  return value.replace(/->|[\\[\]|_;\t\n*]/gu, (c) => (c === '\t' ? '\\t' : c === '\n' ? '\\n' : `\\${c}`));
}

export function unescapeValue(value: string): string {
  return value.replace(/\\(->|[\\[\]|_;tn*])/gu, (_, c: string) => (c === 't' ? '\t' : c === 'n' ? '\n' : c));
}
