// Every command: adding one is a file and an entry here. What a command needs is loaded only when it runs, so that help and
// mistakes in the command line answer at once.
import type { Command } from './command.ts';
import { EXPORT_FORMATS } from './export-formats.ts';

export const COMMANDS: Readonly<Record<string, Command>> = {
  annotate: {
    summary: 'print what the articles say, as JSON: mentions, entities, findings',
    formats: { jsonl: 'one object per line (default)', json: 'one array' },
    options: ['format', 'severity', 'project', 'published', 'now', 'locale', 'names', 'language', 'encoding', 'plain', 'help'],
    run: async (settings) => (await import('./annotate.ts')).annotate(settings),
  },
  check: {
    summary: 'print what does not add up: where, why, and how to mend it',
    formats: {
      human: 'for people (default)',
      jsonl: 'one object per article and line: as annotate prints, without mentions and entities',
      json: 'one array of these objects',
      sarif: 'SARIF 2.1.0, for hosts that show what scanners find',
    },
    options: [
      'format',
      'fail-on',
      'severity',
      'project',
      'baseline',
      'write-baseline',
      'show-silenced',
      'published',
      'now',
      'locale',
      'names',
      'language',
      'encoding',
      'plain',
      'color',
      'help',
    ],
    run: async (settings) => (await import('./check.ts')).check(settings),
  },
  explain: {
    summary: 'print the text, and below each paragraph what is said of it and why',
    options: ['severity', 'project', 'published', 'now', 'locale', 'names', 'language', 'encoding', 'plain', 'help'],
    run: async (settings) => (await import('./explain.ts')).explain(settings),
  },
  export: {
    summary: 'write what the articles say in the format of another tool; what it cannot hold is told',
    formats: EXPORT_FORMATS,
    options: ['format', 'out', 'project', 'published', 'now', 'locale', 'names', 'language', 'encoding', 'plain', 'help'],
    run: async (settings) => (await import('./export.ts')).exportArticles(settings),
  },
  import: {
    summary: 'take what people decided in another tool into the files beside the articles',
    formats: { auto: 'by the ending of each file (default)', ...EXPORT_FORMATS },
    options: ['format', 'out', 'by', 'complete', 'project', 'published', 'now', 'locale', 'names', 'language', 'help'],
    operands: '<file|folder>...',
    run: async (settings) => (await import('./import.ts')).importFiles(settings),
  },
  agree: {
    summary: 'tell how far two annotators agree, and where they do not',
    formats: {
      human: 'for people (default): places to open in an editor, then a table',
      json: 'one object: measures and places',
      jsonl: 'one place per line',
    },
    options: ['format', 'decided', 'person', 'project', 'published', 'now', 'locale', 'names', 'language', 'help'],
    operands: '<A> <B> | --person <A> --person <B> <file|folder>',
    run: async (settings) => (await import('./agree.ts')).agree(settings),
  },
  merge: {
    summary: 'merge three states of a side file: a merge driver for git',
    options: ['language', 'help'],
    operands: '<base> <ours> <theirs> [name]',
    run: async (settings) => (await import('./merge.ts')).merge(settings),
  },
  lsp: {
    summary: 'run the language server over standard input and output, for any editor',
    options: ['stdio', 'clientProcessId', 'help'],
    run: async (settings) => (await import('./lsp.ts')).lsp(settings),
  },
};
