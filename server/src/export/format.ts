// What a format of annotations is to the rest: how to write it, how to read it, what survives. Types, and the error of all readers.
import { Fault } from '../messages/fault.ts';
import type { Message } from '../model.ts';
import type { ArticleDocument } from './document.ts';
import type { Loss } from './loss.ts';
import type { Survival } from './survival.ts';

export interface Format {
  /** What `--format` calls it. */
  readonly name: string;
  readonly summary: string;
  /** What is put in the place of `.txt`. */
  readonly ending: string;
  readonly survival: Survival;
  /** Files of several articles may be put one after another. */
  readonly joins?: true;
  /** Writes what survives; it is given nothing else. */
  readonly write: (document: ArticleDocument) => Written;
  /** Reads one file. @throws FormatError for what is malformed */
  readonly read: (content: string, source: Source) => readonly ReadDocument[];
}

export interface Written {
  readonly content: string;
  /** A file for all articles of a folder: the other tool's settings. */
  readonly settings?: { readonly name: string; readonly content: string };
  /** What of this very text the file does not hold, though the format does. */
  readonly lost?: readonly Loss[];
}

/** What is known of a file that is read. */
export interface Source {
  /** Name of the article that a file of one article belongs to: its own name with `.txt`. */
  readonly file: string;
  /** The text of an article, where it stands beside the file. */
  readonly textOf: (file: string) => string | undefined;
}

export interface ReadDocument {
  readonly document: ArticleDocument;
  /** What was passed over. */
  readonly skipped: readonly Message[];
}

/** What is wrong with a file that was read. */
export class FormatError extends Fault {
  /** From 1, where it is known. */
  readonly line: number | undefined;
  constructor(told: Message, line?: number) {
    super(told);
    this.line = line;
  }
}
