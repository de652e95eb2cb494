// A server in this process, with an engine, files and limits of the test's choice.
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Host } from '../../server/src/lsp/base/host.ts';
import { type ServerOptions, startServer } from '../../server/src/lsp/server.ts';
import type { Article, Entity, Finding, Mention } from '../../server/src/model.ts';
import { type ClientOptions, connect, type TestClient } from './client.ts';

/** Files by address. A text of `undefined` is a file that cannot be read or written. */
export function memoryHost(files: Map<string, string | undefined> = new Map()): Host & { readonly files: Map<string, string | undefined> } {
  const check = (uri: string): void => {
    if (files.has(uri) && files.get(uri) === undefined) throw new Error('permission denied');
  };
  return {
    files,
    async readTextFile(uri) {
      check(uri);
      return files.get(uri);
    },
    async writeTextFile(uri, text) {
      check(uri);
      files.set(uri, text);
    },
    async moveFile(from, to) {
      files.set(to, files.get(from));
      files.delete(from);
    },
    async removeFile(uri) {
      files.delete(uri);
    },
    async *listTextFiles(folder) {
      for (const [uri, text] of files) if (uri.startsWith(folder) && uri.endsWith('.txt')) yield { uri, stamp: `${text?.length} ${text}` };
    },
  };
}

export async function startInProcess(
  options: ServerOptions = {},
  client: ClientOptions = {},
  host: Host = memoryHost(),
): Promise<TestClient> {
  const toServer = new PassThrough();
  const fromServer = new PassThrough();
  startServer(
    createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(fromServer)),
    host,
    options,
  );
  return connect(fromServer, toServer, client);
}

/** An article made by hand. Places are found by quoting: `at('المرصد', 2)` is its second place. */
export function articleOf(
  text: string,
  make: (at: (quoted: string, nth?: number) => { start: number; end: number }) => {
    mentions?: readonly (Pick<Mention, 'start' | 'end' | 'kind' | 'value'> & Partial<Mention>)[];
    entities?: readonly (Pick<Entity, 'id' | 'kind' | 'name'> & Partial<Entity>)[];
    findings?: readonly (Pick<Finding, 'start' | 'end' | 'code' | 'message'> & Partial<Finding>)[];
    published?: Article['published'];
  },
): Article {
  const at = (quoted: string, nth = 1): { start: number; end: number } => {
    let start = -1;
    for (let i = 0; i < nth; i++) start = text.indexOf(quoted, start + 1);
    if (start < 0) throw new Error(`«${quoted}» is not in the text ${nth} times`);
    return { start, end: start + quoted.length };
  };
  const { mentions = [], entities = [], findings = [], published } = make(at);
  return {
    text,
    published: published ?? { date: null, source: 'none', because: [] },
    mentions: mentions
      .map((m, i) => ({ id: `m${i + 1}`, by: 'engine', confidence: 1, because: [], ...m }) as Mention)
      .toSorted((a, b) => a.start - b.start || b.end - a.end),
    entities: entities.map((e) => ({ forms: [], sameAs: [], lat: null, lon: null, ...e })),
    findings: findings.map((f) => ({ severity: 'warning', because: [], related: [], fixes: [], suppressed: false, ...f })),
  };
}
