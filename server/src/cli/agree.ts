import { existsSync } from 'node:fs';
import { type Agreement, type Measures, measure } from '../agree/agreement.ts';
import type { Difference } from '../agree/compare.ts';
import { type Said, saidIn } from '../agree/said.ts';
import { isolate } from '../text/isolate.ts';
import { splitLines } from '../text/segment.ts';
import { type Annotated, readAnnotator } from './agree-input.ts';
import { type Settings, UsageError } from './options.ts';
import { complain, print, visible } from './terminal.ts';

/** `tahqiq agree A B`: how far two annotators agree, and where they do not. */
export async function agree(settings: Settings): Promise<number> {
  const [a, b, ...more] = settings.inputs;
  if (a === undefined || b === undefined || more.length) throw new UsageError('wanted two annotators: name two folders or files');
  const [ofA, ofB] = [read(a, settings), read(b, settings)];
  if (!ofA || !ofB) return 2;
  const { articles, isWhole } = match(ofA, ofB, a, b);
  if (!articles.length) {
    complain('no article that both have');
    return 2;
  }
  const agreement = measure(articles);
  const places = articles.flatMap(({ file, text }, i) => placesOf(file, text, agreement.differences[i] ?? []));
  if (settings.format === 'json') await print(`${JSON.stringify(toJson(agreement, articles.length, places), null, 1)}\n`);
  else if (settings.format === 'jsonl') for (const place of places) await print(`${JSON.stringify(place)}\n`);
  else await print(`${places.map(sayPlace).join('')}${places.length ? '\n' : ''}${tableOf(agreement, articles.length)}`);
  return isWhole ? 0 : 2;
}

function read(path: string, settings: Settings): ReadonlyMap<string, Annotated> | undefined {
  try {
    return readAnnotator(path, settings);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

interface Matched {
  readonly file: string;
  readonly text: string;
  readonly a: readonly Said[];
  readonly b: readonly Said[];
}

/** The articles that both have, with the same text. What only one has is told, and is no fault. */
function match(ofA: ReadonlyMap<string, Annotated>, ofB: ReadonlyMap<string, Annotated>, a: string, b: string) {
  const articles: Matched[] = [];
  let isWhole = true;
  for (const [file, mine] of ofA) {
    const theirs = ofB.get(file);
    if (!theirs) complain(`${file}: only ${a} has it`);
    else if (theirs.document.text !== mine.document.text) {
      isWhole = false;
      complain(`${file}: left out: its text is not the same in ${a} and ${b}`);
    } else {
      const path = [mine.path, theirs.path].find((p) => existsSync(p)) ?? file;
      articles.push({ file: path, text: mine.document.text, a: saidIn(mine.document), b: saidIn(theirs.document) });
    }
  }
  for (const file of ofB.keys()) if (!ofA.has(file)) complain(`${file}: only ${b} has it`);
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

function sayPlace({ file, line, column, what, a, b }: Place): string {
  const say = (said: Place['a']): string => {
    if (!said) return 'nothing';
    const value = what === 'value' ? `: ${isolate(said.value)}` : '';
    return `${said.kind} ${isolate(visible(said.text))}${value}`;
  };
  return `${file}:${line}:${column}: A ${say(a)} | B ${say(b)}\n`;
}

const COLUMNS = ['exact F1', 'overlap F1', 'κ', 'uα', 'α value'] as const;

function tableOf({ kinds, all }: Agreement, count: number): string {
  const show = (n: number | undefined): string => (n === undefined ? '–' : n.toFixed(3));
  const row = (name: string, m: Measures): readonly string[] => {
    const value = m.valued ? `${show(m.value)} (${m.valued})` : '–';
    return [name, String(m.a), String(m.b), ...[m.exact, m.overlapping, m.kappa, m.unitizing].map(show), value];
  };
  const rows = [['kind', 'A', 'B', ...COLUMNS], ...[...kinds].map(([kind, m]) => row(kind, m)), row('all', all)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((r) => (r[column] ?? '').length))) ?? [];
  const lines = rows.map((r) => r.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '));
  return `${lines.join('\n')}\n\n${count} ${count === 1 ? 'article' : 'articles'}\n`;
}

function toJson({ kinds, all }: Agreement, articles: number, disagreements: readonly Place[]) {
  // Absent measures are said to be null: JSON leaves undefined out.
  const whole = (m: Measures) => Object.fromEntries(Object.entries(m).map(([name, value]) => [name, value ?? null]));
  return { articles, kinds: Object.fromEntries([...kinds].map(([kind, m]) => [kind, whole(m)])), all: whole(all), disagreements };
}
