import { existsSync } from 'node:fs';
import { type Agreement, type Measures, measure } from '../agree/agreement.ts';
import type { Difference } from '../agree/compare.ts';
import { type Said, saidIn } from '../agree/said.ts';
import { Fault } from '../messages/fault.ts';
import type { Message } from '../model.ts';
import { isolate } from '../text/isolate.ts';
import { splitLines } from '../text/segment.ts';
import { type Annotated, readAnnotator } from './agree-input.ts';
import { tableOf } from './agree-table.ts';
import { type Settings, UsageError } from './options.ts';
import { complainer, type Told, teller } from './tell.ts';
import { print, visible } from './terminal.ts';

/** `tahqiq agree A B`: how far two annotators agree, and where they do not. */
export async function agree(settings: Settings): Promise<number> {
  const [a, b] = annotatorsIn(settings);
  const complain = complainer(settings.language);
  const read = (annotator: Annotator) => readAnnotator(annotator.path, settings, annotator.person);
  let matched: readonly Matched[];
  let isWhole: boolean;
  try {
    ({ articles: matched, isWhole } = match(read(a), read(b), a, b, complain));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    complain(error.told);
    return 2;
  }
  if (!matched.length) {
    complain({ key: 'none-of-both' });
    return 2;
  }
  const tell = teller(settings.language);
  const agreement = measure(matched);
  const places = matched.flatMap(({ file, text }, i) => placesOf(file, text, agreement.differences[i] ?? []));
  if (settings.format === 'json') await print(`${JSON.stringify(toJson(agreement, matched.length, places), null, 1)}\n`);
  else if (settings.format === 'jsonl') for (const place of places) await print(`${JSON.stringify(place)}\n`);
  else {
    const told = places.map((place) => sayPlace(place, tell)).join('');
    await print(`${told}${places.length ? '\n' : ''}${tableOf(agreement, matched.length, tell)}`);
  }
  return isWhole ? 0 : 2;
}

/** Whose words are compared: what stands at a path, or of that only what one person decided. */
interface Annotator {
  readonly path: string;
  readonly person: string | undefined;
  /** What to call them. */
  readonly name: string;
}

/** Two folders or files, or one and two persons. @throws UsageError */
function annotatorsIn({ inputs, persons }: Settings): readonly [Annotator, Annotator] {
  const [a, b] = persons.length
    ? persons.map((person) => ({ path: inputs[0] ?? '', person, name: person }))
    : inputs.map((path) => ({ path, person: undefined, name: path }));
  const isTwo = persons.length ? persons.length === 2 && inputs.length === 1 : inputs.length === 2;
  if (!isTwo || !a || !b) throw new UsageError({ key: 'usage-two-annotators' });
  return [a, b];
}

interface Matched {
  readonly file: string;
  readonly text: string;
  readonly a: readonly Said[];
  readonly b: readonly Said[];
}

/** The articles that both have, with the same text. What only one has is told, and is no fault. */
function match(
  ofA: ReadonlyMap<string, Annotated>,
  ofB: ReadonlyMap<string, Annotated>,
  { name: a }: Annotator,
  { name: b }: Annotator,
  complain: (message: Message) => void,
): { readonly articles: readonly Matched[]; readonly isWhole: boolean } {
  const articles: Matched[] = [];
  let isWhole = true;
  for (const [file, mine] of ofA) {
    const theirs = ofB.get(file);
    if (!theirs) complain({ key: 'only-one-has', args: { file, who: a } });
    else if (theirs.document.text !== mine.document.text) {
      isWhole = false;
      complain({ key: 'texts-differ', args: { file, a, b } });
    } else {
      const path = [mine.path, theirs.path].find((p) => existsSync(p)) ?? file;
      articles.push({ file: path, text: mine.document.text, a: saidIn(mine.document), b: saidIn(theirs.document) });
    }
  }
  for (const file of ofB.keys()) if (!ofA.has(file)) complain({ key: 'only-one-has', args: { file, who: b } });
  return { articles, isWhole };
}

/** A place on which the two differ, as other programs read it. Lines and columns count from 1, columns in UTF-16 units. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly what: Difference['what'];
  readonly a: (Said & { readonly text: string }) | null;
  readonly b: (Said & { readonly text: string }) | null;
}

function placesOf(file: string, text: string, differences: readonly Difference[]): readonly Place[] {
  const lines = splitLines(text);
  const quoted = (said: Said | undefined) => (said ? { ...said, text: text.slice(said.start, said.end) } : null);
  let line = 0;
  return differences.map(({ start, what, a, b }) => {
    while ((lines[line + 1]?.start ?? text.length + 1) <= start) line++;
    return { file, line: line + 1, column: start - (lines[line]?.start ?? 0) + 1, what, a: quoted(a), b: quoted(b) };
  });
}

function sayPlace({ file, line, column, what, a, b }: Place, tell: Told): string {
  const say = (said: Place['a']): string => {
    if (!said) return tell('agree-nothing');
    const value = what === 'value' ? `: ${isolate(said.value)}` : '';
    return `${said.kind} ${isolate(visible(said.text))}${value}`;
  };
  return `${file}:${line}:${column}: A ${say(a)} | B ${say(b)}\n`;
}

function toJson({ kinds, all }: Agreement, articles: number, disagreements: readonly Place[]) {
  // Absent measures are said to be null: JSON leaves undefined out.
  const whole = (m: Measures) => Object.fromEntries(Object.entries(m).map(([name, value]) => [name, value ?? null]));
  return { articles, kinds: Object.fromEntries([...kinds].map(([kind, m]) => [kind, whole(m)])), all: whole(all), disagreements };
}
