// Two annotators of the active article: where they differ, as a list that walks through the text, to be settled there.
import {
  Disposable,
  type QuickPickItem,
  type Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ThemeIcon,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMPARE_REQUEST, type Compared, type CompareParams, type Comparison } from '../../server/src/lsp/protocol.ts';
import { activeArticle } from './language.ts';
import { say } from './messages.ts';

/** What a keybinding or a test may say beforehand; what it does not say is asked for. */
interface Wanted {
  readonly with?: Uri;
}

/** The file that a text was last compared with: asked for once, so that a person can settle one place and call for the next. */
const comparedWith = new WeakMap<TextDocument, Uri>();

/** Lists where the active article and another person's side file of it differ. The list begins behind the selection. */
export async function compareAnnotators(client: BaseLanguageClient, { with: named }: Wanted = {}): Promise<void> {
  const editor = activeArticle();
  if (!editor) return void window.showInformationMessage(say('no-article'));
  const { document } = editor;
  const file = named ?? comparedWith.get(document) ?? (await askFile(document.uri));
  if (!file) return;
  comparedWith.delete(document);
  const { asTextDocumentIdentifier, asUri } = client.code2ProtocolConverter;
  const params: CompareParams = { textDocument: asTextDocumentIdentifier(document), with: asUri(file) };
  const compared = await client.sendRequest<Compared>(COMPARE_REQUEST, params);
  if (!compared || 'problem' in compared) return void window.showWarningMessage(compared?.problem ?? say('compare.failed'));
  comparedWith.set(document, file);
  if (compared.disagreements.length > 0) walk(client, editor, compared);
  else void window.showInformationMessage(say('compare.none', { summary: compared.summary }));
}

async function askFile(article: Uri): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: say('compare.choose'),
    openLabel: say('compare.button'),
    filters: { [say('compare.files')]: ['jsonl'] },
    ...(article.scheme !== 'untitled' && { defaultUri: Uri.joinPath(article, '..') }),
  });
  return chosen?.[0];
}

interface Item extends QuickPickItem {
  readonly range: Range;
}

/** The caret follows the list, which stays while the editor is looked at; accepting a line leads to its place in the editor. */
function walk(client: BaseLanguageClient, editor: TextEditor, comparison: Comparison): void {
  const items = itemsOf(client, comparison);
  const pick = window.createQuickPick<Item>();
  pick.title = say('compare.title', { count: items.length, ...comparison.sides });
  pick.placeholder = comparison.summary;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.buttons = [{ iconPath: new ThemeIcon('folder-opened'), tooltip: say('compare.other') }];
  pick.items = items;
  const first = items.find(({ range }) => range.end.isAfter(editor.selection.end)) ?? items[0];
  if (first) {
    // The editor tells nothing of a line that is made active here. Done before the list shows: later it would undo a person's first step.
    pick.activeItems = [first];
    select(editor, first.range);
  }
  const listening = Disposable.from(
    pick,
    pick.onDidChangeActive(([item]) => item && select(editor, item.range)),
    pick.onDidAccept(() => {
      pick.hide();
      // Its place is selected already. There the annotating keys are heard.
      void window.showTextDocument(editor.document, editor.viewColumn ?? ViewColumn.Active);
    }),
    pick.onDidTriggerButton(() => {
      comparedWith.delete(editor.document);
      pick.hide();
      void compareAnnotators(client);
    }),
    // The places are those of the text that was compared.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === editor.document && contentChanges.length > 0) pick.hide();
    }),
    pick.onDidHide(() => listening.dispose()),
  );
  pick.show();
}

function itemsOf(client: BaseLanguageClient, { disagreements, sides }: Comparison): readonly Item[] {
  return disagreements.map(({ range, text, what, a, b }) => ({
    label: text,
    description: say(`compare.${what}`, sides),
    detail: say('compare.says', { ...sides, saysA: a, saysB: b }),
    range: client.protocol2CodeConverter.asRange(range),
  }));
}

/** In the middle: the list lies over the first lines. */
function select(editor: TextEditor, { start, end }: Range): void {
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
}
