/** What server and client say to each other beyond the Language Server Protocol. Types and method names only. */
import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Difference } from '../agree/compare.ts';
import type { EntityRef } from '../analyze-options.ts';
import type { FindingCode, Kind, Published, Severity } from '../model.ts';
import type { PackedMentions } from './base/packed-mentions.ts';

/** Server → client, after each analysis of an open document, when `initializationOptions.articleNotifications` is true. */
export const ARTICLE_NOTIFICATION = 'tahqiq/article';
export interface ArticleParams {
  readonly uri: string;
  readonly version: number;
  readonly published: { readonly date: string | null; readonly source: Published['source']; readonly because: string };
  /** What to paint: `unpackMentions` reads it. */
  readonly mentions: PackedMentions;
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  readonly findings: Readonly<Record<Severity | 'suppressed', number>>;
  /** What people decided here: how many decisions there are, and how many steps can be taken back and done again. */
  readonly annotations: { readonly count: number; readonly orphans: number; readonly undo: number; readonly redo: number };
  /** How many silences hold for the article: beside it, and of the project. */
  readonly silences: number;
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

/** A command of the client's, named by the actions that silence. Arguments: [uri, range, { what: 'finding' | 'article', code }]. */
export const SILENCE_COMMAND = 'tahqiq.silence';
/** `workspace/executeCommand` arguments: [uri, code, whether to silence it]. */
export const SILENCE_IN_PROJECT_COMMAND = 'tahqiq.silenceInProject';
/** `workspace/executeCommand` arguments: [uri, ids of the annotations that silence]. */
export const SPEAK_AGAIN_COMMAND = 'tahqiq.speakAgain';

/** `workspace/executeCommand` arguments: [uri, 'YYYY-MM-DD' | null]. */
export const SET_PUBLISHED_COMMAND = 'tahqiq.setPublished';
/** A command of the client's, named by the quick fix of `undated-article`. Arguments: [uri]. */
export const ASK_PUBLISHED_COMMAND = 'tahqiq.askPublished';

/** Client → server: a person decides something about places of an open article. The server changes and keeps the side file. */
export const DECIDE_REQUEST = 'tahqiq/decide';
export interface DecideParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The version of the text that the ranges count in. */
  readonly version: number;
  /** The selections; an empty one is a caret and means the mention under it. */
  readonly ranges: readonly Range[];
  readonly action: DecideAction;
  /** The whole chain of the mention: every mention of its entity. */
  readonly scope?: 'mention' | 'chain';
  /** The annotator's name. */
  readonly creator: string;
}
export type DecideAction =
  | { readonly do: 'mark'; readonly kind: Kind }
  /** Marks every identical string of the article, with the kind given or that of the mention. */
  | { readonly do: 'mark-identical'; readonly kind?: Kind }
  | { readonly do: 'accept' }
  | { readonly do: 'reject' }
  | { readonly do: 'resize'; readonly edge: 'start' | 'end'; readonly way: 'grow' | 'shrink'; readonly by: 'word' | 'clitic' }
  /** The value as a person writes it: a TIMEX3 value or a date, a figure or range with currency or unit, a country, a name. */
  | { readonly do: 'set-value'; readonly value: string }
  | { readonly do: 'link'; readonly entity: EntityRef }
  /** Makes the mention's entity and another one the same: `key` as an offer gave it. */
  | { readonly do: 'merge'; readonly key: string }
  /** Makes the mention (or its chain) an entity of its own. */
  | { readonly do: 'split' }
  /** Makes it a reference to a place of the article or (null) to something outside it; `nothing`: it is no reference. */
  | { readonly do: 'refer'; readonly to: Range | null | 'nothing' }
  | { readonly do: 'note'; readonly text: string }
  /** Silences: the findings at the ranges (of one code, if given), whatever stands in the selection, or a code in the whole article. */
  | { readonly do: 'silence'; readonly what: 'finding' | 'span' | 'article'; readonly code?: FindingCode }
  /** Takes silences away (by id): what they kept quiet is shown again. */
  | { readonly do: 'speak'; readonly ids: readonly string[] }
  /** Takes back what people decided at the ranges. */
  | { readonly do: 'forget' }
  /** Puts an orphan annotation (by id) on the selection. */
  | { readonly do: 'reattach'; readonly id: string }
  /** Adds the mention's entity to the project's names file. */
  | { readonly do: 'settle' };
/** Commands of the client's that code actions name: `[uri, range]`; the client asks for what the action lacks and sends `DECIDE_REQUEST`. */
export const ANNOTATE_COMMANDS = {
  accept: 'tahqiq.accept',
  reject: 'tahqiq.reject',
  mark: 'tahqiq.mark',
  link: 'tahqiq.link',
  refer: 'tahqiq.refer',
  setValue: 'tahqiq.setValue',
  forget: 'tahqiq.forget',
} as const;
/** Client → server: takes the last decision on an article back, or does it again. */
export const UNDO_DECISION_REQUEST = 'tahqiq/undoDecision';
export interface UndoDecisionParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly way: 'undo' | 'redo';
}
/** What was done, said in words; where it was not, why. */
export interface Decided {
  readonly done: boolean;
  readonly said: string;
  /** In words, what a person should read besides: how it is kept. */
  readonly notice?: string;
  /** Where the mentions stand now that were decided on: what the client may select. */
  readonly ranges: readonly Range[];
}

/** Client → server: what may be chosen at a position, best first. */
export const OFFERS_REQUEST = 'tahqiq/offers';
export interface OffersParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly range: Range;
  /** Entities to link to (article, project, gazetteer), entities of the article to merge with, antecedents, values. */
  readonly of: 'link' | 'merge' | 'refer' | 'value';
  /** What a person typed to search with; '' for what lies near. */
  readonly query: string;
}
export interface Offer {
  readonly label: string;
  readonly description: string;
  /** Where it comes from, in words: this article, the project's names, the gazetteer. */
  readonly source: string;
  /** What to send when it is chosen. */
  readonly action: DecideAction;
}

/** Client → server: what keeps findings of an open article quiet. */
export const SILENCES_REQUEST = 'tahqiq/silences';
export interface SilencesParams {
  readonly textDocument: TextDocumentIdentifier;
}
export interface Silenced {
  /** A place of the article, the article, or the project that it lies in. */
  readonly what: 'span' | 'article' | 'project';
  /** The annotation that silences; absent for what the project's file says. */
  readonly id?: string;
  /** Absent where findings of every code are silenced. */
  readonly code?: FindingCode;
  /** Where a place of the article is meant; empty where its text is gone. */
  readonly range?: Range;
  /** In words: what is silenced, which findings, how many there are now and who said so. */
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** Client → server: the formats that an open article can be written in, and what each would lose of it. None while it cannot be read. */
export const EXPORT_OFFERS_REQUEST = 'tahqiq/exportOffers';
export interface ExportOffersParams {
  readonly textDocument: TextDocumentIdentifier;
}
export interface ExportOffer {
  /** What to send when it is chosen. */
  readonly format: string;
  readonly summary: string;
  /** A name for the file, as the article's own name gives it, and what that name ends with. */
  readonly file: string;
  readonly ending: string;
  /** In words, what the format does not hold of the article; '' if it holds everything. */
  readonly lost: string;
}
/** Client → server: an open article as it stands, with people's decisions, in a format. Null where it cannot be read or there is no such format. */
export const EXPORT_REQUEST = 'tahqiq/export';
export interface ExportParams extends ExportOffersParams {
  readonly format: string;
}
export interface Exported {
  readonly content: string;
  readonly ending: string;
  /** The article's text, where the format needs it in a file beside, named like this one but for the ending `.txt`. */
  readonly text: string | null;
  /** A file of settings of the other tool, to stand beside. */
  readonly settings: { readonly name: string; readonly content: string } | null;
  /** In words, what the file does not hold of the article; '' if it holds everything. */
  readonly lost: string;
}

/** Client → server: an open article as it stands beside another person's side file of it. Null where the article cannot be read. */
export const COMPARE_REQUEST = 'tahqiq/compare';
export interface CompareParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Address of the other side file. */
  readonly with: string;
}
/** `problem`: in words, why the other file cannot be compared. */
export type Compared = Comparison | { readonly problem: string } | null;
/** A is the open article with what is kept beside it, B the other file. */
export interface Comparison {
  /** Who A and B are, in words. */
  readonly sides: { readonly a: string; readonly b: string };
  /** By place. */
  readonly disagreements: readonly Disagreement[];
  /** How far they agree, by kind, in one line of words. */
  readonly summary: string;
}
export interface Disagreement {
  readonly range: Range;
  /** The words of the range, in one line. */
  readonly text: string;
  readonly what: Difference['what'];
  /** What each says there, in words. */
  readonly a: string;
  readonly b: string;
}

/**
 * Server → client, where the client says `keepsDecisions`: the text of the side file of a document that is no file; null where there
 * is none. It is kept by the client for as long as the document may come back.
 */
export const READ_KEPT_REQUEST = 'tahqiq/readKept';
export interface ReadKeptParams {
  readonly uri: string;
}
export const WRITE_KEPT_REQUEST = 'tahqiq/writeKept';
export interface WriteKeptParams extends ReadKeptParams {
  readonly text: string;
}
/** Client → server: a document that was no file has been saved as one; what was decided about it goes along. */
export const TAKE_ALONG_REQUEST = 'tahqiq/takeAlong';
export interface TakeAlongParams {
  /** Addresses of the two documents. */
  readonly from: string;
  readonly to: string;
}
/** `said`: in words, what came of it; '' where nothing had been decided. */
export interface TakenAlong {
  readonly done: boolean;
  readonly said: string;
}

export interface InitializationOptions {
  readonly articleNotifications?: boolean;
  /** True says that the client has `ANNOTATE_COMMANDS`: code actions name them. */
  readonly annotateCommands?: boolean;
  /** True says that the client keeps the side files of documents that are no files (`READ_KEPT_REQUEST`). */
  readonly keepsDecisions?: boolean;
  /** False leaves Unicode isolates out of messages, for clients on terminals that show them as codes. */
  readonly isolates?: boolean;
  /** Settings (the section `tahqiq`) for clients that neither answer `workspace/configuration` nor push changes. */
  readonly settings?: unknown;
}
