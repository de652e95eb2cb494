/** What the server needs of the machine that it runs on. Entry points give it, so that nothing else here knows Node or the browser. */
export interface Host {
  /** BCP 47 language of the machine, for clients that do not state theirs. */
  readonly locale?: string;
  /** The instant as ISO 8601, for what people decide: the machine's, where the host does not say. The engine is never told. */
  now?(): string;
  /** The text of a UTF-8 file without its byte order mark, or undefined where there is no such file. Rejects when it cannot be read. */
  readTextFile(uri: string): Promise<string | undefined>;
  /** Writes a UTF-8 file, whole or not at all. Rejects when it cannot be written. */
  writeTextFile(uri: string, text: string): Promise<void>;
  /** Renames a file, not over another; removes one. Absent where the machine has no files. */
  moveFile?(from: string, to: string): Promise<void>;
  removeFile?(uri: string): Promise<void>;
  /** Every `.txt` file below a folder that is not hidden, in a stable order. */
  listTextFiles(folder: string): AsyncIterable<TextFile>;
}

export interface TextFile {
  readonly uri: string;
  /** Changes whenever the file's content does. */
  readonly stamp: string;
  /** In bytes, where it is known: files of different size are different. */
  readonly size?: number;
}
