import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import { isArticle, LANGUAGE_ID, setting } from './language.ts';

/** Characters read to decide: enough for a headline and a few paragraphs. */
const SAMPLE = 8000;
/** Fewer letters say nothing about a file. */
const FEWEST = 20;
/** Text that people do not write: logs, source control input, comments. */
const foreignSchemes = new Set(['output', 'debug', 'comment', 'vscode-scm', 'vscode-chat-code-block', 'vscode-settings']);

/** Makes plain text that is mostly Arabic an article. A person who sets the language by hand keeps what they set. */
export function detectArticles(): Disposable {
  const made = new Set<string>();
  const consider = (document: TextDocument) => {
    if (!mayBecomeArticle(document) || made.has(document.uri.toString()) || !isMostlyArabic(document.getText().slice(0, SAMPLE))) return;
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

/** Whether more than half of the letters are Arabic. */
export function isMostlyArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return arabic >= FEWEST && arabic * 2 > letters;
}
