// What an action needs to know from a person: a kind, a value, an entity, a place, a remark. Undefined when they leave it.
import { type QuickPickItem, type Range, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DecideAction, OFFERS_REQUEST, type Offer, type OffersParams } from '../../../server/src/lsp/protocol.ts';
import type { Kind } from '../../../server/src/model.ts';
import { kinds } from '../kinds.ts';
import { say } from '../messages.ts';
import { KIND_KEYS } from './actions.ts';
import type { Target } from './decide.ts';

export async function askKind(): Promise<Kind | undefined> {
  const items = kinds.map((kind) => ({ label: say(`kind.${kind}`), description: KIND_KEYS[kind].toUpperCase(), chosen: kind }));
  return (await window.showQuickPick(items, { title: say('annotate.mark'), placeHolder: say('annotate.which-kind') }))?.chosen;
}

export async function askNote(): Promise<string | undefined> {
  return window.showInputBox({ title: say('annotate.note'), prompt: say('annotate.note-prompt') });
}

interface OfferItem extends QuickPickItem {
  readonly action: DecideAction;
}

/** A list of the server's offers that is asked for anew as a person types; `own` makes an offer of what was typed. */
export function askOffer(
  client: BaseLanguageClient,
  { editor, ranges: [range] }: Target,
  of: OffersParams['of'],
  own?: (typed: string) => DecideAction,
): Promise<DecideAction | undefined> {
  const pick = window.createQuickPick<OfferItem>();
  pick.title = say(`annotate.${of}`);
  pick.placeholder = say(`annotate.${of}-prompt`);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let latest = 0;
  const offer = async () => {
    const turn = ++latest;
    pick.busy = true;
    const offers = range ? await offersOf(client, editor, range, of, pick.value.trim()) : [];
    // A slow answer to what was typed before must not replace the answer to what is typed now.
    if (turn !== latest) return;
    // What was typed is offered by the server itself where it can be read; else it is sent all the same, to be told what is expected.
    const typed = offers.some(({ label }) => label === pick.value.trim()) ? '' : pick.value.trim();
    pick.items = [...offers.map(asItem), ...ownItem(typed, own)];
    pick.busy = false;
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(() => void offer());
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.action);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void offer();
  });
}

async function offersOf(client: BaseLanguageClient, editor: TextEditor, range: Range, of: OffersParams['of'], query: string) {
  const { asTextDocumentIdentifier, asRange } = client.code2ProtocolConverter;
  const params: OffersParams = { textDocument: asTextDocumentIdentifier(editor.document), range: asRange(range), of, query };
  return client.sendRequest<readonly Offer[]>(OFFERS_REQUEST, params);
}

function asItem({ label, description, source, action }: Offer): OfferItem {
  // The server has searched already: its offers are shown whether or not the letters match.
  return { label, description, detail: source, action, alwaysShow: true };
}

function ownItem(typed: string, own: ((typed: string) => DecideAction) | undefined): readonly OfferItem[] {
  if (!own || typed === '') return [];
  return [{ label: typed, detail: say('annotate.as-typed'), action: own(typed), alwaysShow: true }];
}
