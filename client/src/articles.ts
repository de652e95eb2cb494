import { type Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ARTICLE_NOTIFICATION, type ArticleParams } from '../../server/src/lsp/protocol.ts';

/** What the server last said about each open article. */
export interface Articles extends Disposable {
  /** What it said about this very text, if it has; not about an earlier version. */
  readonly of: (document: TextDocument) => ArticleParams | undefined;
  /** What it last said, be it of an earlier version: for counts, which may lag by a keystroke. */
  readonly lastOf: (document: TextDocument) => ArticleParams | undefined;
  readonly onChange: (listener: (uri: string) => void) => Disposable;
}

export function watchArticles(client: BaseLanguageClient): Articles {
  const known = new Map<string, ArticleParams>();
  const changed = new EventEmitter<string>();
  const key = (document: TextDocument) => client.code2ProtocolConverter.asUri(document.uri);
  const subscriptions = [
    client.onNotification(ARTICLE_NOTIFICATION, (article: ArticleParams) => {
      known.set(article.uri, article);
      changed.fire(article.uri);
    }),
    workspace.onDidCloseTextDocument((document) => {
      known.delete(key(document));
      changed.fire(key(document));
    }),
    changed,
  ];
  return {
    lastOf: (document) => known.get(key(document)),
    of: (document) => {
      const article = known.get(key(document));
      return article?.version === document.version ? article : undefined;
    },
    onChange: changed.event,
    dispose: () => subscriptions.forEach((subscription) => void subscription.dispose()),
  };
}
