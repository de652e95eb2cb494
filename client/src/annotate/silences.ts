// What keeps findings of the active article quiet, as a list: each line leads to its place, lets it speak, and silences it again.
import { Disposable, type QuickPickItem, Range, Selection, TextEditorRevealType, ThemeIcon, window, workspace } from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient';
import {
  type DecideAction,
  SILENCE_IN_PROJECT_COMMAND,
  SILENCES_REQUEST,
  type Silenced,
  type SilencesParams,
} from '../../../server/src/lsp/protocol.ts';
import { activeArticle } from '../language.ts';
import { say } from '../messages.ts';
import { type Annotating, decide, type Target } from './decide.ts';

interface Line extends QuickPickItem {
  readonly silence: Silenced;
  /** Whether it keeps anything quiet now: a line that was let speak stays in the list, to be silenced again. */
  readonly isSilent: boolean;
}

/** Lists the silences of the active article. Enter lets one speak, and silences it again; the caret follows the list. */
export async function listSilences(annotating: Annotating): Promise<void> {
  const editor = activeArticle();
  if (!editor) return void window.showInformationMessage(say('no-article'));
  const listed = await silencesOf(annotating, editor);
  if (!listed.length) return void window.showInformationMessage(say('silences.none'));
  const pick = window.createQuickPick<Line>();
  pick.title = say('silences.title', { count: listed.length });
  pick.placeholder = say('silences.prompt');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.keepScrollPosition = true;
  pick.items = listed.map((silence) => lineOf(silence, true));
  const turn = async ({ silence, isSilent }: Line) => {
    pick.busy = true;
    await (isSilent ? letSpeak : silenceAgain)(annotating, editor, silence);
    const now = await silencesOf(annotating, editor);
    // What speaks keeps its line; what is silenced again has a new id.
    pick.items = pick.items.map((line) => {
      const same = now.find((other) => isSame(other, line.silence));
      return lineOf(same ?? line.silence, same !== undefined);
    });
    pick.activeItems = pick.items.filter((line) => isSame(line.silence, silence));
    pick.busy = false;
  };
  const listening = Disposable.from(
    pick,
    pick.onDidChangeActive(([line]) => line && show(annotating, editor, line.silence)),
    pick.onDidAccept(() => pick.activeItems[0] && void turn(pick.activeItems[0])),
    pick.onDidTriggerItemButton(({ item }) => void turn(item)),
    // The places are those of the text that was asked about.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === editor.document && contentChanges.length > 0) pick.hide();
    }),
    pick.onDidHide(() => listening.dispose()),
  );
  pick.show();
}

type Editor = Target['editor'];

async function silencesOf({ client }: Annotating, { document }: Editor): Promise<readonly Silenced[]> {
  const params: SilencesParams = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
  return client.sendRequest<readonly Silenced[]>(SILENCES_REQUEST, params);
}

function lineOf(silence: Silenced, isSilent: boolean): Line {
  const { label, description, detail } = silence;
  return {
    label: `$(${isSilent ? 'bell-slash' : 'bell'}) ${label}`,
    description: isSilent ? description : say('silences.speaks', { code: description }),
    detail: isSilent ? detail : '',
    buttons: [
      { iconPath: new ThemeIcon(isSilent ? 'bell' : 'bell-slash'), tooltip: say(isSilent ? 'silences.speak' : 'silences.silence') },
    ],
    silence,
    isSilent,
  };
}

async function letSpeak(annotating: Annotating, editor: Editor, { what, id, code }: Silenced): Promise<void> {
  if (what === 'project') return inProject(annotating, editor, code, false);
  const ranges = [new Range(editor.selection.active, editor.selection.active)];
  if (id !== undefined) await decide(annotating, { editor, ranges }, { do: 'speak', ids: [id] });
}

async function silenceAgain(annotating: Annotating, editor: Editor, { what, code, range }: Silenced): Promise<void> {
  if (what === 'project') return inProject(annotating, editor, code, true);
  const action: DecideAction = { do: 'silence', what, ...(code && { code }) };
  const place = range ? annotating.client.protocol2CodeConverter.asRange(range) : new Range(0, 0, 0, 0);
  await decide(annotating, { editor, ranges: [place] }, action);
}

async function inProject({ client }: Annotating, { document }: Editor, code: Silenced['code'], isSilent: boolean): Promise<void> {
  const given = [client.code2ProtocolConverter.asUri(document.uri), code, isSilent];
  await client.sendRequest(ExecuteCommandRequest.type, { command: SILENCE_IN_PROJECT_COMMAND, arguments: given });
}

function isSame(a: Silenced, b: Silenced): boolean {
  return a.what === b.what && a.code === b.code && JSON.stringify(a.range) === JSON.stringify(b.range);
}

/** In the middle: the list lies over the first lines. */
function show({ client }: Annotating, editor: Editor, { range }: Silenced): void {
  if (!range) return;
  const { start, end } = client.protocol2CodeConverter.asRange(range);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
}
