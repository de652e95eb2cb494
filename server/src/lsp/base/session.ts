import type { CodeAction, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { analyze } from '../../analyze.ts';
import { type Language, say } from '../../messages/messages.ts';
import type { Message } from '../../model.ts';
import { rightToLeft, withoutIsolates } from '../../text/isolate.ts';
import type { Span } from '../../text/span.ts';
import type { Annotations } from './annotations.ts';
import type { Articles, Decided, Snapshot } from './articles.ts';
import type { AtCaret } from './at-caret.ts';
import type { Authorities } from './authorities.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import type { Log } from './guard.ts';
import type { Host } from './host.ts';
import type { Projects } from './projects.ts';
import type { Settings } from './settings.ts';
import { type Saying, sayWords } from './words.ts';

/** One connection to one client: what every feature works with. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly host: Host;
  readonly log: Log;
  readonly articles: Articles;
  readonly configuration: Configuration;
  readonly annotations: Annotations;
  readonly authorities: Authorities;
  readonly projects: Projects;
  readonly atCaret: AtCaret;
  /** What people decided that the engine is told, for a document. @param text where the document is not open and the caller has it */
  decided(uri: string, text?: string): Promise<Decided>;
  /** Analyzes a text that is not open, and remembers nothing of it. */
  readonly analyzeOnce: typeof analyze;
  /** Beyond this many UTF-16 units a text is not analyzed. */
  readonly limit: number;
  /** Shows a person a message. */
  tell(level: 'warning' | 'error', text: string): void;
  /** Calls a listener after each analysis of an open document. */
  onAnalyzed(listener: (snapshot: Snapshot) => void): void;
  /** Calls a listener when something beside the texts changed that answers depend on. */
  onInvalidated(listener: () => void): void;
  /** Makes answers be given anew: settings or what people decided changed, of one document or of all. */
  invalidate(uri?: string): void;
  /** Calls a listener when findings that waited at the caret may be shown. */
  onReleased(listener: (snapshot: Snapshot) => void): void;
  onClosed(listener: (uri: string) => void): void;
  /** Calls a listener with the addresses of files that changed on disk. */
  onFilesChanged(listener: (uris: readonly string[]) => void): void;
  /** The code actions of all features at a place. */
  actionsAt(snapshot: Snapshot, place: Span): Promise<readonly CodeAction[]>;
  /** The folders that are open now. */
  readonly folders: () => readonly string[];
}

/** Does what a command says. @param given its arguments, of any shape */
export type Command = (session: Session, given: readonly unknown[]) => Promise<void>;

/** An editor feature: what it adds to the server's capabilities, and how it begins to answer. */
export interface Feature {
  readonly name: string;
  capabilities?(client: Client): Partial<ServerCapabilities>;
  /** What `workspace/executeCommand` may ask for, by name. */
  readonly commands?: Readonly<Record<string, Command>>;
  /** Code actions at a place, beside the fixes of findings. */
  actions?(session: Session, snapshot: Snapshot, place: Span): Promise<readonly CodeAction[]>;
  start(session: Session): void;
}

/** The language of messages for a document. */
function languageOf({ language }: Settings, client: Client): Language {
  return language === 'auto' ? client.language : language;
}

/** Says messages and words in one language, with isolates or, for clients that cannot show them, without. */
export interface Voice {
  readonly language: Language;
  message(message: Message): string;
  /** A message that stands by itself: with a capital letter, where the language has them. */
  sentence(message: Message): string;
  words(key: string, args?: Saying['args']): string;
  /** For text that was isolated by hand. */
  plain(text: string): string;
  /** For a line that was put together of several: it runs in the direction of the language. */
  line(text: string): string;
}

export function voiceOf(settings: Settings, client: Client): Voice {
  const language = languageOf(settings, client);
  const plain = client.options.isolates === false ? withoutIsolates : (text: string): string => text;
  const line = language === 'ar' ? (text: string): string => plain(rightToLeft(text)) : plain;
  return {
    language,
    message: (message) => line(say(message, language)),
    sentence: (message) => line(say(message, language).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())),
    words: (key, args) => line(sayWords(args ? { key, args } : { key }, language)),
    plain,
    line,
  };
}
