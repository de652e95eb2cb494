/** Characters read to decide: enough for a headline and a few paragraphs. */
const SAMPLE = 8_000;
/** Fewer letters say nothing about a text. */
const FEWEST = 20;

/** Whether a text is Arabic: more than half of the letters at its beginning are. */
export function isMostlyArabic(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return arabic >= FEWEST && arabic * 2 > letters;
}
