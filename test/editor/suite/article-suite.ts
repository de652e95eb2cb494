import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isDay } from '../../../client/src/published.ts';
import { anchorAt } from '../../../server/src/workspace/anchor.ts';
import { isMostlyArabic } from '../../../server/src/workspace/arabic-text.ts';
import { EMPTY_SIDE_FILE, printSideFile } from '../../../server/src/workspace/side-file.ts';
import { until } from './until.ts';

/** 10 July 2021 was a Saturday. */
const TWO_DAYS = 'تعرّضت القوات الأمريكية في سوريا، الأحد 10 يوليو/تموز 2021، إلى هجوم جديد قرب دير الزور.\n';
const UNDATED = 'وقال مسؤول أمريكي إن الهجوم وقع أمس في مدينة دير الزور شرقي سوريا دون وقوع إصابات.\n';

/** The full name, then the short one. */
const REFERENCE = 'أعلن المرصد السوري لحقوق الإنسان مقتل أربعة مسلحين.\nوقال المرصد إن القصف وقع فجر السبت.\n';

const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');

describe('an Arabic article in the editor', () => {
  before(async () => {
    const extension = vscode.extensions.getExtension('tahqiq.tahqiq') ?? assert.fail('the extension is not there');
    await extension.activate();
    const { appName, version, appHost } = vscode.env as typeof vscode.env & { version?: string };
    console.log(`TEST host: ${appName} ${version ?? vscode.version}, ${appHost}, node ${process.version}`);
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('makes plain text that is mostly Arabic an article', async () => {
    const seed = await openSeed('000_');
    await until(() => openDocument(seed.uri)?.languageId === 'arabic-article', 'the seed to become an article');
  });

  it('leaves other text alone, and a language that a person has set', async () => {
    const english = await show('On Saturday, 10 July 2021, nothing happened.');
    const arabic = await openArticle(TWO_DAYS);
    const reset = await vscode.languages.setTextDocumentLanguage(arabic, 'plaintext');
    // Documents are looked at in the order in which they open: once a later one has been turned, the earlier was decided.
    await openArticle(UNDATED);
    assert.equal(openDocument(english.uri)?.languageId, 'plaintext');
    assert.equal(openDocument(reset.uri)?.languageId, 'plaintext');
    assert.equal(isMostlyArabic('قال the spokesman of the ministry said in a long English text'), false);
  });

  it('says what is wrong, at the words, and mends it', async () => {
    const document = await openArticle(TWO_DAYS);
    const finding = await until(() => findingAt(document.uri, 'weekday-mismatch'), 'the finding');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.match(document.getText(finding.range), /الأحد/u);
    const actions = await until(() => quickFixes(document.uri, finding.range), 'a quick fix');
    const fix = actions.find((action) => action.edit) ?? assert.fail('no fix has an edit');
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.getText(), /السبت 10 يوليو\/تموز 2021/u);
    await until(() => !findingAt(document.uri, 'weekday-mismatch'), 'the finding to go');
  });

  it('takes severities from one map of settings', async () => {
    const document = await openArticle(TWO_DAYS);
    await until(() => findingAt(document.uri, 'weekday-mismatch'), 'the finding');
    const settings = vscode.workspace.getConfiguration('tahqiq');
    await settings.update('findings', { 'weekday-mismatch': 'hint' }, vscode.ConfigurationTarget.Global);
    await until(() => findingAt(document.uri, 'weekday-mismatch')?.severity === vscode.DiagnosticSeverity.Hint, 'a hint');
    await settings.update('findings', { 'weekday-mismatch': 'off' }, vscode.ConfigurationTarget.Global);
    await until(() => !findingAt(document.uri, 'weekday-mismatch'), 'silence');
    await settings.update('findings', undefined, vscode.ConfigurationTarget.Global);
    await until(() => findingAt(document.uri, 'weekday-mismatch'), 'the finding again');
  });

  it('answers hover and outline', async () => {
    const document = await openArticle(TWO_DAYS);
    const at = document.positionAt(document.getText().indexOf('سوريا') + 1);
    const [hover] = await until(() => request<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at), 'a hover');
    assert.ok(hover?.range);
    assert.equal(document.getText(hover.range), 'سوريا');
    const symbols = await until(() => request<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri), 'an outline');
    assert.ok(flatten(symbols).some(({ name }) => name.includes('سوريا')));
  });

  it('serves semantic tokens only where a person wants to be coloured', async () => {
    const document = await openArticle(TWO_DAYS);
    const count = async () =>
      (await request<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri))?.data.length ?? 0;
    assert.equal(await count(), 0);
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'arabic-article' });
    await settings.update('semanticHighlighting.enabled', true, vscode.ConfigurationTarget.Global, true);
    await until(async () => (await count()) >= 5 * 3, 'semantic tokens');
    await settings.update('semanticHighlighting.enabled', undefined, vscode.ConfigurationTarget.Global, true);
  });

  it('goes from a reference to what it refers to', async () => {
    const document = await openArticle(REFERENCE);
    const at = document.positionAt(document.getText().lastIndexOf('المرصد') + 1);
    const targets = await until(() => someLocations(document.uri, at), 'a definition');
    assert.ok(targets.some(({ range }) => document.getText(range).includes('المرصد السوري لحقوق الإنسان')));
  });

  it('keeps the date that a person gives, and takes it away', async () => {
    const document = await openArticle(UNDATED);
    await until(() => codesAt(document.uri).includes('undated-article'), 'the article to be undated');
    await vscode.commands.executeCommand('tahqiq.setPublished', document.uri.toString(), '2021-07-11');
    await until(() => !codesAt(document.uri).includes('undated-article'), 'the article to be dated');
    assert.match(await hoverText(document, 'أمس'), /2021-07-10/u);
    await vscode.commands.executeCommand('tahqiq.setPublished', document.uri.toString(), null);
    await until(() => codesAt(document.uri).includes('undated-article'), 'the article to be undated again');
    assert.deepEqual(['2021-07-11', '2024-02-29', '2021-02-29', '2021-7-11', '2021-13-01', ''].map(isDay), [
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('copies the normalized value at the caret', async () => {
    const document = await openArticle(TWO_DAYS.replace('الأحد', 'السبت'));
    const editor = await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('يوليو'));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('tahqiq.copyValue');
    assert.match(await vscode.env.clipboard.readText(), /2021-07-10/u);
  });

  it('exports the article as it stands, with what the format needs beside it', async () => {
    const document = await openArticle(TWO_DAYS);
    await type('أمس ', document);
    const to = vscode.Uri.joinPath(folder, 'export', 'out.ann');
    await vscode.commands.executeCommand('tahqiq.exportArticle', { format: 'brat', to });
    const start = document.getText().indexOf('سوريا');
    assert.match(await read(to), new RegExp(`^T\\d+\\tplace ${start} ${start + 5}\\tسوريا$`, 'mu'));
    assert.equal(await read(vscode.Uri.joinPath(folder, 'export', 'out.txt')), document.getText());
    assert.match(await read(vscode.Uri.joinPath(folder, 'export', 'annotation.conf')), /^\[entities\]$/mu);
  });

  it('leaves another text that stands beside an export as it is', async () => {
    await openArticle(TWO_DAYS);
    const other = vscode.Uri.joinPath(folder, 'export', 'other.txt');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(UNDATED));
    const to = vscode.Uri.joinPath(folder, 'export', 'other.ann');
    await vscode.commands.executeCommand('tahqiq.exportArticle', { format: 'brat', to });
    assert.match(await read(to), /^T1\t/u);
    assert.equal(await read(other), UNDATED);
  });

  it('lists where two annotators differ, walks through the text, and goes on behind the place that was chosen', async () => {
    const document = await openArticle(TWO_DAYS);
    const other = vscode.Uri.joinPath(folder, 'salma', 'other.txt.tahqiq.jsonl');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(rejecting(document.getText(), ['سوريا', 'دير الزور'])));
    const selected = (quoted: string) =>
      until(() => {
        const editor = vscode.window.activeTextEditor;
        return editor && editor.document.getText(editor.selection) === quoted;
      }, `«${quoted}» to be selected`);
    const inList = (act: string) => vscode.commands.executeCommand(`workbench.action.${act}`);
    await vscode.commands.executeCommand('tahqiq.compareAnnotators', { with: other });
    await selected('سوريا');
    await inList('quickOpenSelectNext');
    await selected('دير الزور');
    await inList('quickOpenSelectPrevious');
    await selected('سوريا');
    await inList('acceptSelectedQuickOpenItem');
    await vscode.commands.executeCommand('tahqiq.compareAnnotators');
    await selected('دير الزور');
    await inList('closeQuickOpen');
  });

  it('takes the side file along when an article is renamed, and back', async () => {
    const { uri } = await openArticle(UNDATED);
    await vscode.commands.executeCommand('tahqiq.setPublished', uri.toString(), '2021-07-11');
    const kept = await until(() => read(sideOf(uri)), 'the side file');
    const named = vscode.Uri.joinPath(folder, 'renamed.txt');
    await rename(uri, named);
    assert.equal(await until(() => read(sideOf(named)), 'the side file at the new name'), kept);
    assert.equal(await read(sideOf(uri)), '');
    await rename(named, uri);
    assert.equal(await until(() => read(sideOf(uri)), 'the side file at the old name'), kept);
    assert.equal(await read(sideOf(named)), '');
  });

  it('toggles highlights and sides by setting them', async () => {
    await vscode.window.showTextDocument(await openArticle(TWO_DAYS));
    const value = (name: string) => vscode.workspace.getConfiguration('tahqiq').get(name);
    await vscode.commands.executeCommand('tahqiq.toggleDirection');
    assert.equal(value('direction'), 'ltr');
    await vscode.commands.executeCommand('tahqiq.toggleDirection');
    assert.equal(value('direction'), 'rtl');
    await vscode.commands.executeCommand('tahqiq.toggleHighlights');
    assert.equal(value('highlight'), false);
    await vscode.commands.executeCommand('tahqiq.toggleHighlights');
    assert.equal(value('highlight'), true);
  });

  it('reads untitled and read-only texts, and both sides of a diff', async () => {
    const untitled = await vscode.workspace.openTextDocument({ content: TWO_DAYS, language: 'plaintext' });
    const provider = vscode.workspace.registerTextDocumentContentProvider('tahqiq-test', { provideTextDocumentContent: () => TWO_DAYS });
    const readOnly = vscode.Uri.parse('tahqiq-test:/old.txt');
    await vscode.commands.executeCommand('vscode.diff', readOnly, untitled.uri, 'both sides');
    const sides = [readOnly, untitled.uri];
    await until(() => sides.every((uri) => openDocument(uri)?.languageId === 'arabic-article'), 'both sides to become articles');
    await until(() => sides.every((uri) => codesAt(uri).includes('weekday-mismatch')), 'findings on both sides');
    provider.dispose();
  });
});

async function openSeed(prefix: string): Promise<vscode.TextDocument> {
  const [seed] = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, `${prefix}*.txt`));
  assert.ok(seed);
  return vscode.workspace.openTextDocument(seed);
}

/** A new file: VS Code may give an untitled text the backed-up content of an earlier one of the same name. */
async function show(content: string): Promise<vscode.TextDocument> {
  written++;
  const uri = vscode.Uri.joinPath(folder, `written-${written}.txt`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}
let written = 0;

async function openArticle(content: string): Promise<vscode.TextDocument> {
  const document = await show(content);
  return until(() => {
    const now = openDocument(document.uri);
    return now?.languageId === 'arabic-article' ? now : undefined;
  }, 'the text to become an article');
}

async function type(text: string, document: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** The text of a file on disk; '' where there is none. */
async function read(uri: vscode.Uri): Promise<string> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
}

function sideOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: `${uri.path}.tahqiq.jsonl` });
}

/** A side file in which Salma rejects what the engine finds at some words. */
function rejecting(text: string, words: readonly string[]): string {
  const annotations = words.map((word, i) => {
    const start = text.indexOf(word);
    const target = anchorAt(text, { start, end: start + word.length });
    const id = `urn:uuid:00000000-0000-4000-8000-00000000000${i}`;
    return { id, creator: 'Salma', created: '2024-05-01T10:00:00Z', target, body: { type: 'rejection' } } as const;
  });
  return printSideFile({ ...EMPTY_SIDE_FILE, annotations }, 'other.txt');
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

function findingAt(uri: vscode.Uri, code: string): vscode.Diagnostic | undefined {
  return vscode.languages.getDiagnostics(uri).find((diagnostic) => codeOf(diagnostic) === code);
}

function codesAt(uri: vscode.Uri): readonly unknown[] {
  return vscode.languages.getDiagnostics(uri).map(codeOf);
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[] | undefined> {
  const actions = await request<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, 'quickfix', 20);
  return actions?.some((action) => action.edit) ? actions : undefined;
}

/** Definitions in either of the forms that VS Code gives them in. */
async function someLocations(uri: vscode.Uri, at: vscode.Position): Promise<readonly vscode.Location[] | undefined> {
  const found = await request<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', uri, at);
  const locations = (found ?? []).map((link) => ('targetUri' in link ? new vscode.Location(link.targetUri, link.targetRange) : link));
  return locations.length > 0 ? locations : undefined;
}

async function hoverText(document: vscode.TextDocument, word: string): Promise<string> {
  const at = document.positionAt(document.getText().indexOf(word) + 1);
  const hovers = await request<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  const contents = (hovers ?? []).flatMap((hover) => hover.contents);
  return contents
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replaceAll(/[\u2066-\u2069\\]/gu, '');
}

async function request<T>(command: string, ...args: readonly unknown[]): Promise<T | undefined> {
  return vscode.commands.executeCommand<T | undefined>(command, ...args);
}

function flatten(symbols: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}
