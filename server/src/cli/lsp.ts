import type { Command } from './command.ts';
import { UsageError } from './options.ts';

/** `tahqiq lsp --stdio`: the language server, for any editor. Loaded only when asked for: the other commands start faster. */
export const lsp: Command = {
  summary: 'run the language server over standard input and output',
  options: ['stdio', 'clientProcessId', 'help'],
  async run(settings) {
    if (!settings.stdio) throw new UsageError('the language server speaks over standard input and output: tahqiq lsp --stdio');
    await import('../node.ts');
    return 0;
  },
};
