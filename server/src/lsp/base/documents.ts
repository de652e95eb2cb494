import { type Connection, TextDocuments } from 'vscode-languageserver';
import { type Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { Encoding } from './line-index.ts';
import { indexLines } from './line-index.ts';

/** Keeps the texts of open documents as the client changes them. Documents count in UTF-16; the client may count otherwise. */
export function syncDocuments(connection: Connection, encoding: Encoding): TextDocuments<TextDocument> {
  const documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update(document, changes, version) {
      if (encoding === 'utf-16') return TextDocument.update(document, changes, version);
      // One after the other: each range counts in the text that the change before it has left.
      for (const change of changes) {
        const inUtf16 = 'range' in change ? { text: change.text, range: toUtf16(document, change.range, encoding) } : change;
        TextDocument.update(document, [inUtf16], version);
      }
      return document;
    },
  });
  documents.listen(connection);
  return documents;
}

function toUtf16(document: TextDocument, { start, end }: Range, encoding: Encoding): Range {
  const place = ({ line, character }: Range['start']): Range['start'] => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: indexLines(text, encoding).offsetAt({ line: 0, character }) };
  };
  return { start: place(start), end: place(end) };
}
