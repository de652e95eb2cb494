import { commands, Disposable, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Decided, UNDO_DECISION_REQUEST, type UndoDecisionParams } from '../../../server/src/lsp/protocol.ts';
import { activeArticle } from '../language.ts';
import { tell } from './decide.ts';

/**
 * Lets the editor's own undo and redo keys take decisions back and do them again, each at its moment between the changes of the text.
 * A decision is next when the text stands as it stood when the decision was made: typing comes after it and is undone first.
 */
export interface DecisionUndo extends Disposable {
  /** A decision was made on the text as it stands. */
  decided(document: TextDocument): void;
  step(way: Way): Promise<void>;
}
type Way = 'undo' | 'redo';

/** The text as it stood at each decision that can be undone, and at each that can be done again; the last is the next. */
interface Moments {
  readonly undo: string[];
  readonly redo: string[];
}

export function followDecisions(client: BaseLanguageClient): DecisionUndo {
  const known = new WeakMap<TextDocument, Moments>();
  const showNext = () => {
    const document = activeArticle()?.document;
    const moments = document && known.get(document);
    const text = moments && document.getText();
    for (const way of ['undo', 'redo'] as const)
      void commands.executeCommand('setContext', `tahqiq.${way}IsDecision`, text !== undefined && moments?.[way].at(-1) === text);
  };
  const listening = Disposable.from(
    window.onDidChangeActiveTextEditor(showNext),
    workspace.onDidChangeTextDocument(({ document }) => known.has(document) && showNext()),
  );
  return {
    decided(document) {
      const { undo } = known.get(document) ?? { undo: [] };
      const text = document.getText();
      // Decisions without typing between them share one copy of the text.
      const last = undo.at(-1);
      known.set(document, { undo: [...undo, last === text ? last : text], redo: [] });
      showNext();
    },
    async step(way) {
      const document = activeArticle()?.document;
      if (!document) return;
      // A key that is pressed right behind a letter may come before the editor knows that the text has changed.
      if (known.get(document)?.[way].at(-1) !== document.getText()) {
        await commands.executeCommand(way);
        return;
      }
      const params: UndoDecisionParams = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document), way };
      const decided = await client.sendRequest<Decided>(UNDO_DECISION_REQUEST, params);
      const moments = known.get(document) ?? { undo: [], redo: [] };
      moments[way].pop();
      if (decided.done) moments[way === 'undo' ? 'redo' : 'undo'].push(document.getText());
      tell(decided);
      showNext();
    },
    dispose: () => listening.dispose(),
  };
}
