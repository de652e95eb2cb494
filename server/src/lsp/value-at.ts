import { RequestType } from 'vscode-languageserver';
import { describe, normalizedValue } from './base/describe.ts';
import { guard } from './base/guard.ts';
import { mentionsAt } from './base/links.ts';
import { type Feature, voiceOf } from './base/session.ts';
import { VALUE_AT_REQUEST, type ValueAt, type ValueAtParams } from './protocol.ts';

/** The normalized value at a position: what a command copies, or a screen reader says. Of several mentions the innermost that has one. */
export const valueAt: Feature = {
  name: 'value at',
  start({ connection, client, log, articles }) {
    connection.onRequest(
      new RequestType<ValueAtParams, ValueAt | null, never>(VALUE_AT_REQUEST),
      guard(log, 'value at', null, async ({ textDocument, position }: ValueAtParams, token): Promise<ValueAt | null> => {
        const snapshot = await articles.current(textDocument.uri, token);
        if (!snapshot) return null;
        const { article, lines, settings } = snapshot;
        const mentions = mentionsAt(article, lines.offsetAt(position)).toReversed();
        const mention = mentions.find((m) => m.kind !== 'reference' && normalizedValue(article, m) !== '') ?? mentions[0];
        if (!mention) return null;
        const text = article.text.slice(mention.start, mention.end);
        return { text, value: normalizedValue(article, mention), description: describe(article, mention, voiceOf(settings, client)) };
      }),
    );
  },
};
