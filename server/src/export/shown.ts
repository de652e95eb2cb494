const LONGEST = 40;

/** The beginning of a line that could not be read, for the sentence that says so. */
export function shown(line: string): string {
  return JSON.stringify(line.slice(0, LONGEST));
}
