import { commands, Disposable, Range, type TextEditor, type TextEditorDecorationType, window, workspace } from 'vscode';
import { activeArticle, articleEditors, setting, writeSetting } from './language.ts';

export type Direction = 'rtl' | 'ltr' | 'off';

/**
 * Lays the lines of an article out from right to left. VS Code has no setting for it; the text of `textDecoration`
 * becomes part of a CSS rule, and that rule turns every line of an editor that shows a decorated character.
 * What it does and what was measured: docs/editor-bidi.md. Each part is needed:
 * - `direction` sets the base of the line, so full stops, quotes, figures and Latin words take their places;
 * - `unicode-bidi: normal` undoes the isolation of the pieces that VS Code cuts a line into (find matches, links, …);
 * - `min-width` makes the line as wide as the editor: VS Code takes a click beyond a line's width for a click after its end.
 *   It is measured from the viewport (`cqw`), not from the lines, whose width hangs on it: they would never narrow again.
 *   A minimap shares the viewport with the lines and nothing tells its width: beside one, lines stand at the left edge.
 */
function lineRule(edge: 'right' | 'left'): string {
  // VS Code places the one span of a line absolutely, and says its direction on the line or, in older versions, on the span.
  const place = edge === 'right' ? `right: ${GAP}; min-width: calc(100cqw - ${GAP});` : 'left: 0;';
  const line = `width: 100%; &, > span { direction: rtl; } > span { ${place} } span { unicode-bidi: normal !important; }`;
  return `none; .editor-scrollable:has(&) { container-type: inline-size; } .view-lines:has(&) .view-line { ${line} }`;
}
/** Keeps the first letters clear of the scroll bar. */
const GAP = '16px';

export function layOutLines(): Disposable {
  const right = window.createTextEditorDecorationType({ textDecoration: lineRule('right') });
  const left = window.createTextEditorDecorationType({ textDecoration: lineRule('left') });
  const layOut = (editor: TextEditor) => {
    const direction = layoutOf(editor);
    const everything = [new Range(0, 0, editor.document.lineCount, 0)];
    const set = (type: TextEditorDecorationType, on: boolean) => editor.setDecorations(type, on ? everything : []);
    set(right, direction === 'rtl');
    set(left, direction === 'ltr');
  };
  const layOutAll = () => {
    articleEditors().forEach(layOut);
    const active = activeArticle();
    // Keys that move the caret the way they point hang on this context.
    void commands.executeCommand('setContext', 'tahqiq.arrowsFollowText', active !== undefined && directionOf(active) !== 'off');
  };
  layOutAll();
  return Disposable.from(
    right,
    left,
    window.onDidChangeVisibleTextEditors(layOutAll),
    window.onDidChangeActiveTextEditor(layOutAll),
    workspace.onDidOpenTextDocument(layOutAll),
    workspace.onDidChangeConfiguration(
      (change) => (change.affectsConfiguration('tahqiq.direction') || change.affectsConfiguration('editor.minimap')) && layOutAll(),
    ),
  );
}

export function directionOf(editor: TextEditor): Direction {
  return setting<Direction>('direction', 'rtl', editor.document);
}

function layoutOf(editor: TextEditor): Direction {
  const direction = directionOf(editor);
  const minimap = workspace.getConfiguration('editor', editor.document).get('minimap.enabled', false);
  return direction === 'rtl' && minimap ? 'ltr' : direction;
}

/** Right, left, and right again; from the editor's own layout back to right. */
export async function toggleDirection(): Promise<void> {
  await writeSetting('direction', setting<Direction>('direction', 'rtl') === 'rtl' ? 'ltr' : 'rtl');
}
