// The project file `tahqiq.json`: what people who work on the same articles agreed on. It holds for every article at or below its folder.
import { type AnalyzeOptions, NAME_THRESHOLDS, type NameThreshold } from '../analyze-options.ts';
import { atPlace } from '../messages/fault.ts';
import { FINDING_CODES, type FindingCode, type Message, type Severity } from '../model.ts';
import { oneOf } from './json-reading.ts';
import { nearest } from './nearest.ts';

export const PROJECT_FILE = 'tahqiq.json';

export interface Project {
  /** Severity by finding code, or `off`. */
  readonly findings: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** Codes whose findings are silenced: found and counted, not shown. */
  readonly silence: readonly FindingCode[];
  /** BCP 47: decides only what the text leaves open. */
  readonly locale?: string;
  /** How sure names must be that stand in no table. */
  readonly names?: NameThreshold;
}

export const EMPTY_PROJECT: Project = { findings: {}, silence: [] };

export const SEVERITY_OR_OFF = ['error', 'warning', 'information', 'hint', 'off'] as const;

const MEMBERS = ['$schema', 'findings', 'silence', 'locale', 'names'] as const;

/**
 * Reads the text of a project file. What is wrong is told in `problems`, one sentence each with the file and the place in it, and
 * left out; the rest holds.
 * @param file its name, for the problems
 */
export function parseProject(file: string, text: string): { readonly project: Project; readonly problems: readonly Message[] } {
  const problems: Message[] = [];
  const wrong = (path: string, value: unknown, wanted: Message): undefined => {
    problems.push(atPlace(`${file}: ${path}`, { key: 'is-not', args: { value: JSON.stringify(value) ?? '', wanted } }));
    return undefined;
  };
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return { project: EMPTY_PROJECT, problems: [atPlace(`${file}:${lineOf(error, text)}`, { key: 'not-json' })] };
  }
  if (!isRecord(raw)) return { project: EMPTY_PROJECT, problems: [atPlace(`${file}:1`, { key: 'not-object' })] };
  for (const key of Object.keys(raw)) if (!MEMBERS.some((m) => m === key)) problems.push(atPlace(file, unknown(key, key, MEMBERS)));
  const findings = readFindings(raw['findings'] ?? {}, file, problems, wrong);
  const silence = readSilence(raw['silence'] ?? [], file, problems, wrong);
  const locale = readLocale(raw['locale'], wrong);
  const names = NAME_THRESHOLDS.find((threshold) => threshold === raw['names']);
  if (raw['names'] !== undefined && !names) wrong('names', raw['names'], oneOf(NAME_THRESHOLDS));
  return { project: { findings, silence, ...(locale !== undefined && { locale }), ...(names && { names }) }, problems };
}

/** The options of an article of a project: what is said of the article itself stands before what the project says. */
export function withProject({ findings, silence, locale, names }: Project, options: AnalyzeOptions): AnalyzeOptions {
  return {
    ...(locale !== undefined && { locale }),
    ...(names && { names }),
    ...options,
    findings: { ...findings, ...options.findings },
    silences: [...silence.map((code) => ({ code })), ...(options.silences ?? [])],
  };
}

/** Whether a text is the code of a finding. */
export function isFindingCode(code: unknown): code is FindingCode {
  return typeof code === 'string' && Object.hasOwn(FINDING_CODES, code);
}

/** «x is unknown; did you mean y?» */
function unknown(path: string, name: string, known: readonly string[]): Message {
  const near = nearest(name, known);
  if (near === undefined) return { key: 'unknown', args: { name: path, known: known.join(', ') } };
  return { key: 'unknown-near', args: { name: path, near } };
}

/** @returns the sentence for a code that is none, with the nearest one */
export function unknownCode(path: string, code: string): Message {
  return unknown(path, code, Object.keys(FINDING_CODES));
}

type Wrong = (path: string, value: unknown, wanted: Message) => undefined;

function readFindings(raw: unknown, file: string, problems: Message[], wrong: Wrong): Project['findings'] {
  const findings: Partial<Record<FindingCode, Severity | 'off'>> = {};
  if (!isRecord(raw)) return wrong('findings', raw, { key: 'wanted-severities' }) ?? findings;
  for (const [code, value] of Object.entries(raw)) {
    const severity = SEVERITY_OR_OFF.find((s) => s === value);
    if (!isFindingCode(code)) problems.push(atPlace(file, unknownCode(`findings.${code}`, code)));
    else if (severity) findings[code] = severity;
    else wrong(`findings.${code}`, value, oneOf(SEVERITY_OR_OFF));
  }
  return findings;
}

function readSilence(raw: unknown, file: string, problems: Message[], wrong: Wrong): readonly FindingCode[] {
  if (!Array.isArray(raw)) return wrong('silence', raw, { key: 'wanted-codes' }) ?? [];
  return raw.flatMap((code: unknown, i): readonly FindingCode[] => {
    if (isFindingCode(code)) return [code];
    if (typeof code === 'string') problems.push(atPlace(file, unknownCode(`silence[${i}]: ${code}`, code)));
    else wrong(`silence[${i}]`, code, { key: 'wanted-code' });
    return [];
  });
}

function readLocale(raw: unknown, wrong: Wrong): string | undefined {
  if (raw === undefined) return undefined;
  try {
    const [locale] = typeof raw === 'string' ? Intl.getCanonicalLocales(raw) : [];
    if (locale !== undefined) return locale;
  } catch {
    // Not a language tag at all: said below.
  }
  return wrong('locale', raw, { key: 'wanted-locale' });
}

/** The line where reading stopped: engines tell it as a line or as an offset, or not at all. */
function lineOf(error: unknown, text: string): number {
  const said = error instanceof Error ? error.message : '';
  const line = /line (\d+)/u.exec(said)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/u.exec(said)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
