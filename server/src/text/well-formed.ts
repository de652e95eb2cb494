/** The text with U+FFFD for every lone half of a surrogate pair, which no UTF-8 file can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
