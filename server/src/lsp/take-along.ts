// A text that was no file is saved as one: what people decided about it goes along, into the side file.
import { RequestType } from 'vscode-languageserver';
import { sourceOf } from '../workspace/side-file.ts';
import { guard } from './base/guard.ts';
import { type Feature, type Session, voiceOf } from './base/session.ts';
import { TAKE_ALONG_REQUEST, type TakeAlongParams, type TakenAlong } from './protocol.ts';

export const takeAlong: Feature = {
  name: 'take along',
  start(session) {
    session.connection.onRequest(
      new RequestType<TakeAlongParams, TakenAlong, never>(TAKE_ALONG_REQUEST),
      guard(session.log, 'take along', { done: false, said: '' }, (params: TakeAlongParams) => take(session, params)),
    );
  },
};

/** Puts them beside what was decided there before; by position, else by their words, as after any change of a text. */
async function take(session: Session, { from, to }: TakeAlongParams): Promise<TakenAlong> {
  const { articles, annotations, host, configuration, client, invalidate } = session;
  const voice = voiceOf(await configuration.of(to), client);
  const text = articles.textOf(to) ?? (await host.readTextFile(to));
  const { published, annotations: placed } = await annotations.all(from, text);
  if (placed.length === 0 && published === undefined) return { done: true, said: '' };
  const { kept, told } = await annotations.change(to, { put: placed, ...(published !== undefined && { published }) });
  if (!kept) return { done: false, said: told ? voice.words(told.key, told.args) : voice.words('decide-not-kept') };
  invalidate(to);
  return { done: true, said: voice.words('kept-taken', { file: decodeURIComponent(sourceOf(to)), count: placed.length }) };
}
