// A value as a person writes it, for a mention of its kind: read as data first, else as the engine reads the same words in a text.
import { analyze } from '../../analyze.ts';
import type { EntityRef } from '../../analyze-options.ts';
import type { Kind, Mention } from '../../model.ts';
import { westernDigits } from '../../text/fold.ts';
import type { AnnotationBody } from '../../workspace/annotation.ts';
import { normalizedValue } from '../base/describe.ts';
import { type Deciding, draftOf, frozen, isName, refused, type Step } from './deciding.ts';
import { refFor } from './entities.ts';
import { alikeMeant, mentionsMeant } from './places.ts';
import { parseCountry } from './value-country.ts';
import { parseFigure } from './value-figure.ts';
import { parseTime } from './value-time.ts';

/** Sets or corrects the value of mentions; a name is called by its canonical name from now on. */
export function setValue(deciding: Deciding, { value }: { readonly value: string }): Step {
  const mentions = deciding.scope === 'chain' ? alikeMeant(deciding) : mentionsMeant(deciding);
  if (!mentions.length) return refused('decide-no-mention');
  const draft = draftOf(deciding);
  const refs = refFor(deciding, true);
  const bodies = mentions.map((mention) => ({ mention, body: bodyWith(deciding, mention, value, refs) }));
  for (const { mention, body } of bodies) {
    if (mention.kind === 'reference') return refused('decide-reference-value');
    if (!body) return refused('decide-value-unread', { value, expected: expected(deciding, mention.kind) });
    draft.put({ start: mention.start, end: mention.end }, body);
  }
  return draft.finish({ key: 'decide-valued', args: { value: shown(bodies[0]) } });
}

function expected({ voice }: Deciding, kind: Kind): string {
  const samples = SAMPLES[kind];
  return samples === undefined ? voice.words('expect-name') : voice.words(`expect-${kind}`, { samples });
}

/** Shown to a person as they are: data, the same in every language. */
const SAMPLES: Readonly<Partial<Record<Kind, string>>> = {
  date: '2021-07-10, 2021-07, 2021-W27, 12/5/2023',
  time: '14:30, 2021-07-10T14:30, 2021-07-10TMO',
  duration: 'P5M, PT24H',
  set: 'P1D, XXXX-WXX-5',
  number: '14, 1,234.5, 10-12, ~10, >=5',
  ordinal: '3',
  percent: '20, 20 %',
  money: '15 USD, 10-12 USD',
  quantity: '25 kilometer',
  demonym: 'SY',
};

function shown(first: { readonly mention: Mention; readonly body: AnnotationBody | undefined } | undefined): string {
  if (first?.body?.type !== 'mention') return '';
  const { body, mention } = first;
  if ('entity' in body && body.entity) return body.entity.name;
  const valued = { ...mention, ...('value' in body && { value: body.value }) } as Mention;
  return isName(valued) ? '' : normalizedValue(NOWHERE, valued);
}
const NOWHERE = { text: '', published: { date: null, source: 'none', because: [] }, mentions: [], entities: [], findings: [] } as const;

/** The decision that gives a mention a value; undefined where what was written is none. */
export function bodyWith(
  deciding: Deciding,
  mention: Mention,
  written: string,
  refs: ReturnType<typeof refFor>,
): AnnotationBody | undefined {
  const text = westernDigits(written).trim();
  if (text === '') return undefined;
  if (isName(mention)) return named(mention, written.trim(), refs(mention));
  // Today's value as it is shown is today's value, with all that is not shown of it.
  if (text === normalizedValue(deciding.article, mention)) return frozen(deciding, mention, undefined);
  const value = readValue(deciding, mention, text);
  return value && ({ type: 'mention', kind: mention.kind, value } as AnnotationBody);
}

function readValue(deciding: Deciding, mention: Mention, text: string): Mention['value'] | undefined {
  switch (mention.kind) {
    case 'date':
    case 'time':
    case 'duration':
    case 'set':
      return parseTime(mention.kind, text, mention.value) ?? asRead(deciding, mention.kind, text);
    case 'demonym':
      return parseCountry(text) ?? asRead(deciding, 'demonym', text);
    case 'number':
    case 'ordinal':
    case 'percent':
    case 'money':
    case 'quantity':
      return parseFigure(mention, text) ?? asRead(deciding, mention.kind, text);
    default:
      return undefined;
  }
}

/** What the engine reads in the same words: «10 يوليو 2021», «خمسة ملايين دولار», «سوري». All of them must be read. */
function asRead({ article }: Deciding, kind: Kind, text: string): Mention['value'] | undefined {
  const { date } = article.published;
  const { mentions } = analyze(text, date === null ? {} : { published: date });
  return mentions.find((m) => m.kind === kind && m.start === 0 && m.end === text.length)?.value;
}

function named(mention: Mention, name: string, ref: EntityRef | undefined): AnnotationBody | undefined {
  if (!isName(mention) || !ref || /[\r\n]/u.test(name) || name.length > LONGEST_NAME) return undefined;
  const { metonym } = mention.value;
  return { type: 'mention', kind: mention.kind, entity: { ...ref, name }, ...(metonym && { metonym }) };
}
const LONGEST_NAME = 200;
