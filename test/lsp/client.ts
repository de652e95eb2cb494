// A client for tests: speaks the protocol to a server in a process of its own or in this one, and keeps what the server says by itself.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  type FileEvent,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { ARTICLE_NOTIFICATION, type ArticleParams, type InitializationOptions } from '../../server/src/lsp/protocol.ts';

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server said by itself, in order. */
  readonly pushed: PublishDiagnosticsParams[];
  readonly articles: ArticleParams[];
  readonly messages: string[];
  readonly log: string[];
  readonly registrations: Registration[];
  readonly refreshed: string[];
  /** What `workspace/configuration` is answered with. */
  settings: unknown;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  configure(settings: unknown): Promise<void>;
  filesChanged(...uris: readonly string[]): Promise<void>;
  /** Ends the server as an editor does. */
  stop(): Promise<void>;
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
  readonly locale?: string;
  readonly folders?: readonly string[];
  readonly settings?: unknown;
  /** The server ends when this process does. */
  readonly processId?: number;
}

/** A client that can do everything, as VS Code's can. */
export const FULL: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** Connects to a server that speaks over a pair of streams, and initializes it. */
export async function connect(
  fromServer: NodeJS.ReadableStream,
  toServer: NodeJS.WritableStream,
  options: ClientOptions = {},
): Promise<TestClient> {
  const connection = createProtocolConnection(new StreamMessageReader(fromServer), new StreamMessageWriter(toServer));
  const heard = { pushed: [], articles: [], messages: [], log: [], registrations: [], refreshed: [] } as Pick<
    TestClient,
    'pushed' | 'articles' | 'messages' | 'log' | 'registrations' | 'refreshed'
  >;
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void heard.pushed.push(params));
  connection.onNotification(ARTICLE_NOTIFICATION, (params: ArticleParams) => void heard.articles.push(params));
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void heard.messages.push(message));
  connection.onNotification(LogMessageNotification.type, ({ message }) => void heard.log.push(message));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => void heard.registrations.push(...registrations));
  connection.onRequest(DiagnosticRefreshRequest.type, () => void heard.refreshed.push('diagnostics'));
  connection.onRequest(SemanticTokensRefreshRequest.type, () => void heard.refreshed.push('semantic tokens'));
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => client.settings));
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: options.processId ?? null,
    rootUri: null,
    capabilities: options.capabilities ?? FULL,
    locale: options.locale ?? 'en',
    initializationOptions: options.initializationOptions,
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const client: TestClient = {
    ...{ connection, initialized, settings: options.settings },
    ...heard,
    open: (uri, text, version = 1) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'arabic-article', version, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    configure(settings) {
      client.settings = settings;
      return connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { tahqiq: settings } });
    },
    filesChanged(...uris) {
      const changes: FileEvent[] = uris.map((uri) => ({ uri, type: FileChangeType.Changed }));
      return connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    },
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
    },
  };
  return client;
}

const children = new Set<ChildProcess>();

/** Ends the servers that failed tests have left. */
export function endProcesses(): void {
  for (const child of children) child.kill('SIGKILL');
}

/** Starts a server as a process and connects over its standard streams. `stop` waits until it has ended and gives its exit code. */
export async function startProcess(
  command: readonly string[],
  options: ClientOptions = {},
): Promise<Omit<TestClient, 'stop'> & { stop(): Promise<number | null>; kill(): Promise<void> }> {
  const [program = process.execPath, ...args] = command;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  children.add(child);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const died = ended.then(([code]) => Promise.reject(new Error(`the server ended with ${code} before it answered`)));
  const client = await Promise.race([connect(child.stdout, child.stdin, { processId: process.pid, ...options }), died]);
  died.catch(() => {});
  return Object.assign(client, {
    async stop() {
      await client.connection.sendRequest(ShutdownRequest.type);
      await client.connection.sendNotification(ExitNotification.type);
      const [code] = await ended;
      client.connection.dispose();
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      client.connection.dispose();
    },
  });
}

/** Waits until something is so. */
export async function until<T>(what: () => T | undefined | false, name: string, seconds = 10): Promise<T> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await wait(10)) {
    const found = what();
    if (found) return found;
  }
  throw new Error(`waited ${seconds} s for ${name}`);
}
