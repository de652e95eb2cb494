import { Disposable, type TextDocument, window, workspace } from 'vscode';
import { activeArticle } from './language.ts';
import { say } from './messages.ts';

/**
 * Says once of an article, where word wrap is off, that VS Code leaves the end of a long paragraph out, and offers to wrap articles.
 * Wrapped, paragraphs of any length are drawn whole (docs/editor-bidi.md).
 */
export function noticeLongLines(): Disposable {
  const told = new WeakSet<TextDocument>();
  const look = () => {
    const document = activeArticle()?.document;
    if (!document || told.has(document)) return;
    const editor = workspace.getConfiguration('editor', document);
    const limit = editor.get('stopRenderingLineAfter', 10_000);
    if (editor.get('wordWrap') !== 'off' || limit < 0) return;
    const length = longestLine(document);
    if (length <= limit) return;
    told.add(document);
    void offer(document, length, limit);
  };
  look();
  return Disposable.from(window.onDidChangeActiveTextEditor(look), workspace.onDidOpenTextDocument(look));
}

function longestLine(document: TextDocument): number {
  let longest = 0;
  for (let line = 0; line < document.lineCount; line++) longest = Math.max(longest, document.lineAt(line).text.length);
  return longest;
}

async function offer(document: TextDocument, length: number, limit: number): Promise<void> {
  const wrap = say('long-line.wrap');
  if ((await window.showInformationMessage(say('long-line', { length, limit }), wrap)) !== wrap) return;
  const inArticles = { uri: document.uri, languageId: document.languageId };
  await workspace.getConfiguration('editor', inArticles).update('wordWrap', 'on', true, true);
}
