import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { fingerprint } from '../text/fingerprint.ts';
import type { Snapshot } from './base/articles.ts';
import { guard, guardNotice } from './base/guard.ts';
import { diagnosticsOf } from './base/report.ts';
import type { Feature, Session } from './base/session.ts';

/** Findings of an open document: pulled by clients that can, pushed with the version to those that cannot. */
export const diagnostics: Feature = {
  name: 'diagnostics',
  capabilities: (client) =>
    client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'tahqiq', interFileDependencies: false, workspaceDiagnostics: true } }
      : {},
  start: (session) => (session.client.pullsDiagnostics ? answerPulls(session) : push(session)),
};

function answerPulls({ connection, client, log, articles, atCaret, limit, onInvalidated, onReleased }: Session): void {
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    guard(log, 'diagnostics', nothing, async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      const snapshot = await articles.current(textDocument.uri, token);
      if (!snapshot) return nothing;
      const items = diagnosticsOf(atCaret.shown(snapshot), client, limit);
      const resultId = fingerprint(JSON.stringify(items));
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
  if (!client.refreshesDiagnostics) return;
  const refresh = guardNotice(log, 'diagnostics refresh', () => connection.languages.diagnostics.refresh());
  onInvalidated(() => void refresh());
  onReleased(() => void refresh());
}

function push({ connection, client, log, atCaret, limit, onAnalyzed, onReleased, onClosed }: Session): void {
  const send = guardNotice(log, 'diagnostics', connection.sendDiagnostics.bind(connection));
  const tell = (snapshot: Snapshot): void => {
    const { uri, version } = snapshot;
    void send({ uri, version, diagnostics: diagnosticsOf(atCaret.shown(snapshot), client, limit) });
  };
  onAnalyzed(tell);
  onReleased(tell);
  onClosed((uri) => void send({ uri, diagnostics: [] }));
}
