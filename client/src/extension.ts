/** The extension in Node: starts the bundled server as a child process. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith, stopClient } from './activate.ts';

export function activate(context: ExtensionContext): Promise<Api> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  return activateWith(context, (options) => new LanguageClient('tahqiq', 'Tahqiq', { run, debug: run }, options));
}

export function deactivate(): Promise<void> {
  return stopClient();
}
