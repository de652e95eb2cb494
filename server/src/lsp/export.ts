// The open article in the format of another tool, with people's decisions: what is offered, and the file itself.
import { type CancellationToken, RequestType } from 'vscode-languageserver';
import { type ArticleDocument, documentOf } from '../export/document.ts';
import { FORMATS } from '../export/formats.ts';
import { keepWhatSurvives } from '../export/keep.ts';
import { type Loss, sayLosses } from '../export/loss.ts';
import { peopleOf, withNotes } from '../workspace/document-annotations.ts';
import { sourceOf } from '../workspace/side-file.ts';
import { guard } from './base/guard.ts';
import { type Feature, type Session, type Voice, voiceOf } from './base/session.ts';
import {
  EXPORT_OFFERS_REQUEST,
  EXPORT_REQUEST,
  type Exported,
  type ExportOffer,
  type ExportOffersParams,
  type ExportParams,
} from './protocol.ts';

export const exportArticle: Feature = {
  name: 'export',
  start(session) {
    const { connection, log } = session;
    connection.onRequest(
      new RequestType<ExportOffersParams, readonly ExportOffer[], never>(EXPORT_OFFERS_REQUEST),
      guard(log, 'export offers', [], ({ textDocument }: ExportOffersParams, token) => offersFor(session, textDocument.uri, token)),
    );
    connection.onRequest(
      new RequestType<ExportParams, Exported | null, never>(EXPORT_REQUEST),
      guard(log, 'export', null, (params: ExportParams, token) => write(session, params, token)),
    );
  },
};

/** The article as a document, what no document holds of it, and the voice to tell it in. */
interface Taken {
  readonly document: ArticleDocument;
  readonly lost: readonly Loss[];
  readonly voice: Voice;
}

async function take({ articles, annotations, client }: Session, uri: string, token: CancellationToken): Promise<Taken | undefined> {
  const snapshot = await articles.current(uri, token);
  if (!snapshot || snapshot.tooLong) return undefined;
  const { article, settings } = snapshot;
  const placed = await annotations.of(uri);
  // Typed meanwhile: the annotations stand in another text than the analysis.
  if (articles.textOf(uri) !== article.text) return undefined;
  const people = peopleOf(placed);
  return {
    document: withNotes(documentOf(nameOf(uri), article, people), placed),
    lost: people.lost,
    voice: voiceOf(settings, client),
  };
}

async function offersFor(session: Session, uri: string, token: CancellationToken): Promise<readonly ExportOffer[]> {
  const taken = await take(session, uri, token);
  if (!taken) return [];
  const { document, lost, voice } = taken;
  const stem = document.file.replace(/\.txt$/u, '');
  return FORMATS.map(({ name, summary, ending, survival }) => ({
    ...{ format: name, summary, file: `${stem}${ending}`, ending },
    lost: tell([...lost, ...keepWhatSurvives(document, survival).lost], voice),
  }));
}

async function write(session: Session, { textDocument, format: name }: ExportParams, token: CancellationToken): Promise<Exported | null> {
  const format = FORMATS.find((f) => f.name === name);
  const taken = format && (await take(session, textDocument.uri, token));
  if (!taken) return null;
  const { document, voice } = taken;
  const kept = keepWhatSurvives(document, format.survival);
  const { content, settings, lost = [] } = format.write(kept.document);
  return {
    ...{ content, ending: format.ending, settings: settings ?? null },
    text: format.survival.text === 'beside' ? document.text : null,
    lost: tell([...taken.lost, ...kept.lost, ...lost], voice),
  };
}

function tell(losses: readonly Loss[], { language, plain }: Voice): string {
  return plain(sayLosses(losses, language));
}

/** The file name of an article, be it only the title of one that is no file yet. */
function nameOf(uri: string): string {
  const [source = ''] = sourceOf(uri).split(/[?#]/u);
  const name = decoded(source) || 'article';
  return name.endsWith('.txt') ? name : `${name}.txt`;
}

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}
