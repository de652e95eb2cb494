// The tagger that ships, trained on NewsFANE Gold (scripts/tagger/train.ts); its weights are under a licence of their own.
import type { Paragraph } from '../read/paragraph.ts';
import { createTagger, type Tagged } from './tagger.ts';
import bytes from './weights.bin';
import { readWeights } from './weights.ts';

let tagger: ((p: Paragraph) => readonly Tagged[]) | undefined;

/** What the tagger takes for names in a paragraph, in reading order. The model is unpacked when first asked for. */
export function tagNames(p: Paragraph): readonly Tagged[] {
  tagger ??= createTagger(readWeights(bytes));
  return tagger(p);
}
