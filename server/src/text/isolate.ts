/** Wraps text in a first-strong isolate, so that Arabic, Latin and digits beside it keep their places on the screen. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/**
 * A line of Arabic for a place whose own direction is left to right or not known: it runs from right to left whatever stands around it.
 * Letters alone do so anyhow; figures, Latin words, marks and isolates at the edges of a line would change places.
 */
export function rightToLeft(line: string): string {
  const isPlain = /^[\p{Script=Arabic}\p{M} ]*$/u.test(line) || !/\p{Script=Arabic}/u.test(line);
  return isPlain || isOneRun(line) ? line : `${RIGHT_TO_LEFT}${line}${POP}`;
}
const RIGHT_TO_LEFT = '\u2067';
const POP = '\u2069';

/** Whether a line is wrapped as a whole already. */
function isOneRun(line: string): boolean {
  if (!line.startsWith(RIGHT_TO_LEFT)) return false;
  let depth = 0;
  for (let i = 0; i < line.length; i++) {
    if (/[\u2066-\u2068]/u.test(line.charAt(i))) depth++;
    else if (line.charAt(i) === POP && --depth === 0) return i === line.length - 1;
  }
  return false;
}

/** The text without isolates, for places that show one direction only (fixtures, comparison). */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}
