// The annotating commands: each finds out where it is meant, asks for what it lacks, and sends the decision.
import { commands, Disposable, Range, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DecideAction } from '../../../server/src/lsp/protocol.ts';
import { FINDING_CODES, type FindingCode, KINDS, type Kind } from '../../../server/src/model.ts';
import type { Articles } from '../articles.ts';
import { RESIZE_KEYS, type Resize } from './actions.ts';
import { askKind, askNote, askOffer } from './ask.ts';
import { type Annotating, decide, isPlaced, type Target, targetOf } from './decide.ts';
import { showEntities } from './entities-view.ts';
import { showMenu } from './menu.ts';
import { showDecided } from './paint-decided.ts';
import { listSilences } from './silences.ts';
import { followDecisions } from './undo.ts';

/** Does one action at a place. `named` is what the caller said beside it: a kind, a finding's code … */
type Perform = (annotating: Annotating, target: Target, named: Named) => Promise<void>;
type Named = Readonly<Record<string, unknown>>;

const PERFORM: Readonly<Record<string, Perform>> = {
  mark: async (annotating, target, named) => {
    const kind = kindIn(named) ?? (await askKind());
    if (kind) await decide(annotating, target, { do: 'mark', kind });
  },
  markIdentical: (annotating, target, named) => {
    const kind = kindIn(named);
    return decide(annotating, target, { do: 'mark-identical', ...(kind && { kind }) });
  },
  accept: (annotating, target) => decide(annotating, target, { do: 'accept' }),
  acceptChain: (annotating, target) => decide(annotating, target, { do: 'accept' }, { scope: 'chain' }),
  reject: (annotating, target) => decide(annotating, target, { do: 'reject' }),
  rejectChain: (annotating, target) => decide(annotating, target, { do: 'reject' }, { scope: 'chain' }),
  setValue: offered('value', (value) => ({ do: 'set-value', value })),
  link: offered('link'),
  merge: offered('merge'),
  refer: offered('refer'),
  split: (annotating, target) => decide(annotating, target, { do: 'split' }),
  referOutside: (annotating, target) => decide(annotating, target, { do: 'refer', to: null }),
  note: async (annotating, target) => {
    const text = await askNote();
    if (text !== undefined) await decide(annotating, target, { do: 'note', text });
  },
  settle: (annotating, target) => decide(annotating, target, { do: 'settle' }),
  forget: (annotating, target) => decide(annotating, target, { do: 'forget' }),
  resize: async (annotating, target, named) => {
    const step = RESIZE_KEYS.find(({ edge, way, by }) => edge === named['edge'] && way === named['way'] && by === named['by']);
    if (step) await decide(annotating, target, resizing(step), { follow: true });
  },
  silence: async (annotating, target, named) => {
    const { what } = named;
    const code = codeIn(named);
    if (what === 'finding' || what === 'span' || what === 'article')
      await decide(annotating, target, { do: 'silence', what, ...(code && { code }) });
  },
  reattach: async (annotating, target, { id }) => {
    if (typeof id === 'string') await decide(annotating, target, { do: 'reattach', id });
  },
};

/** Commands take nothing (then they mean the active editor), or `{ kind?, … }` from a key, or `[uri, range, { … }]` from the server. */
export function registerAnnotating(client: BaseLanguageClient, articles: Articles): Disposable {
  const undo = followDecisions(client);
  const annotating: Annotating = { client, undo };
  const registered = Object.entries(PERFORM).map(([id, perform]) =>
    commands.registerCommand(`tahqiq.${id}`, async (...given: readonly unknown[]) => {
      const target = await targetOf(client, given);
      if (target) await perform(annotating, target, namedIn(given));
    }),
  );
  return Disposable.from(
    undo,
    ...registered,
    commands.registerCommand('tahqiq.annotate', showMenu),
    commands.registerCommand('tahqiq.listSilences', () => listSilences(annotating)),
    commands.registerCommand('tahqiq.undoDecision', () => undo.step('undo')),
    commands.registerCommand('tahqiq.redoDecision', () => undo.step('redo')),
    commands.registerCommand('tahqiq.revealRange', (uri, range) => reveal(client, uri, range)),
    showDecided(articles),
    showEntities(client, articles),
  );
}

function offered(of: 'link' | 'merge' | 'refer' | 'value', own?: (typed: string) => DecideAction): Perform {
  return async (annotating, target) => {
    const action = await askOffer(annotating.client, target, of, own);
    if (action) await decide(annotating, target, action);
  };
}

function resizing({ edge, way, by }: Resize): DecideAction {
  return { do: 'resize', edge, way, by };
}

async function reveal(client: BaseLanguageClient, ...named: readonly unknown[]): Promise<void> {
  const target = await targetOf(client, named);
  const [range] = target?.ranges ?? [];
  if (target && range)
    await window.showTextDocument(target.editor.document, { selection: plain(range), viewColumn: columnOf(target.editor) });
}

function plain({ start, end }: Range): Range {
  return new Range(start, end);
}

function columnOf({ viewColumn }: TextEditor) {
  return viewColumn ?? 1;
}

function namedIn(given: readonly unknown[]): Named {
  const named = given.findLast((one) => typeof one === 'object' && one !== null && !isPlaced(one) && !('start' in one));
  return (named ?? {}) as Named;
}

function kindIn({ kind }: Named): Kind | undefined {
  return KINDS.find((known) => known === kind);
}

function codeIn({ code }: Named): FindingCode | undefined {
  return (Object.keys(FINDING_CODES) as FindingCode[]).find((known) => known === code);
}
