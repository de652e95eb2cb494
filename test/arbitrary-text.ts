// Texts for property tests: real sentences and table words, and between them whatever a file may hold.
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

export const SEEDS: readonly string[] = globSync('seeds/*.txt')
  .sort()
  .map((file) => readFileSync(file, 'utf8'));

/** The forms of each table: the words that recognizers react to. */
const TABLES: readonly (readonly string[])[] = globSync('server/src/lexicon/**/*.tsv')
  .filter((file) => !/(?:common|seen)-words\.tsv$/u.test(file))
  .map((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .flatMap((line) => (line.split('\t').at(-1) ?? '').split(/[|;]/u))
      .filter((form) => form !== '' && form !== '-'),
  );
const WORDS: readonly string[] = SEEDS.flatMap((text) => text.split(/\s+/u));
const SENTENCES: readonly string[] = SEEDS.flatMap((text) => text.split(/[\n.]+/u));

const oneOf = (list: readonly string[]): fc.Arbitrary<string> => fc.nat({ max: list.length - 1 }).map((i) => list[i] ?? '');

/** A table first, then its word: small tables are met as often as large ones. */
const form = fc.nat({ max: TABLES.length - 1 }).chain((i) => oneOf(TABLES[i] ?? []));

const digits = fc.oneof(
  fc.nat({ max: 99_999 }).map(String),
  fc.nat({ max: 2100 }).map((n) => [...String(n)].map((d) => String.fromCharCode(0x660 + Number(d))).join('')),
  fc.constantFrom(
    '31/2/2021',
    '25:70',
    '3.5',
    '1,000,000',
    '١٠٬٠٠٠',
    '99999999999999999999',
    '0',
    '٪',
    '%',
    '$',
    '2021-07-10',
    '1443/13/45',
  ),
);
const marks = fc.constantFrom('"', '“', '”', '«', '»', '(', ')', '[', '،', '؛', '؟', '.', ':', '-', '–', '/', 'ـ', '…', '’');
const odd = fc.constantFrom(
  '\uD800',
  '\uDC00',
  '👩‍🚀',
  '\u0000',
  '\u200F',
  '\u202E',
  '\u2067',
  '\u00A0',
  '\uFEFF',
  '\u0651',
  '\uFEFB',
  'a\u0301',
  '\u001B[31m',
);
const breaks = fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\n\n', '\t');
const glue = fc.constantFrom('و', 'ف', 'ب', 'ل', 'لل', 'ال', 'ك', 'س', '');
const giant = fc.tuple(form, fc.integer({ min: 50, max: 400 })).map(([word, times]) => word.repeat(times));

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(glue, form).map((p) => p.join('')) },
  { weight: 4, arbitrary: oneOf(WORDS) },
  { weight: 4, arbitrary: digits },
  { weight: 3, arbitrary: marks },
  { weight: 2, arbitrary: oneOf(SENTENCES) },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: breaks },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const space = fc.constantFrom(' ', ' ', ' ', ' ', '', '\n', '،  ');

export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc
      .array(
        fc.tuple(piece, space).map((p) => p.join('')),
        { maxLength: 60, size: 'max' },
      )
      .map((p) => p.join('')),
  },
  { weight: 1, arbitrary: giant },
);

/** An edit at a place told as a share of the text, so that it fits any text. */
export const anyEdit: fc.Arbitrary<(text: string) => string> = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat({ max: 40 }),
    put: fc.array(piece, { maxLength: 3 }).map((p) => p.join(' ')),
  })
  .map(({ at, removed, put }) => (text) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + put + text.slice(from + removed);
  });
