// Everything that keeps findings of an article quiet, as a list: one finding, a span, a code in the article, a code in the project.
import { RequestType } from 'vscode-languageserver';
import type { Finding, FindingCode } from '../model.ts';
import type { PlacedAnnotation } from '../workspace/placed-annotation.ts';
import { PROJECT_FILE } from '../workspace/project.ts';
import type { Snapshot } from './base/articles.ts';
import { guard } from './base/guard.ts';
import { quote } from './base/markdown.ts';
import { type Feature, type Voice, voiceOf } from './base/session.ts';
import { isSilence, isUnder } from './base/silenced.ts';
import { SILENCES_REQUEST, type Silenced, type SilencesParams } from './protocol.ts';

/** The silences that hold for an article: those of places in reading order, then the article's, then the project's. */
export const silences: Feature = {
  name: 'silences',
  start({ connection, client, log, articles, annotations }) {
    connection.onRequest(
      new RequestType<SilencesParams, readonly Silenced[], never>(SILENCES_REQUEST),
      guard(log, 'silences', [], async ({ textDocument: { uri } }: SilencesParams, token) => {
        const snapshot = await articles.current(uri, token);
        if (!snapshot) return [];
        const voice = voiceOf(snapshot.settings, client);
        const beside = (await annotations.of(uri)).filter(isSilence);
        const [ofArticle, ofPlaces] = [beside.filter(isOfArticle), beside.filter((silence) => !isOfArticle(silence))];
        return [
          ...[...ofPlaces, ...ofArticle].map((silence) => tellOne(snapshot, silence, voice)),
          ...snapshot.settings.silence.map((code) => tellProject(snapshot, code, voice)),
        ];
      }),
    );
  },
};

function isOfArticle({ target }: PlacedAnnotation): boolean {
  return target === 'article';
}

function tellOne({ article, lines }: Snapshot, silence: PlacedAnnotation, voice: Voice): Silenced {
  const { id, body, target, at, creator, created, modified } = silence;
  const code = body.type === 'silence' ? body.code : undefined;
  const quiet = article.findings.filter((finding) => finding.suppressed && isUnder(finding, silence));
  const who = voice.words('silence-by', { name: creator, day: (modified ?? created).slice(0, 10) });
  const isGone = target !== 'article' && (!at || at.start === at.end);
  return {
    what: target === 'article' ? 'article' : 'span',
    id,
    ...(code && { code }),
    ...(target !== 'article' && at && { range: lines.rangeOf(at) }),
    label: target === 'article' ? voice.words('silence-everywhere') : voice.plain(quote(target.exact)),
    description: code ?? voice.words('silence-every-code'),
    detail: voice.line([isGone ? voice.words('silence-gone') : toldOf(quiet, voice), who].join(' · ')),
  };
}

function tellProject({ article }: Snapshot, code: FindingCode, voice: Voice): Silenced {
  const quiet = article.findings.filter((finding) => finding.suppressed && finding.code === code);
  const label = voice.words('silence-in-project', { file: PROJECT_FILE });
  return { what: 'project', code, label, description: code, detail: toldOf(quiet, voice) };
}

/** One finding in its own words, several by their number. */
function toldOf(quiet: readonly Finding[], voice: Voice): string {
  const [only, ...more] = quiet;
  return only && more.length === 0 ? voice.sentence(only.message) : voice.words('silence-count', { count: quiet.length });
}
