import { isIsoDate } from '../workspace/article-options.ts';
import { AUTHORITY_FILE } from '../workspace/authority.ts';
import { SIDE_FILE_ENDING } from '../workspace/side-file.ts';
import { guardNotice } from './base/guard.ts';
import { mendOrphan, ORPHAN_COMMAND } from './base/orphan-command.ts';
import { type Feature, type Session, voiceOf } from './base/session.ts';
import { SET_PUBLISHED_COMMAND } from './protocol.ts';

/** The article's date as a person gives it: a command sets it; another mends annotations that lost their text; side files and names files that change on disk are read again. */
export const published: Feature = {
  name: 'published',
  commands: { [SET_PUBLISHED_COMMAND]: setPublished, [ORPHAN_COMMAND]: (session, [uri, command]) => mendOrphan(session, uri, command) },
  start(session) {
    const { log, annotations, authorities, invalidate } = session;
    session.onFilesChanged(
      guardNotice(log, 'side files', async (uris) => {
        for (const side of uris.filter((uri) => uri.endsWith(SIDE_FILE_ENDING))) {
          const uri = side.slice(0, -SIDE_FILE_ENDING.length);
          if (await annotations.refresh(uri)) invalidate(uri);
        }
        const names = uris.filter((uri) => uri.endsWith(`/${AUTHORITY_FILE}`));
        for (const file of names) authorities.forget(file);
        if (names.length > 0) invalidate();
      }),
    );
  },
};

async function setPublished(session: Session, [uri, date]: readonly unknown[]): Promise<void> {
  const { client, configuration, annotations, invalidate } = session;
  if (typeof uri !== 'string') throw new Error(`${SET_PUBLISHED_COMMAND}: the first argument is not the address of a document`);
  const voice = voiceOf(await configuration.of(uri), client);
  if (date !== null && date !== undefined && !(typeof date === 'string' && isIsoDate(date))) {
    session.tell('error', voice.words('date-invalid', { date: String(date) }));
    return;
  }
  const { told, kept } = await annotations.change(uri, { published: date ?? null });
  if (told) session.tell(kept ? 'warning' : 'error', voice.words(told.key, told.args));
  if (kept) invalidate(uri);
}
