/** The extension in a browser: starts the bundled server in a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { type Api, activateWith, stopClient } from './activate.ts';

// The compiler's library here is Node's; a worker is all that this file needs of a browser.
declare const Worker: new (url: string) => Extract<ServerOptions, object>;

export function activate(context: ExtensionContext): Promise<Api> {
  const url = Uri.joinPath(context.extensionUri, 'dist/server-browser.js').toString(true);
  return activateWith(context, (options) => new LanguageClient('tahqiq', 'Tahqiq', new Worker(url), options));
}

export function deactivate(): Promise<void> {
  return stopClient();
}
