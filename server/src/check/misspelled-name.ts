// A known name with one slip: «فليق القدس» for «فيلق القدس» (the Quds Force), «أفغانستان» with two letters exchanged, and a name of the
// article itself («البتناغون» where it writes «البنتاغون» elsewhere). Leaves alone: other spellings of foreign names (ترمب, غوتيريس),
// words that some table knows, other words of the language (الأعراق beside العراق), short words.
import { findKnownSlips, type KnownSlip } from '../resolve/name-slips-known.ts';
import { findOwnSlips, type OwnSlip } from '../resolve/name-slips-own.ts';
import { overlaps } from '../text/span.ts';
import type { Check, NewFinding } from './check.ts';

export const misspelledName: Check = {
  code: 'misspelled-name',
  summary: 'a known name with a slip',
  run: (article) => {
    const known = findKnownSlips(article).map(report);
    const own = findOwnSlips(article).filter((slip) => !known.some((other) => overlaps(other, slip)));
    return [...known, ...own.map(reportOwn)];
  },
};

function report({ slip, placed, word }: KnownSlip): NewFinding {
  const { start, end, right, name } = slip;
  const wrong = placed.paragraph.text.slice(slip.word.start, slip.word.end);
  return {
    start: placed.start + start,
    end: placed.start + end,
    message: { key: 'name-misspelled', args: { name } },
    because: [{ message: { key: 'name-one-slip', args: { wrong, right } }, ...word }],
    related: [],
    fixes: [{ title: { key: 'write-name', args: { right } }, edits: [{ ...word, newText: right }] }],
  };
}

function reportOwn({ start, end, wrong, right, newText, model }: OwnSlip): NewFinding {
  return {
    start,
    end,
    message: { key: 'name-misspelled', args: { name: right } },
    because: [
      { message: { key: 'name-one-slip', args: { wrong, right } }, start, end },
      { message: { key: 'name-written-so', args: { right } }, ...model },
    ],
    related: [{ ...model, note: { key: 'name-written-so', args: { right } } }],
    fixes: [{ title: { key: 'write-name', args: { right } }, edits: [{ start, end, newText }] }],
  };
}
