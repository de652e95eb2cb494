import { OPTIONS, type OptionName, type OptionSpec, type Settings } from './options.ts';

/** One word after `tahqiq`. */
export interface Command {
  readonly summary: string;
  /** What `--format` may be and what each is; the first is the default. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly options: readonly OptionName[];
  /** What it takes besides options, as help calls it. */
  readonly operands?: string;
  /** @returns the exit code: 0 clean, 1 findings, 2 something could not be read */
  readonly run: (settings: Settings) => Promise<number>;
}

/** The help of the whole program. */
export function helpAll(commands: Readonly<Record<string, Command>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Tahqiq reads Arabic news articles: names, dates and numbers, what they mean, and what does not add up.

Usage: tahqiq <command> [options] <file|folder|pattern|->...

Commands:
${list.join('\n')}

tahqiq <command> --help tells more. tahqiq --version prints the version.
`;
}

/** The help of one command. */
export function helpOf(name: string, command: Command): string {
  const rows = command.options.map((option) => {
    const { value, short, help }: OptionSpec = OPTIONS[option];
    const left = `${short ? `-${short}, ` : '    '}--${option}${value ? ` ${value}` : ''}`;
    return [left, option === 'format' ? `${help}${Object.keys(command.formats ?? {}).join(', ')}` : help] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  const longest = Math.max(6, ...Object.keys(command.formats ?? {}).map((format) => format.length));
  const formats = Object.entries(command.formats ?? {}).map(([format, what]) => `  ${format.padEnd(longest)}  ${what}`);
  return `tahqiq ${name}: ${command.summary}

Usage: tahqiq ${name} [options]${operandsOf(command)}
${command.options.includes('encoding') ? INPUTS : ''}
Options:
${rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`).join('\n')}
${formats.length > 1 ? `\nFormats:\n${formats.join('\n')}\n` : ''}${command.options.includes('encoding') ? EXITS : ''}`;
}

function operandsOf({ operands, options }: Command): string {
  const all = operands ?? (options.includes('encoding') ? '<file|folder|pattern|->...' : '');
  return all && ` ${all}`;
}

const INPUTS = `
A folder means its *.txt files at any depth. - reads standard input: JSON lines {"id","text","published"?,"locale"?,"now"?}.
The date of name.txt may stand in name.txt.tahqiq.jsonl, first line {"tahqiq":1,"published":"YYYY-MM-DD"}.
`;

const EXITS = `
Exit: 0 clean, 1 findings at or above --fail-on (check only), 2 wrong usage or something could not be read.
`;
