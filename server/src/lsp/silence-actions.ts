import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { FINDING_CODES, type Finding, type FindingCode } from '../model.ts';
import type { PlacedAnnotation } from '../workspace/placed-annotation.ts';
import { isFindingCode, PROJECT_FILE } from '../workspace/project.ts';
import type { Snapshot } from './base/articles.ts';
import { guardNotice } from './base/guard.ts';
import { type Feature, type Session, type Voice, voiceOf } from './base/session.ts';
import { isSilence, isUnder } from './base/silenced.ts';
import { SILENCE_COMMAND, SILENCE_IN_PROJECT_COMMAND, SPEAK_AGAIN_COMMAND } from './protocol.ts';

/** Actions on a finding: to silence it, its code in the article or in the project; on a silenced one: to let it speak again. */
export const silenceActions: Feature = {
  name: 'silence actions',
  commands: {
    [SILENCE_IN_PROJECT_COMMAND]: silenceInProject,
    [SPEAK_AGAIN_COMMAND]: speakAgain,
  },
  start({ log, projects, invalidate, onFilesChanged }) {
    onFilesChanged(
      guardNotice(log, 'project files', (uris) => {
        if (!uris.some((uri) => uri.endsWith(`/${PROJECT_FILE}`))) return;
        projects.forget();
        invalidate();
      }),
    );
  },
  async actions(session, snapshot, place) {
    const voice = voiceOf(snapshot.settings, session.client);
    const touched = snapshot.article.findings.filter((f) => f.start <= place.end && place.start <= f.end);
    const [silent, loud] = [touched.filter((f) => f.suppressed), touched.filter((f) => !f.suppressed)];
    // Who decides is known to the client alone.
    const canDecide = session.client.options.annotateCommands === true;
    return [
      ...(canDecide ? loud.map((finding) => silenceOne(snapshot, finding, voice)) : []),
      ...codesOf(loud).flatMap((code) => [
        ...(canDecide ? [silenceInArticle(snapshot, code, voice)] : []),
        actionOf(voice.words('silence-project', { code }), SILENCE_IN_PROJECT_COMMAND, snapshot.uri, code, true),
      ]),
      ...(silent.length ? speakActions(snapshot, silent, (await session.annotations.of(snapshot.uri)).filter(isSilence), voice) : []),
    ];
  },
};

function silenceOne({ uri, lines }: Snapshot, finding: Finding, voice: Voice): CodeAction {
  const title = voice.words('silence-finding', { code: finding.code });
  return actionOf(title, SILENCE_COMMAND, uri, lines.rangeOf(finding), { what: 'finding', code: finding.code });
}

function silenceInArticle({ uri, lines }: Snapshot, code: FindingCode, voice: Voice): CodeAction {
  const nowhere = lines.rangeOf({ start: 0, end: 0 });
  return actionOf(voice.words('silence-article', { code }), SILENCE_COMMAND, uri, nowhere, { what: 'article', code });
}

/** One action for each silence that these findings are under, and one for each code that the project silences. */
function speakActions({ uri, settings }: Snapshot, silent: readonly Finding[], silences: readonly PlacedAnnotation[], voice: Voice) {
  const own = silences.filter((silence) => silent.some((finding) => isUnder(finding, silence)));
  const here = own.filter(({ target }) => target !== 'article').map(({ id }) => id);
  const byArticle = own.filter(({ target }) => target === 'article');
  const byProject = codesOf(silent).filter((code) => settings.silence.includes(code));
  return [
    ...(here.length ? [actionOf(voice.words('speak-finding'), SPEAK_AGAIN_COMMAND, uri, here)] : []),
    ...byArticle.map(({ id, body }) =>
      actionOf(voice.words('speak-article', { code: (body.type === 'silence' && body.code) || '*' }), SPEAK_AGAIN_COMMAND, uri, [id]),
    ),
    ...byProject.map((code) => actionOf(voice.words('speak-project', { code }), SILENCE_IN_PROJECT_COMMAND, uri, code, false)),
  ];
}

function codesOf(findings: readonly Finding[]): readonly FindingCode[] {
  return (Object.keys(FINDING_CODES) as FindingCode[]).filter((code) => findings.some((f) => f.code === code));
}

function actionOf(title: string, command: string, ...given: readonly unknown[]): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [...given] } };
}

/** [uri, code, whether to silence it] */
async function silenceInProject(session: Session, [uri, code, silent]: readonly unknown[]): Promise<void> {
  if (typeof uri !== 'string' || !isFindingCode(code)) throw new Error(`${SILENCE_IN_PROJECT_COMMAND}: wanted a document and a code`);
  const { client, configuration, projects, invalidate } = session;
  const problem = await projects.silence(uri, code, silent !== false);
  if (problem) session.tell('error', voiceOf(await configuration.of(uri), client).words(problem.key, problem.args));
  else invalidate();
}

/** [uri, ids of the annotations that silence] */
async function speakAgain(session: Session, [uri, ids]: readonly unknown[]): Promise<void> {
  if (typeof uri !== 'string' || !Array.isArray(ids)) throw new Error(`${SPEAK_AGAIN_COMMAND}: wanted a document and a list`);
  const { client, configuration, annotations, invalidate } = session;
  const { kept, told } = await annotations.change(uri, { remove: ids.filter((id): id is string => typeof id === 'string') });
  if (told) session.tell(kept ? 'warning' : 'error', voiceOf(await configuration.of(uri), client).words(told.key, told.args));
  if (kept) invalidate(uri);
}
