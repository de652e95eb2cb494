import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { fingerprint } from '../text/fingerprint.ts';
import { isMostlyArabic } from '../workspace/arabic-text.ts';
import { optionsOf } from './base/articles.ts';
import { guard } from './base/guard.ts';
import type { TextFile } from './base/host.ts';
import { indexLines } from './base/line-index.ts';
import { diagnosticsOf } from './base/report.ts';
import type { Feature, Session } from './base/session.ts';

/** Findings of every Arabic `.txt` file in the open folders, only when a client asks. What is open is analyzed as it is in the editor. */
export const workspaceDiagnostics: Feature = {
  name: 'workspace diagnostics',
  start(session) {
    if (!session.client.pullsDiagnostics) return;
    const files = createFileReports(session);
    const changes = countChanges(session);
    session.connection.languages.diagnostics.onWorkspace(
      guard(
        session.log,
        'workspace diagnostics',
        { items: [] },
        async (params, token, _progress, partial): Promise<WorkspaceDiagnosticReport> => {
          const before = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
          // A client asks again as soon as it has an answer: with nothing new to say the answer waits for a change.
          if (before.size > 0) await changes.wait(token);
          const rest = new Set(before.keys());
          const items: WorkspaceDocumentDiagnosticReport[] = [];
          for await (const uri of files.uris(token)) {
            rest.delete(uri);
            const report = await files.report(uri, before.get(uri), token);
            if (report && partial) partial.report({ items: [report] });
            else if (report) items.push(report);
          }
          if (token.isCancellationRequested) {
            changes.note();
            return { items: [] };
          }
          // What was reported once and is gone has no findings any more.
          for (const uri of rest) items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
          return { items };
        },
      ),
    );
  },
};

interface FileReports {
  /** The text files of the open folders. */
  uris(token: CancellationToken): AsyncIterable<string>;
  /** What is to be said of a file, or undefined for one that is no Arabic article. */
  report(uri: string, previous: string | undefined, token: CancellationToken): Promise<WorkspaceDocumentDiagnosticReport | undefined>;
}

function createFileReports(session: Session): FileReports {
  const { host, articles, client, limit, log } = session;
  const files = new Map<string, TextFile>();
  /** The last result by file, with what it was made from: a file that did not change is not read again (where changes are told). */
  const known = new Map<string, { readonly from: string; readonly resultId: string | undefined }>();
  let epoch = 0;
  session.onInvalidated(() => epoch++);
  return {
    async *uris(token) {
      for (const folder of session.folders())
        for await (const file of host.listTextFiles(folder)) {
          if (token.isCancellationRequested) return;
          files.set(file.uri, file);
          yield file.uri;
        }
    },
    async report(uri, previous, token) {
      const open = await articles.current(uri, token);
      if (open) return reportOf(uri, open.version, previous, diagnosticsOf(session.atCaret.shown(open), client, limit));
      const file = files.get(uri);
      const from = `${epoch} ${file?.stamp}`;
      const last = known.get(uri);
      if (client.registersFileWatching && last?.from === from && (last.resultId === undefined || last.resultId === previous))
        return last.resultId === undefined ? undefined : unchanged(uri, null, last.resultId);
      const items = await readAndAnalyze(session, uri).catch((error: unknown) => {
        log.error(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      });
      const report = items && reportOf(uri, null, previous, items);
      known.set(uri, { from, resultId: report?.resultId });
      return report;
    },
  };
}

async function readAndAnalyze(session: Session, uri: string): Promise<ReturnType<typeof diagnosticsOf> | undefined> {
  const { host, client, configuration, annotations, limit, analyzeOnce } = session;
  const text = await host.readTextFile(uri);
  if (text === undefined || !isMostlyArabic(text)) return undefined;
  const settings = await configuration.of(uri);
  annotations.forget(uri);
  const options = optionsOf(settings, await session.decided(uri, text));
  const tooLong = text.length > limit;
  const article = analyzeOnce(tooLong ? '' : text, options);
  return diagnosticsOf({ uri, article: { ...article, text }, lines: indexLines(text, client.encoding), settings, tooLong }, client, limit);
}

function reportOf(
  uri: string,
  version: number | null,
  previous: string | undefined,
  items: ReturnType<typeof diagnosticsOf>,
): WorkspaceDocumentDiagnosticReport & { resultId: string } {
  const resultId = fingerprint(JSON.stringify(items));
  return resultId === previous
    ? unchanged(uri, version, resultId)
    : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
}

function unchanged(uri: string, version: number | null, resultId: string): WorkspaceDocumentDiagnosticReport & { resultId: string } {
  return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
}

/** At most this long an answer waits, in milliseconds, for changes that nobody tells the server of. */
const PATIENCE = 60_000;

/** Waits until something has changed since the wait before. */
function countChanges(session: Session): { note(): void; wait(token: CancellationToken): Promise<void> } {
  let changed = true;
  let wake: (() => void) | undefined;
  const change = (): void => {
    changed = true;
    wake?.();
  };
  session.onAnalyzed(change);
  session.onInvalidated(change);
  session.onReleased(change);
  session.onClosed(change);
  session.onFilesChanged(change);
  return {
    note: change,
    async wait(token) {
      if (!changed && session.client.registersFileWatching && !token.isCancellationRequested)
        await new Promise<void>((resolve) => {
          const listening = token.onCancellationRequested(done);
          const timer = setTimeout(done, PATIENCE);
          wake = done;
          function done(): void {
            clearTimeout(timer);
            listening.dispose();
            wake = undefined;
            resolve();
          }
        });
      changed = false;
    },
  };
}
