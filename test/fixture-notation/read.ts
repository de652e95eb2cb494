// Reads fixture files: cases with options, comments and text. Annotation lines are not read but printed anew and compared.
import type { AnnotatedLine } from '../../server/src/export/fixture.ts';

export interface FixtureFile {
  /** What stands before the first case. */
  readonly preface: readonly string[];
  readonly cases: readonly FixtureCase[];
}

export interface FixtureCase {
  readonly title: string;
  /** Line of the file where the case opens, from 1. */
  readonly line: number;
  /** `key: value` lines below the title. */
  readonly options: Readonly<Record<string, string>>;
  /** The article, paragraphs joined by LF. */
  readonly text: string;
  /** Every line of the case, in order, without annotation lines. */
  readonly parts: readonly Part[];
  /** Every line of the case as it stands in the file. */
  readonly lines: readonly string[];
}
interface Part {
  readonly type: 'title' | 'option' | 'comment' | 'text';
  readonly line: string;
}

export function readFixture(content: string): FixtureFile {
  const lines = content.replace(/\n$/u, '').split('\n');
  const openings = lines.flatMap((line, i) => (line.startsWith('== ') ? [i] : []));
  const cases = openings.map((from, k) => readCase(lines.slice(from, openings[k + 1]), from + 1));
  return { preface: lines.slice(0, openings[0] ?? lines.length), cases };
}

/** The case with annotation lines as they should be. `facts` replaces the value of an option line and the lines below it. */
export function printCase(
  fixture: FixtureCase,
  annotated: readonly AnnotatedLine[],
  facts: Readonly<Record<string, readonly string[]>>,
): string[] {
  let paragraph = 0;
  const printed = fixture.parts.flatMap(({ type, line }): readonly string[] => {
    if (type === 'option') return facts[keyOf(line)] ?? [line];
    return type === 'text' ? [line, ...(annotated[paragraph++]?.below ?? [])] : [line];
  });
  const blanks = fixture.lines.length - fixture.lines.findLastIndex((line) => line.trim() !== '') - 1;
  return [...printed, ...Array.from({ length: blanks }, () => '')];
}

export function isAnnotation(line: string): boolean {
  return /^ {2}/u.test(line);
}

function readCase(lines: readonly string[], line: number): FixtureCase {
  const last = lines.findLastIndex((l) => l.trim() !== '');
  const parts: Part[] = [];
  for (const l of lines.slice(0, last + 1)) if (!isAnnotation(l)) parts.push({ type: typeOf(l, parts), line: l });
  const options = Object.fromEntries(
    parts.flatMap((p) => (p.type === 'option' ? [[keyOf(p.line), p.line.slice(keyOf(p.line).length + 1).trim()]] : [])),
  );
  const paragraphs = parts.flatMap((p) => (p.type === 'text' ? [p.line.replace(/^\\/u, '')] : []));
  return { title: (lines[0] ?? '').slice(3), line, options, text: paragraphs.join('\n'), parts, lines };
}

function typeOf(line: string, before: readonly Part[]): Part['type'] {
  if (!before.length) return 'title';
  if (line.startsWith('# ')) return 'comment';
  const inHead = before.every((p) => p.type !== 'text');
  return inHead && /^[a-z]+: /u.test(line) ? 'option' : 'text';
}

function keyOf(line: string): string {
  return line.slice(0, line.indexOf(':'));
}
