import { clockWordTable } from '../../lexicon/times/clock-word.ts';
import { nthTable } from '../../lexicon/times/nth.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import { findHit, isDigits, type Paragraph } from '../paragraph.ts';
import { readFigureLength } from './figure-length.ts';
import { mayBeginDate } from './gate.ts';
import { relationEnding } from './link.ts';
import { readNth } from './nth.ts';
import { isMark, numberAt, type Reading, reading, skipGluedArticle, skipMark, wholeAt } from './reading.ts';
import { readZone } from './zone.ts';

/** Hour, minute and second as written. Impossible figures are kept: a check reports them. */
export interface ClockFace {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** Written after «الساعة». */
  readonly said: boolean;
  /** The figures show twenty-four hours (13:00, 05:30). */
  readonly full: boolean;
  /** In words, or with a fraction (الثالثة والنصف), not in figures. */
  readonly words: boolean;
  /** A colon or a fraction shows that this is a time. */
  readonly exact: boolean;
  /** Something is glued before «الساعة» (والساعة), so that it belongs to nothing before it. */
  readonly joined?: boolean;
}

/** The face of a clock at token `i`, with «الساعة» before it or without. */
export function readClockFace(p: Paragraph, i: number): Reading<ClockFace> | undefined {
  const hour = findHit(p, i, clockWordTable, (h) => h.row.kind === 'hour');
  const at = hour ? skipGluedArticle(p, hour.to) : i;
  const face = readFigures(p, at, hour !== undefined) ?? readWords(p, at, hour !== undefined);
  if (!face || !hour) return face;
  return { ...face, from: i, proclitic: '', contracted: false, value: { ...face.value, joined: hour.stem.proclitic !== '' } };
}

/** «15:25:50», «5:51», and behind «الساعة» «11», «10.30». */
function readFigures(p: Paragraph, i: number, said: boolean): Reading<ClockFace> | undefined {
  const token = p.tokens[i];
  if (token?.word.type === 'digits' && token.word.fold.length === 4) return readFourFigures(p, i);
  if (token?.word.type !== 'digits' || token.word.fold.length > 2) return undefined;
  const hour = Number(token.word.fold);
  const minute = partAfter(p, i + 1, said || readZone(p, i + 3) ? ':.,٫،' : ':');
  const isTied =
    token.glued &&
    (isMark(p, i - 1, '+') || (isMark(p, i - 1, ':.,٫/-') && p.tokens[i - 1]?.glued === true && p.tokens[i - 2]?.word.type === 'digits'));
  if (isTied && !said) return undefined;
  const full = hour > 12 || token.word.fold.startsWith('0') || token.word.fold === '00';
  if (!said && readFigureLength(p, i)) return undefined;
  const dial = readDial(p, i, said);
  if (dial) return dial;
  if (minute !== undefined) {
    const second = partAfter(p, i + 3, ':');
    if (second === undefined && isMark(p, i + 3, ':') && p.tokens[i + 4]?.glued && p.tokens[i + 4]?.word.type === 'digits')
      return undefined;
    const face = { hour, minute, said, full, words: false, exact: true };
    return reading(p, i, second === undefined ? i + 3 : i + 5, second === undefined ? face : { ...face, second });
  }
  const whole = wholeAt(p, i);
  if (whole === undefined || whole > 24 || (!said && isScore(p, i))) return undefined;
  return withMinutes(p, reading(p, i, i + 1, { hour, minute: 0, said, full, words: false, exact: false }));
}

/** «1 - 2 مساء السبت»: a second figure behind a dash, and nothing that says from when the first is. */
function isScore(p: Paragraph, i: number): boolean {
  return isMark(p, i - 1, '-–') && isDigits(p, i - 2) && relationEnding(p, i - 2) === undefined;
}

/** «22h30», «20سا00», «14h»: the sign of hours between the figures. */
function readDial(p: Paragraph, i: number, said: boolean): Reading<ClockFace> | undefined {
  const sign = p.tokens[i + 1];
  const hit = sign?.glued ? findHit(p, i + 1, clockWordTable, (h) => h.row.kind === 'dial') : undefined;
  if (!hit || !sign) return undefined;
  const hour = Number(p.tokens[i]?.word.fold);
  const minutes = p.tokens[hit.to];
  const hasMinutes = minutes?.word.type === 'digits' && minutes.glued && minutes.word.fold.length === 2;
  if (hour > 24 || (!hasMinutes && sign.word.type !== 'latin')) return undefined;
  const face = { hour, minute: hasMinutes ? Number(minutes.word.fold) : 0, said, full: true, words: false, exact: true };
  return reading(p, i, hasMinutes ? hit.to + 1 : hit.to, face);
}

/** «0900 GMT», «0900 (GMT+04:00)»: four figures, where a zone shows that they are hours and minutes. */
function readFourFigures(p: Paragraph, i: number): Reading<ClockFace> | undefined {
  const figures = p.tokens[i]?.word.fold ?? '';
  const [hour, minute] = [Number(figures.slice(0, 2)), Number(figures.slice(2))];
  if (hour > 24 || minute > 59 || !readZone(p, skipMark(p, i + 1, '('))) return undefined;
  return reading(p, i, i + 1, { hour, minute, said: false, full: true, words: false, exact: true });
}

/** Two digits glued behind a mark. */
function partAfter(p: Paragraph, i: number, marks: string): number | undefined {
  const figure = p.tokens[i + 1];
  if (!isMark(p, i, marks) || !p.tokens[i]?.glued || !figure?.glued || figure.word.type !== 'digits' || figure.word.fold.length !== 2)
    return undefined;
  return Number(figure.word.fold);
}

/** «الثالثة», «الحادية عشرة والنصف», and behind «الساعة» «ثلاثة», «ثمانية». */
function readWords(p: Paragraph, i: number, said: boolean): Reading<ClockFace> | undefined {
  if (!mayBeginDate(p, i)) return undefined;
  const nth = readNth(p, i);
  const face = (hour: number): ClockFace => ({ hour, minute: 0, said, full: false, words: true, exact: false });
  if (nth?.value.form === 'feminine' && nth.value.number >= 1 && nth.value.number <= 24 && (said || !isAdjective(p, i)))
    return withMinutes(p, { ...nth, value: face(nth.value.number) });
  const figure = said ? hourInWords(p, i) : undefined;
  if (!figure) return undefined;
  // «ثلاثة وثلث» is one numeral: the hour and its fraction.
  const hour = Math.floor(figure.value);
  const minute = Math.round((figure.value - hour) * 60);
  if (minute > 0) return { ...figure, value: { ...face(hour), minute, exact: true } };
  return withMinutes(p, { ...figure, value: face(hour) });
}

/** «الجلسة الثالثة صباح اليوم»: behind a definite noun of the feminine the ordinal is its adjective. */
function isAdjective(p: Paragraph, i: number): boolean {
  const word = p.tokens[i - 1]?.word;
  return word?.type === 'arabic' && !readNth(p, i - 1) && word.bare.endsWith(FEMININE) && word.stems.some((s) => s.article);
}

/** The ending of feminine nouns, as the ordinals have it. */
const FEMININE = nthTable.entries.find(({ row }) => row.form === 'feminine' && row.number === 3)?.form.slice(-1) ?? '';

/** An hour as a cardinal; minutes that «و» joins to it are not part of it. */
function hourInWords(p: Paragraph, i: number): Reading<number> | undefined {
  const figure = numberAt(p, i);
  return figure && figure.value >= 1 && figure.value < 13 ? figure : undefined;
}

/** «والنصف», «إلا ربعاً», «و20 دقيقة», «وخمس دقائق». */
function withMinutes(p: Paragraph, hour: Reading<ClockFace>): Reading<ClockFace> {
  const less = findHit(p, hour.to, clockWordTable, (h) => h.row.kind === 'less');
  const amount = minutesAt(p, less?.to ?? skipLoneAnd(p, hour.to), less === undefined && skipLoneAnd(p, hour.to) === hour.to);
  if (!amount) return hour;
  const minute = less ? -amount.value : amount.value;
  return { ...hour, to: amount.to, end: amount.end, value: { ...hour.value, minute, exact: true } };
}

/** «و 30 دقيقة»: a «و» that stands alone. */
function skipLoneAnd(p: Paragraph, i: number): number {
  const token = p.tokens[i];
  return token?.word.type === 'arabic' && token.word.fold.length === 1 && !isMark(p, i, '،') && token.word.stems.length === 1 ? i + 1 : i;
}

/** A fraction of the hour or a count of minutes; with `joined` it must have «و» glued before it. */
function minutesAt(p: Paragraph, i: number, joined: boolean): Reading<number> | undefined {
  const fraction = findHit(p, i, clockWordTable, (h) => h.row.kind === 'fraction');
  if (fraction?.row.minutes !== undefined && (!joined || fraction.stem.proclitic !== ''))
    return reading(p, i, fraction.to, fraction.row.minutes);
  const figure = numberAt(p, i);
  const isJoined = figure && (figure.proclitic !== '' || (p.tokens[i]?.word.type === 'digits' && p.tokens[i]?.glued));
  if (!figure || (joined && !isJoined) || figure.value < 1 || figure.value > 59) return undefined;
  const unit = findHit(p, figure.to, timeUnitTable, (h) => h.row.unit === 'minute' && h.stem.proclitic === '');
  if (unit) return reading(p, i, unit.to, figure.value);
  // «السابعة وتسعة وثلاثين بتوقيت غرينتش»: the zone shows that minutes are counted.
  return readZone(p, figure.to) ? reading(p, i, figure.to, figure.value) : undefined;
}
