import { lexicon } from '../../server/src/lexicon/tables.ts';
import type { Phrase } from '../../server/src/phrase.ts';
import { type Paragraph, readParagraph } from '../../server/src/read/paragraph.ts';
import { arbitrate } from '../../server/src/recognize/arbitrate.ts';
import { RECOGNIZERS } from '../../server/src/recognize/recognize.ts';
import { splitLines } from '../../server/src/text/segment.ts';
import { leastTimes, type Step } from './least-times.ts';

interface Recognized {
  readonly paragraph: Paragraph;
  readonly phrases: Phrase[];
}

/**
 * Milliseconds that the parts of recognition take, in their order: reading the words, each recognizer, deciding between them.
 * A reader that several recognizers share is counted with the first that asks.
 */
export function timesOfParts(texts: readonly string[], runs: number): readonly (readonly [name: string, ms: number])[] {
  const times = leastTimes(texts, runs, [readWords, ...Object.values(RECOGNIZERS).map(stepOf), decide]);
  return ['words', ...Object.keys(RECOGNIZERS), 'arbitration'].map((name, i) => [name, times[i] ?? 0]);
}

function readWords(text: string): readonly Recognized[] {
  return splitLines(text).map((line) => ({ paragraph: readParagraph(line.text, lexicon), phrases: [] }));
}

function stepOf(run: (paragraph: Paragraph) => readonly Phrase[]): Step {
  return (_, made) => {
    for (const { paragraph, phrases } of made as readonly Recognized[]) phrases.push(...run(paragraph));
    return made;
  };
}

function decide(_: string, made: unknown): void {
  for (const { phrases } of made as readonly Recognized[]) arbitrate(phrases);
}
