// The open article beside another person's decisions on it: where the two readings differ, and how far they agree.
import { type CancellationToken, RequestType } from 'vscode-languageserver';
import { type Agreement, measure } from '../agree/agreement.ts';
import type { Difference } from '../agree/compare.ts';
import { type Said, saidIn } from '../agree/said.ts';
import { documentOf } from '../export/document.ts';
import type { Article } from '../model.ts';
import { placeAnnotation, show } from '../workspace/annotated-text.ts';
import { decide } from '../workspace/decisions.ts';
import type { PlacedAnnotation } from '../workspace/placed-annotation.ts';
import { SIDE_FILE_ENDING, type SideFile } from '../workspace/side-file.ts';
import { optionsOf, type Snapshot } from './base/articles.ts';
import { describe } from './base/describe.ts';
import { guard } from './base/guard.ts';
import { quote } from './base/markdown.ts';
import { type Feature, type Session, type Voice, voiceOf } from './base/session.ts';
import { readSide, sideNameOf } from './base/side-files.ts';
import type { Saying } from './base/words.ts';
import { COMPARE_REQUEST, type Compared, type CompareParams, type Comparison } from './protocol.ts';

export const compareAnnotators: Feature = {
  name: 'compare',
  start(session) {
    session.connection.onRequest(
      new RequestType<CompareParams, Compared, never>(COMPARE_REQUEST),
      guard(session.log, 'compare', null, (params: CompareParams, token) => compareWith(session, params, token)),
    );
  },
};

/** The article as one annotator has it. */
interface Reading {
  readonly article: Article;
  readonly annotations: readonly PlacedAnnotation[];
}

async function compareWith(session: Session, { textDocument, with: file }: CompareParams, token: CancellationToken): Promise<Compared> {
  const { articles, annotations, client } = session;
  const snapshot = await articles.current(textDocument.uri, token);
  if (!snapshot || snapshot.tooLong) return null;
  const voice = voiceOf(snapshot.settings, client);
  const side = await readOther(session, file);
  if ('problem' in side) return { problem: voice.words(side.problem.key, side.problem.args) };
  const theirs = await readAs(session, side, snapshot);
  return tell({ article: snapshot.article, annotations: await annotations.of(textDocument.uri) }, theirs, snapshot, voice);
}

async function readOther({ host }: Session, file: string): Promise<SideFile | { readonly problem: Saying }> {
  const article = file.endsWith(SIDE_FILE_ENDING) ? file.slice(0, -SIDE_FILE_ENDING.length) : undefined;
  if (article === undefined) return { problem: { key: 'compare-no-side-file', args: { ending: SIDE_FILE_ENDING } } };
  const read = await readSide(host, article);
  if ('problem' in read) return read;
  return read.text === undefined ? { problem: { key: 'compare-no-file', args: { file: sideNameOf(article) } } } : read.side;
}

/** Reads the open text with the decisions of a side file in the place of those beside it; settings and settled names are the same. */
async function readAs({ authorities, analyzeOnce }: Session, side: SideFile, { uri, article, settings }: Snapshot): Promise<Reading> {
  const { text } = article;
  const annotations = side.annotations.map((annotation) => show(placeAnnotation(annotation, text), text));
  const { published } = side;
  const decided = { ...decide(annotations), authority: await authorities.of(uri), ...(published !== undefined && { published }) };
  return { article: analyzeOnce(text, optionsOf(settings, decided)), annotations };
}

function tell(a: Reading, b: Reading, { lines, article }: Snapshot, voice: Voice): Comparison {
  const said = (reading: Reading): readonly Said[] => saidIn(documentOf('', reading.article));
  const agreement = measure([{ text: article.text, a: said(a), b: said(b) }]);
  const [sayA, sayB] = [sayer(a, voice), sayer(b, voice)];
  const disagreements = agreement.differences.flat().map((difference) => ({
    range: lines.rangeOf(difference),
    text: voice.plain(quote(article.text.slice(difference.start, difference.end))),
    what: difference.what,
    ...sayBoth(difference, sayA, sayB),
  }));
  return { sides: namesOf(a, b, voice), disagreements, summary: summarize(agreement, a, b, voice) };
}

/** What somebody says of a place: in words, or, where words are too few to tell two values apart, as data. */
type Sayer = (said: Said | undefined, difference: Difference, exactly?: 'exactly') => string;

function sayer({ article }: Reading, voice: Voice): Sayer {
  const mentions = new Map(article.mentions.map((m) => [`${m.kind} ${m.start}-${m.end}`, m]));
  return (said, { what }, exactly) => {
    const mention = said && mentions.get(`${said.kind} ${said.start}-${said.end}`);
    if (!mention) return voice.words('compare-nothing');
    const kind = voice.words(`kind-${mention.kind}`);
    if (what === 'span') return voice.words('label', { kind, value: voice.plain(quote(article.text.slice(mention.start, mention.end))) });
    return exactly ? voice.words('label', { kind, value: said.value }) : describe(article, mention, voice);
  };
}

function sayBoth(difference: Difference, sayA: Sayer, sayB: Sayer): { readonly a: string; readonly b: string } {
  const [a, b] = [sayA(difference.a, difference), sayB(difference.b, difference)];
  if (a !== b) return { a, b };
  return { a: sayA(difference.a, difference, 'exactly'), b: sayB(difference.b, difference, 'exactly') };
}

/** The people of each side by name; where that is unknown, or tells the sides not apart, which file it is. */
function namesOf(a: Reading, b: Reading, voice: Voice): Comparison['sides'] {
  const people = ({ annotations }: Reading): string =>
    voice.plain([...new Set(annotations.map((x) => quote(x.creator)))].sort().join(voice.words('comma')));
  const [ofA, ofB] = [people(a), people(b)];
  const areTold = ofA !== ofB;
  return { a: (areTold && ofA) || voice.words('compare-here'), b: (areTold && ofB) || voice.words('compare-there') };
}

/** One line: F1 of spans that are the same, over all kinds and by kind, the worst first; and what else sets the readings apart. */
function summarize({ all, kinds }: Agreement, a: Reading, b: Reading, voice: Voice): string {
  const show = (f1: number | undefined): string => (f1 === undefined ? '–' : f1.toFixed(2));
  const worst = [...kinds].toSorted(([, x], [, y]) => (x.exact ?? 1) - (y.exact ?? 1));
  const byKind = worst.map(([kind, { exact }]) => voice.words('label', { kind: voice.words(`kinds-${kind}`), value: show(exact) }));
  const [dateA, dateB] = [a.article.published.date ?? '–', b.article.published.date ?? '–'];
  const lost = b.annotations.filter((x) => x.target !== 'article' && !x.at).length;
  return [
    voice.words('compare-all', { value: show(all.exact) }),
    ...byKind,
    ...(dateA === dateB ? [] : [voice.words('compare-dates', { a: dateA, b: dateB })]),
    ...(lost ? [voice.words('compare-lost', { count: lost })] : []),
  ].join(' · ');
}
