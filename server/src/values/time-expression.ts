// What a phrase of time means before the article's date is known: what was written, apart from what context must supply.
import type { Relation, TimexMod } from '../model.ts';
import type { Span } from '../text/span.ts';
import type { CalendarName } from './calendar.ts';
import type { DayPartCode } from './day-part.ts';
import type { Church } from './easter.ts';
import type { TimeUnit } from './time-unit.ts';

export type TimeExpression = DateExpression | ClockExpression | DurationExpression | SetExpression;

/** A weekday by name, 1 (Monday) … 7, where it stands in the paragraph. */
export interface WrittenWeekday extends Span {
  readonly day: number;
}
/** A month by name, where it stands. Double names (يوليو/تموز) give two. */
export interface WrittenMonth extends Span {
  readonly month: number;
}

/** What the verb nearby says of a day: past, `over` for sure (كان), or to come. `open` where no verb tells. */
export type Tense = 'past' | 'over' | 'future' | 'open';

/** From where an expression counts: the article's day (in a quotation, the speaker's), or the date said before. */
export type Anchor = 'now' | 'said';

interface DateBase {
  /** The weekday named beside the date (السبت 10 يوليو, أمس السبت). */
  readonly weekday?: WrittenWeekday;
  readonly tense?: Tense;
}

export type DateExpression =
  | CalendarExpression
  | NumericExpression
  | ShiftExpression
  | WeekdayExpression
  | PartOfExpression
  | EdgeExpression
  | PairExpression
  | DateRangeExpression
  | EitherExpression
  | VagueExpression;

/** Parts of a calendar date as written. What is not written is unknown. */
export interface CalendarExpression extends DateBase {
  readonly type: 'calendar';
  readonly calendar: CalendarName;
  readonly century?: number;
  readonly decade?: number;
  readonly year?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: Season;
  readonly month?: number;
  readonly day?: number;
  /** The day is an ordinal: behind a weekday it may count weekdays («الأربعاء الأول من أبريل»). */
  readonly ordinal?: true;
  /** The names that gave the month. */
  readonly months?: readonly WrittenMonth[];
  /** The day is the name of an event or place (ثورة 25 يناير): no context tells its year. */
  readonly named?: true;
  /** A holiday: on a fixed day, where the moon is seen, or so far from Easter. */
  readonly holiday?: 'fixed' | 'moon' | 'easter';
  /** So many days behind Easter Sunday, whose may be open. */
  readonly easter?: { readonly church: Church | 'either'; readonly after: number };
  /** The month said before («فبراير نفسه»). */
  readonly same?: true;
  /** Years from the occurrence that context would give: -1 «الماضي», 1 «المقبل», 0 «الجاري». */
  readonly side?: number;
  /** The year, said in relation (مارس من العام الماضي). */
  readonly of?: DateExpression;
}
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** 3/4/2021: each reading that its figures allow, likeliest order first. */
export interface NumericExpression extends DateBase {
  readonly type: 'numeric';
  readonly readings: readonly NumericReading[];
}
export interface NumericReading {
  readonly order: 'dmy' | 'mdy' | 'ymd' | 'ydm';
  readonly calendar: CalendarName;
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** Whole units away from an anchor: أمس, الشهر الماضي, قبل ثلاثة أيام, العام نفسه. */
export interface ShiftExpression extends DateBase {
  readonly type: 'shift';
  readonly unit: TimeUnit;
  readonly count: number;
  readonly anchor: Anchor;
  readonly calendar: CalendarName;
  /** «العام الجديد»: the next one shortly before it begins, else this one. */
  readonly turn?: true;
  /** «N units ago» rather than «the next unit». */
  readonly distance?: boolean;
  readonly relation?: Relation;
  /** Counted from this date (بعد عشرة أيام من أول رجب) instead of the anchor. */
  readonly from?: DateExpression;
}

/** A weekday by name: `side` -1 «الماضي», 1 «المقبل», 0 «هذا»; absent: tense decides. */
export interface WeekdayExpression extends DateBase {
  readonly type: 'weekday';
  readonly weekday: WrittenWeekday;
  readonly side?: number;
  readonly anchor: Anchor;
}

/** A day, weekday, week … by its number or name within a longer time: الـ24 من الشهر نفسه, ثالث ثلاثاء من أيلول. */
export interface PartOfExpression extends DateBase {
  readonly type: 'part';
  readonly unit: TimeUnit;
  /** 1 the first, -1 the last. */
  readonly nth: number;
  /** So many of them together, from the first or up to the last: الأشهر الخمسة الأولى. */
  readonly many?: number;
  /** The weekday that is counted, where one is (ثالث ثلاثاء). */
  readonly counted?: WrittenWeekday;
  readonly of: DateExpression;
}

/** مطلع العام, نهاية الشهر الفائت, في وقت سابق من الاثنين. */
export interface EdgeExpression extends DateBase {
  readonly type: 'edge';
  /** Absent: some time in it («وقت سابق من الاثنين»). */
  readonly mod?: TimexMod;
  readonly of: DateExpression;
}

/** One day in two calendars: 12 رمضان 1445 الموافق 22 مارس 2024. */
export interface PairExpression extends DateBase {
  readonly type: 'pair';
  readonly first: DateExpression;
  readonly second: DateExpression;
  readonly firstSpan: Span;
  readonly secondSpan: Span;
}

/** من 13 إلى 15 تموز. The first end may borrow from the second what it leaves out. */
export interface DateRangeExpression extends DateBase {
  readonly type: 'range';
  readonly from: DateExpression;
  readonly to: DateExpression;
}

/** «30 أو 31 يوليو»: one of several days. */
export interface EitherExpression extends DateBase {
  readonly type: 'either';
  readonly first: DateExpression;
  readonly second: DateExpression;
}

/** No calendar value, only a direction: الآونة الأخيرة, الآن, آنذاك, غداة. */
export interface VagueExpression extends DateBase {
  readonly type: 'vague';
  readonly timex: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
  /** It means the date said before (آنذاك), later than what was told (وقت لاحق), the day after an event (غداة), or before one (عشية). */
  readonly said?: 'same' | 'later' | 'event' | 'eve';
  readonly unit?: TimeUnit;
}

/** A clock time or a part of the day, with or without its day. */
export interface ClockExpression {
  readonly type: 'clock';
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly part?: DayPartCode;
  /** Morning or evening is not said, and the figure does not tell. */
  readonly open?: boolean;
  readonly mod?: TimexMod;
  readonly zone?: ZoneExpression;
  readonly date?: DateExpression;
  /** The other end of «من 2:00 إلى 4:00», on a day of its own where one is said. */
  readonly until?: ClockExpression;
  /** «قبل ساعتين»: units away from now. */
  readonly shift?: { readonly unit: TimeUnit; readonly count: number };
}
/** «بتوقيت غرينتش» names a zone; «بالتوقيت المحلي» is local, of a place where one is named. */
export interface ZoneExpression extends Span {
  readonly zone?: string;
  readonly local: boolean;
}

/** Lengths of time, longest unit first: سنتان وشهر. A count left open («أشهر») is undefined. */
export interface DurationExpression {
  readonly type: 'duration';
  readonly parts: readonly DurationPart[];
  /** The longer end of a span of lengths: «3 إلى 5 سنوات». */
  readonly until?: readonly DurationPart[];
  readonly relation: Relation;
  /** It ends (-1) or begins (1) at the article's day: آخر 24 ساعة, الأيام العشرة المقبلة. */
  readonly towards?: -1 | 1;
}
export interface DurationPart {
  readonly unit: TimeUnit;
  readonly count: number | undefined;
}

/** كل يومين, مرتين أسبوعياً, 78 مرة منذ … */
export interface SetExpression {
  readonly type: 'set';
  /** The period, absent where none is said. */
  readonly period?: DurationPart;
  readonly weekday?: number;
  /** كل صباح, صباح كل جمعة. */
  readonly part?: DayPartCode;
  /** كل صيف */
  readonly season?: Season;
  /** 21 مارس من كل عام, الأول من كل شهر. */
  readonly month?: number;
  readonly day?: number;
  readonly freq?: number;
  readonly relation?: Relation;
}
