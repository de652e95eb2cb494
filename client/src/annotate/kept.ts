// What is decided about texts that are no files (untitled, of other places) is kept by the editor, for its workspace; when such a
// text is saved as a file, it goes along into the side file.
import { Disposable, type Memento, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  READ_KEPT_REQUEST,
  type ReadKeptParams,
  TAKE_ALONG_REQUEST,
  type TakeAlongParams,
  type TakenAlong,
  WRITE_KEPT_REQUEST,
  type WriteKeptParams,
} from '../../../server/src/lsp/protocol.ts';

/** How long a closed text waits for the file that it was saved as, and how new that must be, in milliseconds. */
const PATIENCE = 5_000;

/** Before the client starts: the server asks as soon as texts are open. */
export function keepDecisions(client: BaseLanguageClient, state: Memento): Disposable {
  const kept = keptIn(state);
  const files = watchNewFiles();
  // VS Code empties an untitled text before it closes it.
  const texts = new Map<string, string>();
  const note = (document: TextDocument) => {
    if (document.uri.scheme !== 'untitled' || document.getText() === '') return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    if (kept.read(uri) !== undefined) texts.set(uri, document.getText());
  };
  const take = async (from: string, file: TextDocument) => {
    const params: TakeAlongParams = { from, to: client.code2ProtocolConverter.asUri(file.uri) };
    const { done, said } = await client.sendRequest<TakenAlong>(TAKE_ALONG_REQUEST, params);
    if (done) await kept.write(from, undefined);
    if (said) void (done ? window.setStatusBarMessage(said, 8000) : window.showWarningMessage(said));
  };
  const closed = async (document: TextDocument) => {
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    if (document.uri.scheme !== 'untitled' || kept.read(uri) === undefined) return;
    const file = await files.withText((document.getText() || texts.get(uri)) ?? '');
    // A change of language closes a text and opens it again.
    if (isOpen(document)) return;
    texts.delete(uri);
    // What was thrown away with its text must not meet the next text of that name.
    if (file) await take(uri, file);
    else await kept.write(uri, undefined);
  };
  // A window that comes back has its texts open already.
  workspace.textDocuments.forEach(note);
  return Disposable.from(
    files,
    client.onRequest(READ_KEPT_REQUEST, ({ uri }: ReadKeptParams) => kept.read(uri) ?? null),
    client.onRequest(WRITE_KEPT_REQUEST, async ({ uri, text }: WriteKeptParams) => {
      await kept.write(uri, text);
      workspace.textDocuments.forEach(note);
      return null;
    }),
    workspace.onDidOpenTextDocument(note),
    workspace.onDidChangeTextDocument(({ document }) => note(document)),
    workspace.onDidCloseTextDocument((document) => void closed(document)),
  );
}

/** The text of side files by the address of their document. */
function keptIn(state: Memento) {
  const keyOf = (uri: string) => `kept ${uri}`;
  return {
    read: (uri: string) => state.get<string>(keyOf(uri)),
    write: (uri: string, text: string | undefined) => state.update(keyOf(uri), text),
  };
}

interface NewFiles extends Disposable {
  /** The file with a text that was opened a moment before or is after; undefined where none is. */
  withText(text: string): Promise<TextDocument | undefined>;
}

/** A text that is saved as a file is opened anew, first empty, then with its text. */
function watchNewFiles(): NewFiles {
  const opened = new Map<TextDocument, number>();
  const waiting = new Set<(file: TextDocument) => void>();
  const isNew = (file: TextDocument) => Date.now() - (opened.get(file) ?? 0) < PATIENCE;
  const tell = (file: TextDocument) => {
    if (isNew(file)) for (const look of [...waiting]) look(file);
  };
  const listening = Disposable.from(
    workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme !== 'file') return;
      opened.set(document, Date.now());
      tell(document);
    }),
    workspace.onDidChangeTextDocument(({ document }) => tell(document)),
    workspace.onDidCloseTextDocument((document) => opened.delete(document)),
  );
  return {
    withText: (text) =>
      new Promise((resolve) => {
        const look = (file: TextDocument) => file.getText().trimEnd() === text.trimEnd() && done(file);
        const done = (file?: TextDocument) => {
          clearTimeout(timer);
          waiting.delete(look);
          resolve(file);
        };
        const timer = setTimeout(done, PATIENCE);
        waiting.add(look);
        for (const file of [...opened.keys()].filter(isNew)) look(file);
      }),
    dispose: () => listening.dispose(),
  };
}

function isOpen({ uri }: TextDocument): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
