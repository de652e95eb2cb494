import { type Settings, UsageError } from './options.ts';

/** `tahqiq lsp --stdio`: the language server, for any editor. It goes on after this returns, until its client leaves. */
export async function lsp(settings: Settings): Promise<number> {
  if (!settings.stdio) throw new UsageError({ key: 'usage-stdio', args: { command: 'tahqiq lsp --stdio' } });
  await import('../node.ts');
  return 0;
}
