// The language server in a web worker. It sees no files: what it knows comes from open documents, dates are kept in memory.
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import type { Host } from './lsp/base/host.ts';
import { startServer } from './lsp/server.ts';

// The compiler's library here is Node's: of the worker's global object this file needs only that it can talk.
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & { readonly navigator: { readonly language: string } };

const host: Host = {
  locale: self.navigator.language,
  readTextFile: async () => undefined,
  writeTextFile: () => Promise.reject(new Error('a browser has no files')),
  async *listTextFiles() {},
};

startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)), host);
