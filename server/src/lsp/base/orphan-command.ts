import type { OrphanCommand } from '../../model.ts';
import { anchorAt } from '../../workspace/anchor.ts';
import type { Session } from './session.ts';
import { voiceOf } from './session.ts';

/** `workspace/executeCommand` arguments: [uri, OrphanCommand], as the quick fixes of `orphan-annotation` give them. */
export const ORPHAN_COMMAND = 'tahqiq.orphanAnnotation';

/** Puts an annotation that lost its text on one of the places that were offered, or removes it. */
export async function mendOrphan(session: Session, uri: unknown, command: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isCommand(command)) throw new Error(`${ORPHAN_COMMAND}: wanted [uri, command]`);
  const { annotations, articles, host } = session;
  const found = (await annotations.of(uri)).find(({ id, at, target }) => id === command.id && !at && target !== 'article');
  const voice = voiceOf(await session.configuration.of(uri), session.client);
  // The article may have changed since the fix was offered: then its places are others.
  const text = articles.textOf(uri);
  const place = command.do === 'reattach' ? found?.candidates?.find((c) => c.start === command.start && c.end === command.end) : undefined;
  if (!found || text === undefined || (command.do === 'reattach' && !place)) return session.tell('warning', voice.words('orphan-changed'));
  const { at: _at, candidates: _candidates, antecedentAt: _antecedentAt, ...annotation } = found;
  const modified = host.now?.() ?? new Date().toISOString();
  const { told, kept } = await annotations.change(
    uri,
    place ? { put: [{ ...annotation, modified, target: anchorAt(text, place) }] } : { remove: [command.id] },
  );
  if (told) session.tell(kept ? 'warning' : 'error', voice.words(told.key, told.args));
  if (kept) session.invalidate(uri);
}

function isCommand(value: unknown): value is OrphanCommand {
  if (typeof value !== 'object' || value === null || !('do' in value) || !('id' in value) || typeof value.id !== 'string') return false;
  if (value.do === 'remove') return true;
  return value.do === 'reattach' && 'start' in value && 'end' in value;
}
