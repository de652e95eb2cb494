import { type TextDocument, workspace } from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { LANGUAGE_ID } from './language.ts';

/** Articles of every scheme: files, untitled, read-only, both sides of a diff. */
export function clientOptions(): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { articleNotifications: true, annotateCommands: true, keepsDecisions: true };
  return {
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onTabs: true },
    markdown: { supportHtml: false },
    middleware: uncoloured,
  };
}

/**
 * No semantic tokens where they are not to colour. VS Code asks for them by the language that a text had when it was opened:
 * an article that was plain text a moment ago would be coloured, and so scrambled, against its own setting.
 */
const uncoloured: Middleware = {
  provideDocumentSemanticTokens: (document, token, next) => (isColoured(document) ? next(document, token) : undefined),
  provideDocumentSemanticTokensEdits: (document, previous, token, next) =>
    isColoured(document) ? next(document, previous, token) : undefined,
  provideDocumentRangeSemanticTokens: (document, range, token, next) => (isColoured(document) ? next(document, range, token) : undefined),
};

function isColoured(document: TextDocument): boolean {
  return workspace.getConfiguration('editor', document).get('semanticHighlighting.enabled') === true;
}
