// Documents to write and read back: the five articles as the engine reads them, and articles of our own with everything that
// is hard to write: astral characters, CR LF, marks of direction, mentions inside and across others, several people.
import { readdirSync, readFileSync } from 'node:fs';
import { analyze } from '../../server/src/analyze.ts';
import { type ArticleDocument, type DocumentMention, documentOf, inOrder } from '../../server/src/export/document.ts';
import type { Entity } from '../../server/src/model.ts';
import type { Span } from '../../server/src/text/span.ts';

export function seedDocuments(): readonly ArticleDocument[] {
  const files = readdirSync('seeds').filter((f) => f.endsWith('.txt'));
  return files.sort().map((file) => documentOf(file, analyze(readFileSync(`seeds/${file}`, 'utf8'))));
}

const TEXT =
  '\uFEFF😀 قال المتحدث باسم «بنك &<الأمل>» 𝔸𝔹 إن وفداً\r\n' +
  'زار\tمدينة حلب الجديدة\u200f أمس، وإن 🧿🧿 «حلب»|[1] ->ـ_* أرسلت 3 شاحنات.\r\n' +
  '\r\n' +
  '   وأضاف\u00a0"المتحدث" أن المصرف\u061c دفع 9007199254740993 ليرة;\\ ثم عاد\u2028إلى دمشق\rفي \u0085يوم الأحد';

/** The first place of words after a place. */
function find(words: string, after = 0): Span {
  const start = TEXT.indexOf(words, after);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

const entity = (id: string, kind: Entity['kind'], name: string, rest: Partial<Entity> = {}): Entity => ({
  ...{ id, kind, name, forms: [], sameAs: [], lat: null, lon: null },
  ...rest,
});

const ENTITIES: readonly Entity[] = [
  entity('e1', 'org', 'بنك &<الأمل>, "المصرف"', { forms: ['المصرف', 'بنك؛ الأمل'], country: 'SY', lat: 33.5, lon: -36.25 }),
  entity('e2', 'place', 'حلب', {
    sameAs: ['iso:SY-HL', 'wikidata:Q41183', 'geonames:170063'],
    country: 'SY',
    lat: 36.20124,
    lon: 37.16117,
  }),
  entity('e3', 'facility', '𝔸𝔹', { sameAs: ['https://example.org/a?b=c&d#e'] }),
  entity('e4', 'group', 'مجموعة'),
  entity('e5', 'person', 'متحدث'),
];

const ENGINE = { by: 'engine', confidence: 0.75 };
const SALMA = { by: 'سلمى O’Neil <s@example.org>', confidence: 1 };

const bank = find('بنك &<الأمل>');
const speaker = find('المتحدث');
const aleppo = find('حلب');
const newAleppo = find('حلب الجديدة\u200f');
const delegation = find('وفداً');

const MENTIONS: readonly DocumentMention[] = [
  { ...bank, kind: 'org', entity: 'e1', author: ENGINE, note: 'سطر أول\nسطر ثان, "quoted" [1]|->;\t<&>' },
  { ...find('الأمل'), kind: 'person', entity: 'e5', author: SALMA },
  { ...find('𝔸𝔹'), kind: 'facility', entity: 'e3', author: ENGINE },
  // Across «حلب الجديدة»: neither holds the other.
  { start: find('مدينة').start, end: aleppo.end, kind: 'place', author: SALMA },
  { ...newAleppo, kind: 'place', entity: 'e2', author: SALMA, note: 'أكيد' },
  { ...find('أمس'), kind: 'date', value: { timex: '2021-07-10', start: '2021-07-10', end: '2021-07-10' }, author: ENGINE },
  { ...find('أمس'), kind: 'reference', antecedent: null, status: 'external', author: ENGINE },
  { ...find('🧿🧿'), kind: 'group', entity: 'e4', author: ENGINE },
  { ...find('حلب', newAleppo.end), kind: 'org', entity: 'e2', metonym: 'government', author: ENGINE },
  { ...find('3'), kind: 'number', value: { number: 3, relation: '=', counted: 'شاحنة' }, author: ENGINE },
  { ...find('المتحدث', speaker.end), kind: 'reference', antecedent: speaker, status: 'resolved', entity: 'e5', author: ENGINE },
  { ...find('المصرف'), kind: 'reference', antecedent: null, status: 'ambiguous', candidates: [bank, delegation], author: ENGINE },
  { ...find('عاد'), kind: 'reference', antecedent: find('المتحدث', speaker.end), status: 'resolved', author: SALMA },
  {
    ...find('9007199254740993 ليرة'),
    kind: 'money',
    value: { amount: '9007199254740993', relation: '~', candidates: ['SYP', 'LBP'] },
    author: ENGINE,
  },
  { ...find('دمشق\rفي'), kind: 'place', author: SALMA },
  { ...find('الأحد'), kind: 'set', value: { timex: 'XXXX-WXX-7', freq: 1, mod: 'APPROX' }, author: SALMA },
];

/** Hard places, several people, everything that a format may lose. */
export const HARD: ArticleDocument = inOrder({
  file: 'مقال صعب.txt',
  text: TEXT,
  published: '2021-07-11',
  mentions: MENTIONS,
  entities: ENTITIES,
  rejections: [
    { ...find('باسم'), kind: 'person', author: SALMA },
    { ...find('وفداً'), author: SALMA },
  ],
  notes: [{ ...find('شاحنات'), text: 'كم "شاحنة"؟\r\nتحقق', author: SALMA }],
});

/** A text as other tools' own examples have it: no line end, one mention at each end. */
export const SMALL: ArticleDocument = {
  file: 'small.txt',
  text: '😀دمشق في سوريا',
  published: null,
  mentions: [
    { start: 2, end: 6, kind: 'place', entity: 'e1', author: { by: 'engine', confidence: 0.9 } },
    { start: 10, end: 15, kind: 'place', author: { by: 'engine', confidence: 0.9 } },
  ],
  entities: [entity('e1', 'place', 'دمشق', { sameAs: ['wikidata:Q3766'], lat: 33.5102, lon: 36.29128 })],
  rejections: [],
  notes: [],
};
