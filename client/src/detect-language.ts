import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import { isMostlyArabic } from '../../server/src/workspace/arabic-text.ts';
import { isArticle, LANGUAGE_ID, setting } from './language.ts';

/** Text that people do not write: logs, source control input, comments. */
const foreignSchemes = new Set(['output', 'debug', 'comment', 'vscode-scm', 'vscode-chat-code-block', 'vscode-settings']);

/** Makes plain text that is mostly Arabic an article. A person who sets the language by hand keeps what they set. */
export function detectArticles(): Disposable {
  const made = new Set<string>();
  const consider = (document: TextDocument) => {
    if (!mayBecomeArticle(document) || made.has(document.uri.toString()) || !isMostlyArabic(document.getText())) return;
    made.add(document.uri.toString());
    void languages.setTextDocumentLanguage(document, LANGUAGE_ID);
  };
  const forgetClosed = (closed: TextDocument) =>
    // A change of language closes and opens a document at once: only one that stays closed may be considered again.
    setTimeout(() => {
      const uri = closed.uri.toString();
      if (!workspace.textDocuments.some((document) => document.uri.toString() === uri)) made.delete(uri);
    }, 0);
  workspace.textDocuments.forEach(consider);
  return Disposable.from(
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidCloseTextDocument(forgetClosed),
    workspace.onDidChangeTextDocument(({ document }) => document.isUntitled && consider(document)),
    workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration('tahqiq.detect') && workspace.textDocuments.forEach(consider),
    ),
  );
}

function mayBecomeArticle(document: TextDocument): boolean {
  return (
    document.languageId === 'plaintext' &&
    !isArticle(document) &&
    !foreignSchemes.has(document.uri.scheme) &&
    setting('detect', 'plaintext', document) === 'plaintext'
  );
}
