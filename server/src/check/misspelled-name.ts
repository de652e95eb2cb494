// A known name with one slip: «فليق القدس» for «فيلق القدس» (the Quds Force), «أفغانستان» with two letters exchanged.
// Leaves alone: other spellings of foreign names (ترمب, غوتيريس), words that some table knows, short words.
import { findNameSlips } from '../read/name-slips.ts';
import type { PlacedParagraph } from '../resolve/article-reading.ts';
import type { Check, NewFinding } from './check.ts';

export const misspelledName: Check = {
  code: 'misspelled-name',
  summary: 'a known name with a slip',
  run: ({ paragraphs }) => paragraphs.flatMap(checkParagraph),
};

function checkParagraph({ paragraph, start: base }: PlacedParagraph): readonly NewFinding[] {
  return findNameSlips(paragraph).map(({ start, end, word, right, name }) => {
    const edit = { start: base + word.start, end: base + word.end, newText: right };
    const wrong = paragraph.text.slice(word.start, word.end);
    return {
      start: base + start,
      end: base + end,
      message: { key: 'name-misspelled', args: { name } },
      because: [{ message: { key: 'name-one-slip', args: { wrong, right } }, start: edit.start, end: edit.end }],
      related: [],
      fixes: [{ title: { key: 'write-name', args: { right } }, edits: [edit] }],
    };
  });
}
