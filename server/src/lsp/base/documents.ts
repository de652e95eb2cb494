import { type Connection, TextDocuments } from 'vscode-languageserver';
import { type Range, TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { editsBetween } from '../../workspace/diff-edits.ts';
import type { TextEdit } from '../../workspace/follow-edits.ts';
import type { Encoding } from './line-index.ts';
import { indexLines } from './line-index.ts';

/**
 * Keeps the texts of open documents as the client changes them. Documents count in UTF-16; the client may count otherwise.
 * @param edited told of each change, in edits that each count in the text that the one before has left
 */
export function syncDocuments(
  connection: Connection,
  encoding: Encoding,
  edited: (uri: string, edits: readonly TextEdit[]) => void,
): TextDocuments<TextDocument> {
  const documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update(document, changes, version) {
      const edits: TextEdit[] = [];
      // One after the other: each range counts in the text that the change before it has left.
      for (const change of changes) {
        const inUtf16 =
          'range' in change && encoding !== 'utf-16' ? { text: change.text, range: toUtf16(document, change.range, encoding) } : change;
        edits.push(...editsOf(document, inUtf16));
        TextDocument.update(document, [inUtf16], version);
      }
      edited(document.uri, edits);
      return document;
    },
  });
  documents.listen(connection);
  return documents;
}

/** What a change does to a text; a text given whole is compared with what stood there. */
function editsOf(document: TextDocument, change: TextDocumentContentChangeEvent): readonly TextEdit[] {
  if (!('range' in change)) return editsBetween(document.getText(), change.text);
  const ends = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  return [{ start: Math.min(...ends), end: Math.max(...ends), text: change.text }];
}

function toUtf16(document: TextDocument, { start, end }: Range, encoding: Encoding): Range {
  const place = ({ line, character }: Range['start']): Range['start'] => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: indexLines(text, encoding).offsetAt({ line: 0, character }) };
  };
  return { start: place(start), end: place(end) };
}
