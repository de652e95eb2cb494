import { parseArgs } from 'node:util';
import type { AnalyzeOptions } from '../analyze-options.ts';
import { toldBy } from '../messages/fault.ts';
import type { Language } from '../messages/messages.ts';
import type { FindingCode, Message, Severity } from '../model.ts';
import { readOptions } from '../workspace/article-options.ts';
import { nearest } from '../workspace/nearest.ts';
import { isFindingCode, SEVERITY_OR_OFF, unknownCode } from '../workspace/project.ts';
import { ENCODINGS, type Encoding } from './decode.ts';

/** Something wrong with how the command was called: said with a hint, a line for each thing, exit code 2. */
export class UsageError extends Error {
  readonly told: readonly Message[];
  constructor(...told: readonly Message[]) {
    super(told.map(({ key }) => key).join(', '));
    this.told = told;
  }
}

export interface OptionSpec {
  /** What it takes, as help calls it; none for a switch. */
  readonly value?: string;
  readonly short?: string;
  /** It may be given more than once. */
  readonly many?: true;
  readonly help: string;
}

/** The options of all commands: what they take and one line of help. A command names the ones that it knows. */
export const OPTIONS = {
  format: { value: 'FORMAT', short: 'f', help: 'how to print: ' },
  'fail-on': { value: 'LEVEL', help: 'exit with 1 from this level on: error, warning (default), information, hint, never' },
  severity: { value: 'CODE=LEVEL', many: true, help: 'how loud findings of a code are: error … hint, or off; may be given more than once' },
  project: { value: 'FILE', help: 'the project file; default: the nearest tahqiq.json in the folder of each input or above' },
  'show-silenced': { help: 'print silenced findings too, marked as such' },
  baseline: { value: 'FILE', help: 'report only findings that are not in this file' },
  'write-baseline': { value: 'FILE', help: 'accept the findings of this run: write them to this file, report none' },
  out: { value: 'FOLDER', help: 'where files are written, or beside which articles they belong' },
  by: { value: 'NAME', help: 'who decided what a file does not say who decided (default: the format’s name)' },
  complete: { help: 'the files are complete: what the engine finds and they do not have is rejected' },
  decided: { help: 'of side files, compare only what people decided, without the engine’s reading' },
  person: { value: 'NAME', many: true, help: 'given twice: compare what these two decided in the same side files' },
  published: { value: 'DATE', help: 'the date of all the articles, YYYY-MM-DD; overrides what the text and side files say' },
  now: { value: 'MOMENT', help: 'the moment of reading, YYYY-MM-DDThh:mm; alone, it gives the date too' },
  locale: { value: 'TAG', help: 'language tag such as ar-SY; decides only what the text leaves open' },
  names: { value: 'HOW', help: 'how sure names that stand in no table must be: careful, balanced (default), eager' },
  language: { value: 'LANG', help: 'language of messages: ar, en, auto (default: from the environment)' },
  encoding: { value: 'NAME', help: `encoding of the files: ${['utf-8 (default)', 'windows-1256', 'auto'].join(', ')}` },
  plain: { help: 'standard input is one article as plain text, not JSON lines' },
  color: { value: 'WHEN', help: 'auto (default: when the output is a terminal and NO_COLOR is not set), always, never' },
  stdio: { help: 'speak over standard input and output' },
  clientProcessId: { value: 'PID', help: 'end when this process has ended' },
  help: { short: 'h', help: 'print this help' },
} as const satisfies Record<string, OptionSpec>;
export type OptionName = keyof typeof OPTIONS;

const LEVELS = ['error', 'warning', 'information', 'hint', 'never'] as const;

/** What the command line says, checked. */
export interface Settings {
  readonly inputs: readonly string[];
  readonly format: string;
  readonly failOn: Severity | 'never';
  readonly article: Pick<AnalyzeOptions, 'published' | 'now' | 'locale' | 'names' | 'findings'>;
  readonly project: string | undefined;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly showSilenced: boolean;
  readonly out: string | undefined;
  readonly by: string | undefined;
  readonly complete: boolean;
  readonly decided: boolean;
  readonly persons: readonly string[];
  readonly language: Language;
  readonly encoding: Encoding;
  readonly plain: boolean;
  readonly stdio: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly help: boolean;
}

/** Reads the arguments of a command. @param formats what `--format` may be, the default first; @throws UsageError */
export function readSettings(argv: readonly string[], known: readonly OptionName[], formats: readonly string[]): Settings {
  const { values, positionals } = parse(argv, known);
  const pick = <T extends string>(name: OptionName, allowed: readonly T[], fallback: T): T =>
    oneOf(name, values[name] as string | undefined, allowed, fallback);
  const name = (option: OptionName): string | undefined => values[option] as string | undefined;
  return {
    inputs: positionals,
    format: pick('format', formats, formats[0] ?? ''),
    failOn: pick('fail-on', LEVELS, 'warning'),
    article: articleOptions(values),
    out: name('out'),
    by: name('by'),
    complete: values['complete'] === true,
    decided: values['decided'] === true,
    persons: (values['person'] ?? []) as readonly string[],
    project: name('project'),
    baseline: name('baseline'),
    writeBaseline: name('write-baseline'),
    showSilenced: values['show-silenced'] === true,
    language: chooseLanguage(pick('language', ['auto', 'ar', 'en'], 'auto')),
    encoding: pick('encoding', ENCODINGS, 'utf-8'),
    plain: values['plain'] === true,
    stdio: values['stdio'] === true,
    color: pick('color', ['auto', 'always', 'never'], 'auto'),
    help: values['help'] === true,
  };
}

type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

function parse(argv: readonly string[], known: readonly OptionName[]): { values: Values; positionals: readonly string[] } {
  const options = Object.fromEntries(
    known.map((name) => {
      const option: OptionSpec = OPTIONS[name];
      const type = option.value ? ('string' as const) : ('boolean' as const);
      return [name, { type, ...(option.many && { multiple: true }), ...(option.short && { short: option.short }) }];
    }),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true }) as { values: Values; positionals: string[] };
  } catch (error) {
    throw new UsageError(explain(error, known));
  }
}

function explain(error: unknown, known: readonly OptionName[]): Message {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(--?[^'\s]+)/u.exec(message)?.[1];
  if (!unknown) return toldBy(error);
  const near = nearest(unknown.replace(/^-+/u, ''), known);
  return near
    ? { key: 'usage-unknown-option-near', args: { option: unknown, near: `--${near}` } }
    : { key: 'usage-unknown-option', args: { option: unknown } };
}

function oneOf<T extends string>(name: OptionName, value: string | undefined, allowed: readonly T[], fallback: T): T {
  if (value === undefined) return fallback;
  const found = allowed.find((a) => a === value.toLowerCase());
  if (!found) throw wantedOneOf(`--${name} ${value}`, allowed);
  return found;
}

function wantedOneOf(said: string, allowed: readonly string[]): UsageError {
  return new UsageError({ key: 'usage-wanted', args: { said, wanted: allowed.join(', ') } });
}

function articleOptions(values: Values): Settings['article'] {
  const severities = (values['severity'] ?? []) as readonly string[];
  try {
    return { ...readOptions(values), ...(severities.length && { findings: Object.fromEntries(severities.map(severityOf)) }) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError({ key: 'usage-option', args: { reason: toldBy(error) } });
  }
}

/** `code=level`; the later of two stands. */
function severityOf(said: string): readonly [FindingCode, Severity | 'off'] {
  const [code = '', level = ''] = said.split('=', 2);
  if (!isFindingCode(code)) throw new UsageError({ key: 'usage-option', args: { reason: unknownCode(`severity ${said}`, code) } });
  const severity = SEVERITY_OR_OFF.find((s) => s === level.toLowerCase());
  if (!severity)
    throw wantedOneOf(
      `--severity ${said}`,
      SEVERITY_OR_OFF.map((s) => `${code}=${s}`),
    );
  return [code, severity];
}

/** The language to speak of mistakes in, before the arguments are understood. */
export function languageIn(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => /^--language(?:=|$)/u.test(argument));
  const named = argv[at]?.split('=')[1] ?? argv[at + 1];
  return chooseLanguage(at >= 0 && (named === 'ar' || named === 'en') ? named : 'auto');
}

/** The language of the terminal's user, where they left it to us. */
function chooseLanguage(chosen: 'auto' | Language): Language {
  if (chosen !== 'auto') return chosen;
  const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return /^ar(?![a-z])/iu.test(locale) ? 'ar' : 'en';
}
