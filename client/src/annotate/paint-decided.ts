import { Disposable, Range, ThemeColor, window } from 'vscode';
import { unpackMentions } from '../../../server/src/lsp/base/packed-mentions.ts';
import type { Articles } from '../articles.ts';
import { articleEditors } from '../language.ts';

/** Frames what a person decided, over the highlight of its kind: an outline lies over the letters and cuts no line up. */
export function showDecided(articles: Articles): Disposable {
  const frame = window.createTextEditorDecorationType({
    outline: '1px solid',
    outlineColor: new ThemeColor('tahqiq.decidedOutline'),
    overviewRulerColor: new ThemeColor('tahqiq.decidedOutline'),
  });
  const paint = () => {
    for (const editor of articleEditors()) {
      const article = articles.of(editor.document);
      if (article)
        editor.setDecorations(
          frame,
          unpackMentions(article.mentions)
            .filter(({ decided }) => decided)
            .map(({ range }) => rangeOf(range)),
        );
    }
  };
  return Disposable.from(frame, articles.onChange(paint), window.onDidChangeVisibleTextEditors(paint));
}

function rangeOf({ start, end }: { start: { line: number; character: number }; end: { line: number; character: number } }): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
