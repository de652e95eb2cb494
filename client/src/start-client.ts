import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { LANGUAGE_ID } from './language.ts';

/** Articles of every scheme: files, untitled, read-only, both sides of a diff. */
export function clientOptions(): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { articleNotifications: true };
  return {
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onTabs: true },
    markdown: { supportHtml: false },
  };
}
