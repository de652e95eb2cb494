/** What server and client say to each other beyond the Language Server Protocol. Types and method names only. */
import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Kind, Published, Severity } from '../model.ts';

/** Server → client, after each analysis of an open document, when `initializationOptions.articleNotifications` is true. */
export const ARTICLE_NOTIFICATION = 'tahqiq/article';
export interface ArticleParams {
  readonly uri: string;
  readonly version: number;
  readonly published: { readonly date: string | null; readonly source: Published['source']; readonly because: string };
  readonly mentions: readonly ArticleMention[];
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  readonly findings: Readonly<Record<Severity | 'suppressed', number>>;
}
export interface ArticleMention {
  readonly range: Range;
  readonly kind: Kind;
  readonly nested: boolean;
  /** Kind and value in words, for a screen reader. */
  readonly label: string;
}

/** Client → server: the normalized value at a position, to copy or to speak. */
export const VALUE_AT_REQUEST = 'tahqiq/valueAt';
export interface ValueAtParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}
export interface ValueAt {
  readonly text: string;
  readonly value: string;
  readonly description: string;
}

/** `workspace/executeCommand` arguments: [uri, 'YYYY-MM-DD' | null]. */
export const SET_PUBLISHED_COMMAND = 'tahqiq.setPublished';
/** A command of the client's, named by the quick fix of `undated-article`. Arguments: [uri]. */
export const ASK_PUBLISHED_COMMAND = 'tahqiq.askPublished';

export interface InitializationOptions {
  readonly articleNotifications?: boolean;
  /** False leaves Unicode isolates out of messages, for clients on terminals that show them as codes. */
  readonly isolates?: boolean;
  /** Settings (the section `tahqiq`) for clients that neither answer `workspace/configuration` nor push changes. */
  readonly settings?: unknown;
}
