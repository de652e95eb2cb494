// Side files of documents that are no files: a client that offers it keeps their text, where the server has no place for it.
import type { Connection } from 'vscode-languageserver';
import { SIDE_FILE_ENDING } from '../../workspace/side-file.ts';
import { READ_KEPT_REQUEST, type ReadKeptParams, WRITE_KEPT_REQUEST, type WriteKeptParams } from '../protocol.ts';
import type { Client } from './client.ts';
import type { Host } from './host.ts';

/** Whether what people decide about a document outlasts the server. */
export type IsKept = (uri: string) => boolean;

/** The machine, with the side files that the client keeps. */
export function withKeptSides(host: Host, connection: Connection, { options }: Client): { readonly host: Host; readonly isKept: IsKept } {
  const keeps = options.keepsDecisions === true;
  return { host: keeps ? keptHost(host, connection) : host, isKept: (uri) => isFile(uri) || keeps };
}

export function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}

function keptHost(host: Host, connection: Connection): Host {
  return {
    ...host,
    async readTextFile(uri) {
      const document = documentOf(uri);
      if (document === undefined) return host.readTextFile(uri);
      const params: ReadKeptParams = { uri: document };
      return (await connection.sendRequest<string | null>(READ_KEPT_REQUEST, params)) ?? undefined;
    },
    async writeTextFile(uri, text) {
      const document = documentOf(uri);
      if (document === undefined) return host.writeTextFile(uri, text);
      const params: WriteKeptParams = { uri: document, text };
      await connection.sendRequest<null>(WRITE_KEPT_REQUEST, params);
    },
  };
}

/** The document whose side file an address means, if that is no file. */
function documentOf(uri: string): string | undefined {
  return isFile(uri) || !uri.endsWith(SIDE_FILE_ENDING) ? undefined : uri.slice(0, -SIDE_FILE_ENDING.length);
}
