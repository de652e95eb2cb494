// What a person decides: actions on mentions, selections and chains become annotations; offers say what may be chosen.
import { type CancellationToken, type Range, RequestType } from 'vscode-languageserver';
import type { Span } from '../text/span.ts';
import { annotationToRecord, recordToAnnotation } from '../workspace/annotation-record.ts';
import { act } from './annotate/actions.ts';
import type { Change, Deciding } from './annotate/deciding.ts';
import { offersFor } from './annotate/offers.ts';
import { settleName } from './annotate/settle.ts';
import type { Outcome } from './base/annotations.ts';
import type { Snapshot } from './base/articles.ts';
import { guard } from './base/guard.ts';
import { oneLine } from './base/markdown.ts';
import { type Feature, type Session, type Voice, voiceOf } from './base/session.ts';
import { type Saying, sayWords } from './base/words.ts';
import {
  DECIDE_REQUEST,
  type Decided,
  type DecideParams,
  OFFERS_REQUEST,
  type Offer,
  type OffersParams,
  UNDO_DECISION_REQUEST,
  type UndoDecisionParams,
} from './protocol.ts';

export const annotate: Feature = {
  name: 'annotate',
  start(session) {
    const { connection, client, log } = session;
    const failed: Decided = { done: false, said: sayWords({ key: 'decide-not-kept' }, client.language), ranges: [] };
    connection.onRequest(
      new RequestType<DecideParams, Decided, never>(DECIDE_REQUEST),
      guard(log, 'decide', failed, (params: DecideParams, token) => decide(session, params, token)),
    );
    connection.onRequest(
      new RequestType<UndoDecisionParams, Decided, never>(UNDO_DECISION_REQUEST),
      guard(log, 'undo decision', failed, (params: UndoDecisionParams, token) => takeBack(session, params, token)),
    );
    connection.onRequest(
      new RequestType<OffersParams, readonly Offer[], never>(OFFERS_REQUEST),
      guard(log, 'offers', [], (params: OffersParams, token) => offersFor(session, params, token)),
    );
  },
};

async function decide(session: Session, params: DecideParams, token: CancellationToken): Promise<Decided> {
  const { client, articles, configuration, invalidate } = session;
  const { uri } = params.textDocument;
  const voice = voiceOf(await configuration.of(uri), client);
  const snapshot = await articles.current(uri, token);
  if (!snapshot) return refusal(voice, { key: 'decide-not-open' });
  if (snapshot.tooLong) return refusal(voice, { key: 'decide-too-long' });
  if (snapshot.version !== params.version) return refusal(voice, { key: 'decide-changed' });
  const deciding = await decidingOf(session, snapshot, params, voice);
  // Typed meanwhile: the annotations stand in another text than the analysis.
  if (articles.textOf(uri) !== snapshot.article.text) return refusal(voice, { key: 'decide-changed' });
  if (params.action.do === 'settle') return settleName(session, deciding, snapshot);
  const step = act(deciding, params.action, (range) => spanOf(snapshot, range));
  if ('refused' in step) return refusal(voice, step.refused);
  if (!canBeRead(step)) return refusal(voice, { key: 'decide-not-kept' });
  const outcome = await keep(session, uri, step);
  invalidate(uri);
  return decidedOf(snapshot, voice, step.said, step.spans, outcome);
}

async function takeBack(session: Session, { textDocument, way }: UndoDecisionParams, token: CancellationToken): Promise<Decided> {
  const { client, articles, annotations, configuration, invalidate } = session;
  const { uri } = textDocument;
  const voice = voiceOf(await configuration.of(uri), client);
  const outcome = way === 'undo' ? await annotations.undo(uri) : await annotations.redo(uri);
  if (!outcome.kept) return refusal(voice, outcome.told ?? { key: way === 'undo' ? 'decide-no-undo' : 'decide-no-redo' });
  invalidate(uri);
  const snapshot = await articles.current(uri, token);
  const said = { key: way === 'undo' ? 'decide-undone' : 'decide-redone' };
  if (!snapshot) return { done: true, said: voice.words(said.key), ranges: [] };
  const spans = outcome.changed.flatMap(({ at, target }) => (at && target !== 'article' ? [at] : []));
  return decidedOf(snapshot, voice, said, spans, outcome);
}

function spanOf({ lines }: Snapshot, { start, end }: Range): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

function refusal(voice: Voice, { key, args }: Saying): Decided {
  return { done: false, said: voice.words(key, args), ranges: [] };
}

async function decidingOf(session: Session, snapshot: Snapshot, params: DecideParams, voice: Voice): Promise<Deciding> {
  const { creator, ranges, scope = 'mention' } = params;
  return {
    article: snapshot.article,
    annotations: await session.annotations.of(snapshot.uri),
    creator: oneLine(creator).trim() || 'anonymous',
    places: ranges.map((range) => spanOf(snapshot, range)),
    scope,
    voice,
    now: session.host.now?.() ?? new Date().toISOString(),
    newId: () => `urn:uuid:${crypto.randomUUID()}`,
  };
}

/** What a client sends may be no annotation (an unknown kind, an entity without a name): it must not make a side file that nobody can read. */
function canBeRead({ put = [] }: Change): boolean {
  try {
    for (const annotation of put) recordToAnnotation(annotationToRecord(annotation, ''));
    return true;
  } catch {
    return false;
  }
}

/** A step that changes nothing (what was asked for holds already) is not kept as one to undo. */
async function keep({ annotations }: Session, uri: string, { put = [], remove = [] }: Change): Promise<Outcome> {
  if (!put.length && !remove.length) return { kept: true, changed: [] };
  return annotations.change(uri, { put, remove });
}

function decidedOf({ lines }: Snapshot, voice: Voice, said: Saying, spans: readonly Span[], { kept, told }: Outcome): Decided {
  const sentence = ({ key, args }: Saying): string => voice.words(key, args && shortened(args));
  if (!kept) return { done: false, said: told ? sentence(told) : voice.words('decide-not-kept'), ranges: [] };
  const ranges = spans.map((span) => lines.rangeOf(span));
  return { done: true, said: sentence(said), ...(told && { notice: sentence(told) }), ranges };
}

/** Article text in a sentence: one line, and not a whole paragraph. */
function shortened(args: NonNullable<Saying['args']>): NonNullable<Saying['args']> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? cut(oneLine(value)) : value]));
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}
const LONGEST = 80;
