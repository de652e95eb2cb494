import type { Finding } from '../model.ts';
import type { Counts } from './base/annotated-document.ts';
import type { Snapshot } from './base/articles.ts';
import { guardNotice } from './base/guard.ts';
import { packMentions } from './base/packed-mentions.ts';
import { type Feature, type Voice, voiceOf } from './base/session.ts';
import { ARTICLE_NOTIFICATION, type ArticleParams } from './protocol.ts';

/** How long a changed article waits to be told, in milliseconds: what was painted moves with the text meanwhile. */
const QUIET = 100;

/** Tells a client that asked for it what an article holds after each analysis: mentions to paint, date and counts to show. */
export const articleNotification: Feature = {
  name: 'article notification',
  start({ connection, client, log, annotations, onAnalyzed, onClosed }) {
    if (client.options.articleNotifications !== true) return;
    const send = guardNotice(log, 'article notification', (snapshot: Snapshot) =>
      connection.sendNotification(ARTICLE_NOTIFICATION, {
        ...paramsOf(snapshot, voiceOf(snapshot.settings, client)),
        ...decidedIn(annotations.counts(snapshot.uri), snapshot),
      }),
    );
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    onAnalyzed((snapshot) => {
      const { uri } = snapshot;
      const delay = timers.has(uri) ? QUIET : 0;
      clearTimeout(timers.get(uri));
      // Not at once even when it is the first: who waits for an answer is answered before.
      timers.set(
        uri,
        setTimeout(() => void send(snapshot), delay),
      );
    });
    onClosed((uri) => {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
    });
  },
};

function paramsOf({ uri, version, article, lines }: Snapshot, voice: Voice): Omit<ArticleParams, 'annotations' | 'silences'> {
  const { date, source, because } = article.published;
  return {
    uri,
    version,
    published: { date, source, because: because.map((reason) => voice.message(reason.message)).join('\n') },
    mentions: packMentions(article.mentions, lines),
    counts: countBy(article.mentions, (m) => m.kind),
    findings: { error: 0, warning: 0, information: 0, hint: 0, suppressed: 0, ...countBy(article.findings, levelOf) },
  };
}

function decidedIn({ silences, ...counts }: Counts, { settings }: Snapshot): Pick<ArticleParams, 'annotations' | 'silences'> {
  return { annotations: counts, silences: silences + settings.silence.length };
}

function levelOf(finding: Finding): keyof ArticleParams['findings'] {
  return finding.suppressed ? 'suppressed' : finding.severity;
}

function countBy<Item, Key extends string>(items: readonly Item[], keyOf: (item: Item) => Key): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
