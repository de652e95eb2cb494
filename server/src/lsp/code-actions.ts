import { type CodeAction, CodeActionKind, type Command, LSPErrorCodes, type WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Finding, FindingCode, Fix } from '../model.ts';
import { overlaps, type Span } from '../text/span.ts';
import { DECIDING, decidingActions } from './annotate/code-actions.ts';
import type { Snapshot } from './base/articles.ts';
import type { Client } from './base/client.ts';
import { guard, type Refusal, refuse } from './base/guard.ts';
import { ORPHAN_COMMAND } from './base/orphan-command.ts';
import { resolveUri, textEditOf } from './base/report.ts';
import { type Feature, voiceOf } from './base/session.ts';
import { ASK_PUBLISHED_COMMAND } from './protocol.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.tahqiq`;

/** Findings whose fix changes nothing that a reader reads: an editor may apply them all when a file is saved. */
const SAFE: ReadonlySet<FindingCode> = new Set(['invisible-character']);

/** Code actions: the fixes of findings one by one, all of one code at once, the safe ones as a source action, and what can be decided of a mention. */
export const codeActions: Feature = {
  name: 'code actions',
  capabilities: (client) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, ...(client.options.annotateCommands ? [DECIDING] : [])],
      resolveProvider: client.resolvesCodeActionEdits,
    },
  }),
  start({ connection, client, log, articles, annotations, actionsAt }) {
    connection.onCodeAction(
      guard(log, 'code actions', null, async ({ textDocument, range, context }, token): Promise<(CodeAction | Command)[] | null> => {
        const snapshot = await articles.current(textDocument.uri, token);
        if (!snapshot) return null;
        const { lines } = snapshot;
        const place = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
        const wanted = (kind: string): boolean =>
          context.only === undefined || context.only.some((k) => k === '' || kind === k || kind.startsWith(`${k}.`));
        const actions = [
          ...(wanted(CodeActionKind.QuickFix) ? quickFixes(snapshot, place, client) : []),
          ...(wanted(CodeActionKind.QuickFix) ? await actionsAt(snapshot, place) : []),
          ...(wanted(FIX_ALL) ? safeFixes(snapshot, client) : []),
          ...(client.options.annotateCommands && wanted(DECIDING)
            ? decidingActions(snapshot, place, await annotations.of(textDocument.uri), voiceOf(snapshot.settings, client))
            : []),
        ];
        return client.codeActionLiterals ? actions : actions.flatMap(({ command }) => command ?? []);
      }),
    );
    connection.onCodeActionResolve(
      guard(log, 'code action', NOT_RESOLVED, async (action: CodeAction, token): Promise<CodeAction | Refusal> => {
        const { uri, version, ids } = action.data as ActionData;
        const snapshot = await articles.current(uri, token);
        if (snapshot?.version !== version) return refuse(LSPErrorCodes.ContentModified, 'the text has changed');
        return { ...action, edit: editOf(snapshot, editsOf(fixesOf(snapshot.article.findings, ids)), client) };
      }),
    );
  },
};

const NOT_RESOLVED = refuse(LSPErrorCodes.RequestFailed, 'the fix could not be computed');

/** Which fixes an action stands for: index of the finding, index of the fix. */
type FixId = readonly [number, number];
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly ids: readonly FixId[];
}

function quickFixes(snapshot: Snapshot, place: Span, client: Client): CodeAction[] {
  const { findings } = snapshot.article;
  const touched = findings.map((finding, index) => ({ finding, index })).filter(({ finding: f }) => !f.suppressed && touches(f, place));
  const single = touched.flatMap(({ finding, index }) =>
    finding.fixes.map((fix, i) => fixAction(snapshot, finding, fix, [index, i], client)),
  );
  const codes = new Set(touched.map(({ finding }) => finding.code));
  return [...single, ...[...codes].flatMap((code) => fixAllAction(snapshot, code, CodeActionKind.QuickFix, 2, client))];
}

function safeFixes(snapshot: Snapshot, client: Client): CodeAction[] {
  return [...SAFE].flatMap((code) => fixAllAction(snapshot, code, FIX_ALL, 1, client));
}

function fixAction(snapshot: Snapshot, finding: Finding, fix: Fix, id: FixId, client: Client): CodeAction {
  const title = voiceOf(snapshot.settings, client).sentence(fix.title);
  if (fix.command === 'ask-published') {
    const command = { title, command: ASK_PUBLISHED_COMMAND, arguments: [snapshot.uri] };
    return { title, kind: CodeActionKind.QuickFix, command };
  }
  if (fix.command !== undefined) {
    const command = { title, command: ORPHAN_COMMAND, arguments: [snapshot.uri, fix.command] };
    return { title, kind: CodeActionKind.QuickFix, command };
  }
  // Between two ways to mend a text only a person can choose: none is preferred.
  return { ...action(snapshot, title, CodeActionKind.QuickFix, [id], client), isPreferred: finding.fixes.length === 1 };
}

/** One action for every finding of a code that can be mended in one way only, where there are enough of them. */
function fixAllAction(snapshot: Snapshot, code: FindingCode, kind: string, enough: number, client: Client): CodeAction[] {
  const ids: FixId[] = snapshot.article.findings.flatMap((f, i) =>
    f.code === code && !f.suppressed && f.fixes.length === 1 && f.fixes[0]?.command === undefined ? [[i, 0] as const] : [],
  );
  if (ids.length < enough) return [];
  const title = voiceOf(snapshot.settings, client).words('fix-all', { count: ids.length, code });
  return [action(snapshot, title, kind, ids, client)];
}

function action(snapshot: Snapshot, title: string, kind: string, ids: readonly FixId[], client: Client): CodeAction {
  const { uri, version } = snapshot;
  const data: ActionData = { uri, version, ids };
  if (client.resolvesCodeActionEdits) return { title, kind, data };
  return { title, kind, data, edit: editOf(snapshot, editsOf(fixesOf(snapshot.article.findings, ids)), client) };
}

function fixesOf(findings: readonly Finding[], ids: readonly FixId[]): readonly Fix[] {
  return ids.flatMap(([finding, fix]) => findings[finding]?.fixes[fix] ?? []);
}

/** The edits of fixes, less those of a fix that would change what an earlier one changes. */
function editsOf(fixes: readonly Fix[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const fix of fixes) if (!fix.edits.some((e) => edits.some((taken) => collide(e, taken)))) edits.push(...fix.edits);
  return edits;
}

function collide(a: Edit, b: Edit): boolean {
  return a.file === b.file && (overlaps(a, b) || a.start === b.start);
}

function editOf({ uri, version, lines }: Snapshot, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const changes: Record<string, ReturnType<typeof textEditOf>[]> = {};
  for (const edit of edits) {
    const target = resolveUri(uri, edit.file);
    // Lines of other files are not known here; no fix of today's checks reaches into one.
    if (target === uri) changes[uri] = [...(changes[uri] ?? []), textEditOf(edit, lines)];
  }
  if (!client.versionedEdits) return { changes };
  return { documentChanges: Object.entries(changes).map(([target, list]) => ({ textDocument: { uri: target, version }, edits: list })) };
}

/** A place on a finding: inside it, or a caret at either end. */
function touches(finding: Span, place: Span): boolean {
  return finding.start <= place.end && place.start <= finding.end;
}
