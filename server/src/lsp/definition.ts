import type { Definition, DefinitionLink } from 'vscode-languageserver';
import { guard } from './base/guard.ts';
import { mentionsAt, targetsOf } from './base/links.ts';
import type { Feature } from './base/session.ts';

/** Go to definition: from a reference to its antecedent, from a name to where the article introduces it. */
export const definition: Feature = {
  name: 'definition',
  capabilities: () => ({ definitionProvider: true }),
  start({ connection, client, log, articles }) {
    connection.onDefinition(
      guard(log, 'definition', null, async ({ textDocument: { uri }, position }, token): Promise<Definition | DefinitionLink[] | null> => {
        const snapshot = await articles.current(uri, token);
        if (!snapshot) return null;
        const { article, lines } = snapshot;
        // A reference that shares its span with a date says where to go; so does the innermost name.
        const mentions = mentionsAt(article, lines.offsetAt(position)).toReversed();
        const from = mentions.find((m) => targetsOf(article, m).length > 0);
        if (!from) return null;
        const targets = targetsOf(article, from).map((span) => lines.rangeOf(span));
        if (!client.definitionLinks) return targets.map((range) => ({ uri, range }));
        const originSelectionRange = lines.rangeOf(from);
        return targets.map((range) => ({ targetUri: uri, targetRange: range, targetSelectionRange: range, originSelectionRange }));
      }),
    );
  },
};
