import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { guard } from './base/guard.ts';
import { mentionsOfSame, subjectAt } from './base/links.ts';
import type { Feature } from './base/session.ts';

/** Highlight what is under the caret: all its mentions, the first as the one that introduces it. */
export const highlight: Feature = {
  name: 'highlight',
  capabilities: () => ({ documentHighlightProvider: true }),
  start({ connection, log, articles }) {
    connection.onDocumentHighlight(
      guard(log, 'highlight', null, async ({ textDocument, position }, token): Promise<DocumentHighlight[] | null> => {
        const snapshot = await articles.current(textDocument.uri, token);
        const mention = snapshot && subjectAt(snapshot.article, snapshot.lines.offsetAt(position));
        if (!mention) return null;
        return mentionsOfSame(snapshot.article, mention).map((m, i) => ({
          range: snapshot.lines.rangeOf(m),
          kind: i === 0 ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};
