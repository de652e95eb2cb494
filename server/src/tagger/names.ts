// The tagger that ships, trained by scripts/tagger/train.ts. Its weights are under a licence of their own:
/*! weights.bin (inlined as weights_default): CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/; trained on NewsFANE Gold (Alotaibi & Lee 2014) over ANERcorp (Benajiba 2007, Obeid et al. 2020); see NOTICE.md */
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
