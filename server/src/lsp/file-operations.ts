import type {
  DeleteFile,
  DeleteFilesParams,
  FileOperationRegistrationOptions,
  RenameFile,
  RenameFilesParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { EMPTY_SIDE_FILE, printSideFile, SIDE_FILE_ENDING, type SideFile, sourceOf } from '../workspace/side-file.ts';
import { guard, guardNotice } from './base/guard.ts';
import type { Feature, Session } from './base/session.ts';
import { readSide, sideUriOf } from './base/side-files.ts';

const FILES: FileOperationRegistrationOptions = { filters: [{ scheme: 'file', pattern: { glob: '**/*', matches: 'file' } }] };

/**
 * An article's side file goes along when the article is renamed, moved, copied or deleted in the editor. Where the editor asks
 * before it acts, it does so itself, and its own undo brings both back; else the server does it afterwards.
 */
export const fileOperations: Feature = {
  name: 'file operations',
  capabilities: ({ fileOperations: can }) => ({
    workspace: {
      fileOperations: {
        ...(can.willRename ? { willRename: FILES } : { didRename: FILES }),
        ...(can.willDelete ? { willDelete: FILES } : { didDelete: FILES }),
        didCreate: FILES,
      },
    },
  }),
  start(session) {
    const { connection, client, log } = session;
    const { workspace } = connection;
    if (client.fileOperations.willRename)
      workspace.onWillRenameFiles(guard(log, 'will rename', null, ({ files }) => editOf(renamesOf(session, files))));
    else
      workspace.onDidRenameFiles(
        guardNotice(log, 'did rename', async ({ files }) => {
          for (const { oldUri, newUri } of await renamesOf(session, files)) await session.host.moveFile?.(oldUri, newUri);
        }),
      );
    if (client.fileOperations.willDelete)
      workspace.onWillDeleteFiles(guard(log, 'will delete', null, ({ files }) => editOf(deletesOf(session, files))));
    else
      workspace.onDidDeleteFiles(
        guardNotice(log, 'did delete', async ({ files }) => {
          for (const { uri } of await deletesOf(session, files)) await session.host.removeFile?.(uri);
        }),
      );
    workspace.onDidCreateFiles(
      guardNotice(log, 'did create', async ({ files }) => {
        for (const { uri } of files) await copyAlong(session, uri);
      }),
    );
  },
};

async function editOf(changes: Promise<readonly (RenameFile | DeleteFile)[]>): Promise<WorkspaceEdit | null> {
  const documentChanges = [...(await changes)];
  return documentChanges.length > 0 ? { documentChanges } : null;
}

/** What has a side file; a side file that is moved or deleted by itself, or along with its article, needs nothing. */
async function renamesOf({ host }: Session, files: RenameFilesParams['files']): Promise<readonly RenameFile[]> {
  const named = new Set(files.map((file) => file.oldUri));
  const renames: RenameFile[] = [];
  for (const { oldUri, newUri } of files) {
    const [from, to] = [sideUriOf(oldUri), sideUriOf(newUri)];
    if (oldUri.endsWith(SIDE_FILE_ENDING) || named.has(from) || !(await exists(host, from))) continue;
    // Another article's annotations are never written over: then both side files stay where they are.
    if (!(await exists(host, to))) renames.push({ kind: 'rename', oldUri: from, newUri: to, options: { overwrite: false } });
  }
  return renames;
}

async function deletesOf({ host }: Session, files: DeleteFilesParams['files']): Promise<readonly DeleteFile[]> {
  const named = new Set(files.map((file) => file.uri));
  const deletes: DeleteFile[] = [];
  for (const { uri } of files) {
    const side = sideUriOf(uri);
    if (uri.endsWith(SIDE_FILE_ENDING) || named.has(side) || !(await exists(host, side))) continue;
    deletes.push({ kind: 'delete', uri: side, options: { ignoreIfNotExists: true } });
  }
  return deletes;
}

/** A file that cannot be read is there. */
async function exists(host: Session['host'], uri: string): Promise<boolean> {
  return host.readTextFile(uri).then(
    (text) => text !== undefined,
    () => true,
  );
}

/**
 * A copy is heard of only as a new file. If it has the very text of exactly one article with a side file, that one's
 * annotations are taken over, under ids of their own: they are other annotations from now on.
 */
async function copyAlong(session: Session, uri: string): Promise<void> {
  const { host, annotations, invalidate } = session;
  if (!uri.endsWith('.txt') || (await exists(host, sideUriOf(uri)))) return;
  const [side, ...more] = await sidesOfEqualTexts(session, uri);
  if (!side || more.length > 0) return;
  const copied = side.annotations.map((annotation) => ({ ...annotation, id: `urn:uuid:${globalThis.crypto.randomUUID()}` }));
  await host.writeTextFile(sideUriOf(uri), printSideFile({ ...side, annotations: copied }, sourceOf(uri)));
  if (await annotations.refresh(uri)) invalidate(uri);
}

async function sidesOfEqualTexts({ host, folders }: Session, uri: string): Promise<readonly SideFile[]> {
  const text = await host.readTextFile(uri);
  if (text === undefined || text.trim() === '') return [];
  const sizes = new Map<string, number | undefined>();
  for (const folder of folders()) for await (const file of host.listTextFiles(folder)) sizes.set(file.uri, file.size);
  const size = sizes.get(uri);
  const sides: SideFile[] = [];
  for (const [other, otherSize] of sizes) {
    if (other === uri || otherSize !== size || (await host.readTextFile(other).catch(() => undefined)) !== text) continue;
    const read = await readSide(host, other);
    if ('side' in read && read.side !== EMPTY_SIDE_FILE) sides.push(read.side);
  }
  return sides;
}
