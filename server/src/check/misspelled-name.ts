// A known name with one slip: «فليق القدس» for «فيلق القدس» (the Quds Force), «أفغانستان» with two letters exchanged.
// and a name of the article itself («البتناغون» where it writes «البنتاغون» elsewhere). Leaves alone: other spellings of foreign names (ترمب, غوتيريس), words that some table knows, short words.
import { findNameSlips, type NameSlip } from '../read/name-slips.ts';
import { mentionsOf, type PlacedParagraph, type Reading } from '../resolve/article-reading.ts';
import { findOwnSlips, type OwnSlip } from '../resolve/name-slips-own.ts';
import { overlaps } from '../text/span.ts';
import type { Check, NewFinding } from './check.ts';

export const misspelledName: Check = {
  code: 'misspelled-name',
  summary: 'a known name with a slip',
  run: (article) => {
    const known = knownSlips(article);
    const own = findOwnSlips(article).filter((slip) => !known.some((other) => overlaps(other, slip)));
    return [...known, ...own.map(reportOwn)];
  },
};

function knownSlips(article: Reading): readonly NewFinding[] {
  const slips: { readonly slip: NameSlip; readonly placed: PlacedParagraph }[] = [];
  for (const placed of article.paragraphs) for (const slip of findNameSlips(placed.paragraph)) slips.push({ slip, placed });
  if (!slips.length) return [];
  const countries = countriesOf(article);
  return slips.filter(({ slip: { country } }) => country === undefined || countries.has(country)).map(report);
}

/** The countries that the article speaks of, by name or by nationality. */
function countriesOf(article: Reading): ReadonlySet<string> {
  const told = new Set(article.entities.flatMap(({ country }) => country ?? []));
  for (const { mention } of mentionsOf(article, 'demonym'))
    if (mention.kind === 'demonym' && mention.value.country) told.add(mention.value.country);
  return told;
}

function report({ slip, placed }: { readonly slip: NameSlip; readonly placed: PlacedParagraph }): NewFinding {
  const { start, end, word, right, name } = slip;
  const { paragraph, start: base } = placed;
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
