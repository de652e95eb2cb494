import { commands, Disposable, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { Kind } from '../../server/src/model.ts';
import type { Articles } from './articles.ts';
import { backgroundColour, borderColour, kindStyles, kinds } from './kinds.ts';
import { isArticle } from './language.ts';
import { language, say } from './messages.ts';

/** A page that shows how each kind is drawn: a table, so that a screen reader can walk it. No script runs in it. */
export function registerLegend(articles: Articles): Disposable {
  let panel: WebviewPanel | undefined;
  let drawn = '';
  const render = () => {
    const counts = countsOnScreen(articles);
    const wanted = `${language()} ${JSON.stringify(counts)}`;
    // Drawing anew takes the reader back to the top of the page: only when there is something new to see.
    if (!panel || wanted === drawn) return;
    drawn = wanted;
    panel.title = say('legend.title');
    panel.webview.html = legendPage(counts, nonce());
  };
  const open = () => {
    panel = window.createWebviewPanel('tahqiq.legend', say('legend.title'), ViewColumn.Beside);
    panel.onDidDispose(() => {
      panel = undefined;
      drawn = '';
    });
    render();
  };
  return Disposable.from(
    commands.registerCommand('tahqiq.showLegend', () => (panel ? panel.reveal() : open())),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('tahqiq.language') && render()),
    articles.onChange(render),
    { dispose: () => panel?.dispose() },
  );
}

type Counts = Readonly<Partial<Record<Kind, number>>>;

function countsOnScreen(articles: Articles): Counts {
  const editor = window.visibleTextEditors.find(({ document }) => isArticle(document));
  return (editor && articles.lastOf(editor.document)?.counts) ?? {};
}

/** @param key lets this page's one style sheet through its content policy */
export function legendPage(counts: Counts, key: string): string {
  const rows = kinds.map(
    (kind) =>
      `<tr><th scope="row">${say(`kind.${kind}`)}</th><td><bdi lang="ar" class="${kind}">${say(`example.${kind}`)}</bdi></td><td>${counts[kind] ?? 0}</td></tr>`,
  );
  const direction = language() === 'ar' ? 'rtl' : 'ltr';
  return `<!DOCTYPE html><html lang="${language()}" dir="${direction}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${key}'">
<title>${say('legend.title')}</title><style nonce="${key}">${legendStyle()}</style></head>
<body><h1>${say('legend.title')}</h1><p>${say('legend.intro')}</p>
<table><thead><tr><th scope="col">${say('legend.kind')}</th><th scope="col">${say('legend.example')}</th><th scope="col">${say('legend.count')}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></body></html>`;
}

function legendStyle(): string {
  const cell = 'padding: .35em 1em; text-align: start; border-bottom: 1px solid var(--vscode-editorWidget-border, gray);';
  const page = `body { font-size: 1.05em; line-height: 1.7 } table { border-collapse: collapse } th, td { ${cell} } tbody th { font-weight: normal } bdi { padding: 0 2px }`;
  return [page, ...kinds.map(kindRule)].join('\n');
}

function kindRule(kind: Kind): string {
  const { border, width, radius = '0' } = kindStyles[kind];
  return `.${kind} { background: ${variable(backgroundColour(kind))}; border: 0 ${border} ${variable(borderColour(kind))}; border-width: ${width}; border-radius: ${radius} }`;
}

function variable(colour: string): string {
  return `var(--vscode-${colour.replace('.', '-')})`;
}

function nonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
