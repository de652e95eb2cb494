import { Disposable, MarkdownString, StatusBarAlignment, type StatusBarItem, type TextEditor, window, workspace } from 'vscode';
import type { ArticleParams } from '../../server/src/lsp/protocol.ts';
import type { Articles } from './articles.ts';
import { directionOf } from './direction.ts';
import { activeArticle } from './language.ts';
import { line, say } from './messages.ts';

/** Items beside the language: the article's date with its counts, what is silenced if anything is, and the direction of its lines. */
export function showStatus(articles: Articles): Disposable {
  const article = window.createStatusBarItem('tahqiq.article', StatusBarAlignment.Right, 101);
  const silences = window.createStatusBarItem('tahqiq.silences', StatusBarAlignment.Right, 100.5);
  const direction = window.createStatusBarItem('tahqiq.direction', StatusBarAlignment.Right, 100);
  article.command = 'tahqiq.setArticleDate';
  silences.command = 'tahqiq.listSilences';
  direction.command = 'tahqiq.toggleDirection';
  const show = () => {
    const editor = activeArticle();
    const said = editor && articles.lastOf(editor.document);
    if (said) showArticle(article, said);
    else article.hide();
    if (said?.silences) showSilences(silences, said);
    else silences.hide();
    if (editor) showDirection(direction, editor);
    else direction.hide();
  };
  show();
  return Disposable.from(
    article,
    silences,
    direction,
    articles.onChange(show),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidOpenTextDocument(show),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('tahqiq') && show()),
  );
}

function showArticle(item: StatusBarItem, article: ArticleParams): void {
  const { date, source, because } = article.published;
  const findings = article.findings.error + article.findings.warning + article.findings.information + article.findings.hint;
  const mentions = Object.values(article.counts).reduce((sum, count) => sum + count, 0);
  const where = say(`source.${source}`);
  const counts = say('status.counts', { mentions, findings });
  item.name = say('status.name');
  item.text = `$(calendar) ${line(`${date ? `\u2068${date}\u2069 ${where}` : where} · ${counts}`)}`;
  const { suppressed } = article.findings;
  const lines = [
    date ? say('status.date', { date, source: where }) : say('status.undated'),
    because,
    counts,
    suppressed > 0 ? say('status.suppressed', { suppressed }) : '',
    say('status.click'),
  ].filter(Boolean);
  item.tooltip = new MarkdownString(lines.join('\n\n'));
  item.accessibilityInformation = { label: lines.join('. ') };
  item.show();
}

/** Silences that keep nothing quiet now are counted too: they would, of what is yet to be written. */
function showSilences(item: StatusBarItem, { silences, findings: { suppressed } }: ArticleParams): void {
  const lines = [say('status.silences', { silences }), say('status.suppressed', { suppressed }), say('status.silences-click')];
  item.name = say('status.silences-name');
  item.text = `$(bell-slash) ${suppressed}`;
  item.tooltip = new MarkdownString(lines.join('\n\n'));
  item.accessibilityInformation = { label: lines.join('. ') };
  item.show();
}

function showDirection(item: StatusBarItem, editor: TextEditor): void {
  const direction = directionOf(editor);
  const label = say(`direction.${direction}`);
  item.name = say('direction.name');
  item.text = `$(${direction === 'rtl' ? 'arrow-left' : 'arrow-right'}) ${direction.toUpperCase()}`;
  item.tooltip = `${label}\n${say('direction.click')}`;
  item.accessibilityInformation = { label: `${label}. ${say('direction.click')}` };
  item.show();
}
