// What may be chosen at a place, best first.
import type { CancellationToken } from 'vscode-languageserver';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../base/articles.ts';
import { type Session, type Voice, voiceOf } from '../base/session.ts';
import type { Offer, OffersParams } from '../protocol.ts';
import { offerMerges, offerPlaces } from './offers-here.ts';
import { offerLinks } from './offers-link.ts';
import { offerValues } from './offers-value.ts';

/** What the offers are made for. */
export interface Asking {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly voice: Voice;
  readonly place: Span;
  /** What a person typed, as typed and folded; '' for what lies near. */
  readonly query: string;
  readonly folded: string;
  readonly token: CancellationToken;
}

export async function offersFor(session: Session, params: OffersParams, token: CancellationToken): Promise<readonly Offer[]> {
  const { textDocument, range, of, query } = params;
  const snapshot = await session.articles.current(textDocument.uri, token);
  if (!snapshot) return [];
  const { lines, settings } = snapshot;
  const place = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const voice = voiceOf(settings, session.client);
  const asking: Asking = { session, snapshot, voice, place, query: query.trim(), folded: fold(query.trim()), token };
  switch (of) {
    case 'link':
      return offerLinks(asking);
    case 'merge':
      return offerMerges(asking);
    case 'refer':
      return offerPlaces(asking);
    case 'value':
      return offerValues(asking);
  }
}

/** Whether any of some texts holds what was typed, folded; everything where nothing was. */
export function matches({ folded }: Pick<Asking, 'folded'>, ...texts: readonly string[]): boolean {
  return folded === '' || texts.some((text) => fold(text).includes(folded));
}
