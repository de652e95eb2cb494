// What the client tells of: documents, settings, files, folders.
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { AUTHORITY_FILE } from '../../workspace/authority.ts';
import { PROJECT_FILE } from '../../workspace/project.ts';
import { SIDE_FILE_ENDING } from '../../workspace/side-file.ts';
import { syncDocuments } from './documents.ts';
import { guardNotice } from './guard.ts';
import type { Session } from './session.ts';

/** Analyzes documents as they are opened and changed. */
export function followDocuments(
  { connection, client, log, articles, annotations, invalidate }: Session,
  closed: (uri: string) => void,
): void {
  const documents = syncDocuments(connection, client.encoding, annotations.edited);
  // Before the content is told of: its analysis asks for the annotations.
  documents.onDidOpen(({ document }) => annotations.opened(document.uri, document.getText()));
  documents.onDidChangeContent(({ document }) => articles.update(document));
  const save = guardNotice(log, 'save', async (uri: string) => {
    await annotations.saved(uri);
    // Nobody tells of a side file that changed: saving the article is the moment to look again.
    if (!client.registersFileWatching) invalidate(uri);
  });
  documents.onDidSave(({ document: { uri } }) => void save(uri));
  documents.onDidClose(({ document: { uri } }) => {
    articles.close(uri);
    annotations.closed(uri);
    closed(uri);
  });
}

/** Answers anew when settings change. */
export function followConfiguration({ connection, configuration, invalidate }: Session): void {
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.change(settings);
    invalidate();
  });
}

/** Hears of articles and side files that change on disk. */
export function followFiles({ connection }: Session, changed: (uris: readonly string[]) => void): void {
  connection.onDidChangeWatchedFiles(({ changes }) => changed(changes.map((change) => change.uri)));
}

/** Once the client is ready: asks it to tell of changed settings and files, and follows the folders that it opens. */
export function whenReady({ connection, client, log, invalidate }: Session, folders: Set<string>): void {
  const prepare = guardNotice(log, 'registration', async () => {
    if (client.folderChanges)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri);
        for (const { uri } of added) folders.add(uri);
        invalidate();
      });
    if (client.registersConfiguration) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tahqiq' });
    if (client.registersFileWatching) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
  });
  connection.onInitialized(() => void prepare());
}

const WATCHERS = [
  { globPattern: `**/*${SIDE_FILE_ENDING}` },
  { globPattern: `**/${AUTHORITY_FILE}` },
  { globPattern: `**/${PROJECT_FILE}` },
  { globPattern: '**/*.txt' },
];
