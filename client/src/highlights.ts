import { Disposable, Range, type TextEditor, type TextEditorDecorationType, ThemeColor, window, workspace } from 'vscode';
import { unpackMentions } from '../../server/src/lsp/base/packed-mentions.ts';
import type { ArticleParams } from '../../server/src/lsp/protocol.ts';
import type { Kind } from '../../server/src/model.ts';
import type { Articles } from './articles.ts';
import { backgroundColour, borderColour, kindStyles, kinds } from './kinds.ts';
import { articleEditors, setting, writeSetting } from './language.ts';

type Highlight = boolean | Partial<Record<Kind, boolean>>;

/** Lines painted above and below what is on screen; articles shorter than this are painted whole. */
const MARGIN = 400;

/** Paints mentions under their words. Overlays only: a colour or weight on the letters would cut the line up and scramble it. */
export function paintMentions(articles: Articles): Disposable {
  const types: Types = { outer: typesOf(outerDecoration), nested: typesOf(nestedDecoration) };
  const paint = (editor: TextEditor) => {
    const article = articles.of(editor.document);
    // While the server is busy with a newer text, VS Code moves the old marks along with the words.
    if (article) paintEditor(editor, article, types);
  };
  const paintAll = () => articleEditors().forEach(paint);
  return Disposable.from(
    ...types.outer.values(),
    ...types.nested.values(),
    articles.onChange(paintAll),
    window.onDidChangeVisibleTextEditors(paintAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => textEditor.document.lineCount > MARGIN && paint(textEditor)),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('tahqiq.highlight') && paintAll()),
  );
}

type TypeOfKind = ReadonlyMap<Kind, TextEditorDecorationType>;
interface Types {
  readonly outer: TypeOfKind;
  readonly nested: TypeOfKind;
}

function typesOf(make: (kind: Kind) => TextEditorDecorationType): TypeOfKind {
  return new Map(kinds.map((kind) => [kind, make(kind)]));
}

function outerDecoration(kind: Kind): TextEditorDecorationType {
  const { border, width, radius } = kindStyles[kind];
  return window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor(backgroundColour(kind)),
    borderColor: new ThemeColor(borderColour(kind)),
    borderStyle: border,
    borderWidth: width,
    ...(radius ? { borderRadius: radius } : {}),
  });
}

/** What lies inside another mention: its colour over that one's, and a line above the letters, for the place below them is taken. */
function nestedDecoration(kind: Kind): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor(backgroundColour(kind)),
    borderColor: new ThemeColor(borderColour(kind)),
    borderStyle: 'dotted',
    borderWidth: '1px 0 0 0',
  });
}

function paintEditor(editor: TextEditor, article: ArticleParams, types: Types): void {
  const wanted = setting<Highlight>('highlight', true, editor.document);
  const { first, last } = paintedLines(editor);
  const ranges = { outer: new Map<Kind, Range[]>(), nested: new Map<Kind, Range[]>() };
  for (const { kind, nested, range } of unpackMentions(article.mentions, first, last)) {
    if (!isWanted(wanted, kind)) continue;
    const depth = nested ? 'nested' : 'outer';
    const found = ranges[depth].get(kind);
    const painted = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
    if (found) found.push(painted);
    else ranges[depth].set(kind, [painted]);
  }
  for (const depth of ['outer', 'nested'] as const)
    for (const [kind, type] of types[depth]) editor.setDecorations(type, ranges[depth].get(kind) ?? []);
}

function paintedLines(editor: TextEditor): { first: number; last: number } {
  const lines = editor.visibleRanges.flatMap((range) => [range.start.line, range.end.line]);
  if (lines.length === 0) return { first: 0, last: MARGIN };
  return { first: Math.min(...lines) - MARGIN, last: Math.max(...lines) + MARGIN };
}

function isWanted(wanted: Highlight, kind: Kind): boolean {
  return typeof wanted === 'boolean' ? wanted : (wanted[kind] ?? true);
}

/** What was chosen before the highlights were switched off, to come back to. */
let chosen: Exclude<Highlight, false> = true;

/** All highlights off; and back to what was chosen, or to all. */
export async function toggleHighlights(): Promise<void> {
  const now = setting<Highlight>('highlight', true);
  if (now !== false) chosen = now;
  await writeSetting('highlight', now === false ? chosen : false);
}
