/** Wraps text in a first-strong isolate, so that Arabic, Latin and digits beside it keep their places on the screen. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The text without isolates, for places that show one direction only (fixtures, comparison). */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}
