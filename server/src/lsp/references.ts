import type { Location } from 'vscode-languageserver';
import { guard } from './base/guard.ts';
import { mentionsOfSame, subjectAt } from './base/links.ts';
import type { Feature } from './base/session.ts';

/** Find references: every mention of an entity, or of a chain of references. The first mention is the declaration. */
export const references: Feature = {
  name: 'references',
  capabilities: () => ({ referencesProvider: true }),
  start({ connection, log, articles }) {
    connection.onReferences(
      guard(log, 'references', null, async ({ textDocument: { uri }, position, context }, token): Promise<Location[] | null> => {
        const snapshot = await articles.current(uri, token);
        const mention = snapshot && subjectAt(snapshot.article, snapshot.lines.offsetAt(position));
        if (!mention) return null;
        const same = mentionsOfSame(snapshot.article, mention);
        return same.slice(context.includeDeclaration ? 0 : 1).map((m) => ({ uri, range: snapshot.lines.rangeOf(m) }));
      }),
    );
  },
};
