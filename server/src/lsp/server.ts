import {
  type Connection,
  type InitializeResult,
  MessageType,
  type ServerCapabilities,
  ShowMessageNotification,
  type ShowMessageParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { analyze, createAnalyzer } from '../analyze.ts';
import { decide } from '../workspace/decisions.ts';
import { createAnnotations } from './base/annotations.ts';
import { createArticles, type Decided, type Read, type Snapshot } from './base/articles.ts';
import { createAtCaret } from './base/at-caret.ts';
import { createAuthorities } from './base/authorities.ts';
import { type Client, readClient } from './base/client.ts';
import { createConfiguration } from './base/configuration.ts';
import { createHappening } from './base/events.ts';
import { followConfiguration, followDocuments, followFiles, whenReady } from './base/follow.ts';
import { guard, guardNotice, type Log } from './base/guard.ts';
import type { Host } from './base/host.ts';
import { withKeptSides } from './base/kept-by-client.ts';
import { createProjects } from './base/projects.ts';
import { type Feature, type Session, voiceOf } from './base/session.ts';
import { DEFAULT_SETTINGS, type Settings } from './base/settings.ts';
import type { Saying } from './base/words.ts';
import { FEATURES } from './features.ts';

/** What tests put in the place of the engine, and of what is slow or large. */
export interface ServerOptions {
  readonly analyze?: typeof analyze;
  /** Beyond this many UTF-16 units a text is not analyzed, and said to be too long. */
  readonly limit?: number;
  readonly features?: readonly Feature[];
  /** How long new findings wait at the place that is being typed at, in milliseconds. */
  readonly pause?: number;
}

const LIMIT = 2_000_000;
const PAUSE = 1_000;

/** Serves one client over a connection. Knows neither Node nor the browser: the host stands for the machine. */
export function startServer(connection: Connection, host: Host, options: ServerOptions = {}): void {
  const features = options.features ?? FEATURES;
  const log: Log = {
    error: (message) => connection.console.error(message),
    info: (message) => connection.console.info(message),
  };
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params, host.locale);
    const session = startSession(connection, host, client, log, features, options);
    for (const feature of features) void guardNotice(log, feature.name, () => feature.start(session))();
    const capabilities: ServerCapabilities = {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: client.folderChanges } },
    };
    for (const feature of features) {
      const { workspace, ...own } = feature.capabilities?.(client) ?? {};
      Object.assign(capabilities, own);
      Object.assign(capabilities.workspace ?? {}, workspace);
    }
    const commands = Object.fromEntries(features.flatMap((feature) => Object.entries(feature.commands ?? {})));
    if (Object.keys(commands).length) capabilities.executeCommandProvider = { commands: Object.keys(commands) };
    connection.onExecuteCommand(
      guard(log, 'execute command', null, async ({ command, arguments: given = [] }) => {
        if (Object.hasOwn(commands, command)) await commands[command]?.(session, given);
        return null;
      }),
    );
    return { serverInfo: { name: 'tahqiq' }, capabilities };
  });
  connection.listen();
}

function startSession(
  connection: Connection,
  host: Host,
  client: Client,
  log: Log,
  features: readonly Feature[],
  options: ServerOptions,
): Session {
  const tell = createTeller(connection, log);
  const warn = (saying: Saying, settings: Settings): void => tell('warning', voiceOf(settings, client).words(saying.key, saying.args));
  const analyzed = createHappening<[Snapshot]>('analyzed', log);
  const invalidated = createHappening<[]>('invalidated', log);
  const released = createHappening<[Snapshot]>('released', log);
  const closed = createHappening<[string]>('closed', log);
  // A client that cannot be told to ask again would not hear of what waited.
  const waits = !client.pullsDiagnostics || client.refreshesDiagnostics;
  const atCaret = createAtCaret(options.pause ?? PAUSE, released.fire);
  const filesChanged = createHappening<[readonly string[]]>('files changed', log);
  const folders = new Set(client.folders);
  const limit = options.limit ?? LIMIT;
  const projects = createProjects(
    host,
    () => [...folders],
    (problem) => warn(problem, DEFAULT_SETTINGS),
  );
  const configuration = createConfiguration(connection, client.configuration, client.options.settings, log, projects, warn);
  const sides = withKeptSides(host, connection, client);
  const annotations = createAnnotations(sides.host, sides.isKept, async (problem, uri) => warn(problem, await configuration.of(uri)));
  const authorities = createAuthorities(
    host,
    () => [...folders],
    async (problem, uri) => warn(problem, await configuration.of(uri)),
  );
  const decided = async (uri: string, text?: string): Promise<Decided> => {
    const authority = await authorities.of(uri);
    // Last: annotations are placed in the text that the document has at this moment.
    const { published, annotations: placed } = await annotations.all(uri, text);
    return { ...decide(placed), authority, ...(published !== undefined && { published }) };
  };
  const articles = createArticles({
    read: options.analyze ? oneStep(options.analyze) : createAnalyzer().steps,
    encoding: client.encoding,
    log,
    limit,
    context: async (uri) => ({ settings: await configuration.of(uri), decided: await decided(uri) }),
    analyzed(snapshot) {
      if (waits) atCaret.analyzed(snapshot);
      analyzed.fire(snapshot);
    },
  });
  const invalidate = (uri?: string): void => {
    articles.invalidate(uri);
    invalidated.fire();
  };
  const session: Session = {
    ...{
      connection,
      client,
      host,
      log,
      articles,
      configuration,
      annotations,
      authorities,
      projects,
      atCaret,
      decided,
      limit,
      invalidate,
      tell,
    },
    analyzeOnce: options.analyze ?? analyze,
    folders: () => [...folders],
    actionsAt: async (snapshot, place) =>
      (await Promise.all(features.map((feature) => feature.actions?.(session, snapshot, place) ?? []))).flat(),
    onAnalyzed: analyzed.listen,
    onInvalidated: invalidated.listen,
    onReleased: released.listen,
    onClosed: closed.listen,
    onFilesChanged: filesChanged.listen,
  };
  closed.listen(atCaret.closed);
  followDocuments(session, closed.fire);
  followConfiguration(session);
  followFiles(session, filesChanged.fire);
  whenReady(session, folders);
  return session;
}

/** An engine that cannot be halted on its way. */
function oneStep(engine: typeof analyze): Read {
  return function* (text, options) {
    yield;
    return engine(text, options);
  };
}

function createTeller(connection: Connection, log: Log): Session['tell'] {
  // As notifications: the library's own methods ask for an answer, which not every client gives.
  const show = guardNotice(log, 'message', (params: ShowMessageParams) =>
    connection.sendNotification(ShowMessageNotification.type, params),
  );
  return (level, message) => {
    void show({ type: level === 'error' ? MessageType.Error : MessageType.Warning, message });
    log.info(message);
  };
}
