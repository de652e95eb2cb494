import type { Reason } from '../model.ts';
import { partialPeriod } from '../values/period.ts';
import type { DateExpression, PartOfExpression, VagueExpression } from '../values/time-expression.ts';
import { resolveCalendar } from './times-calendar.ts';
import type { SaidDate, TimeContext } from './times-context.ts';
import { resolveEither, resolvePair, resolveRange } from './times-joined.ts';
import { resolveNumeric } from './times-numeric.ts';
import { edgeOf, partOf } from './times-parts.ts';
import { resolveShift } from './times-shift.ts';
import type { DateValue } from './times-value.ts';
import { resolveWeekday } from './times-weekday.ts';

/** The value of a date where it stands; undefined where no calendar has such a day. */
export function resolveDate(value: DateExpression, context: TimeContext): DateValue | undefined {
  switch (value.type) {
    case 'calendar':
      return resolveCalendar(value, context, resolveDate);
    case 'numeric':
      return resolveNumeric(value, context);
    case 'shift':
      return resolveShift(value, context, resolveDate);
    case 'weekday':
      return resolveWeekday(value, context);
    case 'part':
      return resolvePart(value, context);
    case 'edge': {
      const of = resolveDate(value.of, context);
      return of && { ...of, period: value.mod ? edgeOf(of.period, value.mod) : of.period };
    }
    case 'pair':
      return resolvePair(value, context, resolveDate);
    case 'range':
      return resolveRange(value, context, resolveDate);
    case 'either':
      return resolveEither(value, context, resolveDate);
    case 'vague':
      return resolveVague(value, context);
  }
}

/** The nth day, weekday, week, quarter … of a longer time. */
function resolvePart(value: PartOfExpression, context: TimeContext): DateValue | undefined {
  const of = resolveDate(value.of, context);
  if (!of) return undefined;
  const period = partOf(value, of.period);
  return period && { ...of, period };
}

function resolveVague(value: VagueExpression, context: TimeContext): DateValue {
  const vague = (because: readonly Reason[], said?: SaidDate | null): DateValue => ({
    period: partialPeriod(value.unit ?? 'day', value.timex),
    because,
    base: said === undefined ? 'now' : 'said',
    ...(said !== undefined && { said }),
  });
  if (!value.said) return vague(value.timex === 'PRESENT_REF' ? [] : [{ message: { key: 'time-vague' } }]);
  if (value.said === 'later') {
    const { moment } = context.said;
    return { ...vague([{ message: { key: 'time-vague' } }]), ...(moment && { after: moment }) };
  }
  const latest = context.said.latest;
  // «آنذاك» is never the article's own day.
  const said = latest?.period.grain === 'day' && latest.period.first === context.now ? undefined : latest;
  if (latest && !said) return vague([{ message: { key: 'time-vague' } }]);
  if (!said) return vague([{ message: { key: 'time-unsaid' } }], null);
  return {
    period: said.period,
    because: [{ message: { key: 'time-said' }, start: said.start, end: said.end }],
    base: 'said',
    said,
  };
}
