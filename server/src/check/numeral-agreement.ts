// A number word whose gender is not the one that the counted noun asks for: ستة قذائف (six shells: a shell is feminine, so ست),
// ثلاث عشرة صاروخاً (thirteen rockets: a rocket is masculine, so ثلاثة عشر). Leaves alone: digits, one and two, nouns whose gender
// no table knows or that are used in both, numerals that follow their noun or count across «من», numbers with a scale word.
import type { Hit } from '../lexicon/lexicon.ts';
import { type NumeralRow, numeralForm } from '../lexicon/numbers/numeral.ts';
import type { Edit, Reason } from '../model.ts';
import type { Phrase } from '../phrase.ts';
import { type NounReading, nounsAt } from '../read/noun.ts';
import { type Numeral, numeralsOf } from '../read/numeral.ts';
import { type Paragraph, perParagraph } from '../read/paragraph.ts';
import type { PlacedParagraph } from '../resolve/article-reading.ts';
import type { Check, NewFinding } from './check.ts';

export const numeralAgreement: Check = {
  code: 'numeral-agreement',
  summary: 'a number word disagrees in gender with what it counts',
  run: ({ paragraphs, text }) => paragraphs.flatMap((placed) => checkParagraph(placed, text)),
};

const NONE: readonly NewFinding[] = [];

/** Most paragraphs have none. */
const numeralsInWords = perParagraph((p): readonly Numeral[] => numeralsOf(p).filter(({ unit }) => unit !== undefined));

const COUNTS: ReadonlySet<Phrase['kind']> = new Set(['number', 'duration', 'money', 'quantity']);

function checkParagraph({ paragraph: p, phrases, start: base }: PlacedParagraph, text: string): readonly NewFinding[] {
  const numerals = numeralsInWords(p);
  if (!numerals.length) return NONE;
  // Where the numeral stands as a count: dates, times and names agree by other rules.
  const counts = phrases.filter(({ kind }) => COUNTS.has(kind));
  let next = 0;
  return numerals.flatMap((numeral) => {
    while ((counts[next]?.end ?? Number.POSITIVE_INFINITY) < numeral.end) next++;
    const isCount = (counts[next]?.start ?? Number.POSITIVE_INFINITY) <= numeral.start;
    const noun = isCount && !isFraction(p, numeral) && !isPronoun(p, numeral) ? nounBehind(p, numeral) : undefined;
    const wrong = noun ? wrongWords(numeral, noun) : [];
    return noun && wrong.length ? [report(numeral, noun, wrong, base, text)] : [];
  });
}

type Gender = NonNullable<NounReading['gender']>;
type SureNoun = NounReading & { readonly gender: Gender };

/** The noun right behind: all that the word may be agree in gender, and it has the form that the numeral asks for. */
function nounBehind(p: Paragraph, { from, to, value, definite }: Numeral): SureNoun | undefined {
  // «القادة الثلاثة محادثات …»: a definite numeral behind its noun.
  if (definite && p.tokens[from - 1]?.word.stems.some((s) => s.article)) return undefined;
  const rest = Number(value) % 100;
  if (!Number.isInteger(rest) || rest < 3 || p.tokens[to]?.glued) return undefined;
  const expected = rest <= 10 ? 'plural' : 'singular';
  // Three to ten stand before a genitive: an accusative is the object of a verb (سنواتهما الأربع أفلاماً).
  const nouns = nounsAt(p, to).filter(({ stem }) => stem.proclitic === '' && !stem.article && !(stem.accusative && rest <= 10));
  const [noun] = nouns.filter(({ number }) => number === expected);
  const gender = noun?.gender;
  return noun && gender && nouns.every((n) => n.gender === gender) ? { ...noun, gender } : undefined;
}

/** «خُمس السكان» (a fifth of the population) and «خمس سكان البلاد»: written like خمس, and what stands behind is not counted. */
function isFraction(p: Paragraph, { from, to, unit, ten, definite, value }: Numeral): boolean {
  if (!unit || ten || definite || unit.row.counts !== 'feminine' || to !== from + 1) return false;
  if (p.tokens[from]?.word.text.includes(DAMMA)) return true;
  return FRACTIONS.has(Number(value)) && p.tokens[to + 1]?.word.stems.some((s) => s.article && s.proclitic === '') === true;
}
const DAMMA = '\u064f';

/** Those of which the word for the part is written like the word for the number. */
const FRACTIONS: ReadonlySet<number> = new Set([5, 7, 9, 10]);

/** «وجمعت الثلاثة جلسات طويلة» (talks brought the three together): who was counted is told before. */
function isPronoun(p: Paragraph, { definite, unit, to }: Numeral): boolean {
  return definite === true && unit?.row.counts === 'masculine' && p.tokens[to]?.word.stems.every((s) => !s.article) === true;
}

interface WrongWord {
  readonly word: Hit<NumeralRow>;
  readonly right: string;
}

/** The word for one … ten counts the noun's gender by its form; the عشر of the teens is the other way round. */
function wrongWords({ unit, ten }: Numeral, { gender }: SureNoun): readonly WrongWord[] {
  return [unit && wrongWord(unit, gender), ten && wrongWord(ten, gender === 'masculine' ? 'feminine' : 'masculine')].filter(
    (wrong) => wrong !== undefined,
  );
}

function wrongWord(word: Hit<NumeralRow>, gender: Gender): WrongWord | undefined {
  const { role, value, counts } = word.row;
  const right = counts === undefined || counts === gender ? undefined : numeralForm(role, value, gender);
  return right === undefined ? undefined : { word, right };
}

function report({ start, end }: Numeral, noun: SureNoun, wrong: readonly WrongWord[], base: number, text: string): NewFinding {
  const edits = wrong.map(({ word, right }) => editOf(word, right, base, text));
  const reason: Reason = {
    message: { key: 'agreement-noun', args: { noun: noun.lemma, gender: { key: `gender-${noun.gender}` } } },
    start: base + noun.start,
    end: base + noun.end,
  };
  const places = wrong.map(({ word }): Reason => {
    const args = { word: text.slice(base + word.start, base + word.end), gender: { key: `gender-${word.row.counts}` } };
    return {
      message: { key: word.row.role === 'ten' && wrong.length > 1 ? 'agreement-ten' : 'agreement-numeral', args },
      start: base + word.start,
      end: base + word.end,
    };
  });
  const title = { key: 'agreement-fix', args: { right: edits.map(({ newText }) => newText).join(' ') } };
  return {
    start: base + start,
    end: base + end,
    message: { key: 'agreement', args: { noun: text.slice(base + noun.start, base + noun.end) } },
    because: [reason, ...places],
    related: [],
    fixes: [{ title, edits }],
  };
}

/** The right word in the place of the wrong one; an article stays as it is written. */
function editOf({ start, end, stem }: Hit<NumeralRow>, right: string, base: number, text: string): Edit {
  const article = stem.article ? text.slice(base + start, base + start + 2) : '';
  return { start: base + start, end: base + end, newText: article + right };
}
