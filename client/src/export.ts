// The article in the format of another tool: which format, where to, and what it does not hold.
import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPORT_OFFERS_REQUEST,
  EXPORT_REQUEST,
  type Exported,
  type ExportOffer,
  type ExportOffersParams,
  type ExportParams,
} from '../../server/src/lsp/protocol.ts';
import { activeArticle } from './language.ts';
import { say } from './messages.ts';

/** What a keybinding or a test may say beforehand; what it does not say is asked for. */
interface Wanted {
  readonly format?: string;
  readonly to?: Uri;
}

/** Writes the active article, as it stands with people's decisions, in a format and a place of the person's choice. */
export async function exportArticle(client: BaseLanguageClient, { format, to }: Wanted = {}): Promise<void> {
  const article = activeArticle()?.document;
  if (!article) return void window.showInformationMessage(say('no-article'));
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(article);
  const offer = await chooseFormat(client, { textDocument }, format);
  const file = offer && (to ?? (await askPlace(article.uri, offer.file)));
  if (!file) return;
  const params: ExportParams = { textDocument, format: offer.format };
  const exported = await client.sendRequest<Exported | null>(EXPORT_REQUEST, params);
  if (!exported) return void window.showWarningMessage(say('export.failed'));
  const other = await write(file, exported);
  if (other) void window.showWarningMessage(say('export.other-text', { file: nameOf(other) }));
  if (exported.lost) void window.showInformationMessage(say('export.done-but', { file: nameOf(file), lost: exported.lost }));
  else window.setStatusBarMessage(say('export.done', { file: nameOf(file) }), 5000);
}

async function chooseFormat(
  client: BaseLanguageClient,
  of: ExportOffersParams,
  named: string | undefined,
): Promise<ExportOffer | undefined> {
  const offers = await client.sendRequest<readonly ExportOffer[]>(EXPORT_OFFERS_REQUEST, of);
  if (offers.length === 0) void window.showWarningMessage(say('export.failed'));
  if (named !== undefined || offers.length === 0) return offers.find(({ format }) => format === named);
  const items = offers.map((offer) => ({
    label: offer.format,
    description: offer.summary,
    detail: offer.lost ? say('export.lost', { lost: offer.lost }) : say('export.whole'),
    offer,
  }));
  const how = { title: say('export.title'), placeHolder: say('export.which'), matchOnDescription: true };
  return (await window.showQuickPick(items, how))?.offer;
}

/** Beside the article, or in the open folder where it is no file yet. */
async function askPlace(article: Uri, name: string): Promise<Uri | undefined> {
  const folder = article.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : beside(article, '.');
  return window.showSaveDialog({ title: say('export.title'), ...(folder && { defaultUri: Uri.joinPath(folder, name) }) });
}

/** Writes the file and what must stand beside it. @returns the article's place, where another text stands and is left alone */
async function write(file: Uri, { content, ending, settings, text }: Exported): Promise<Uri | undefined> {
  const put = (to: Uri, what: string) => workspace.fs.writeFile(to, new TextEncoder().encode(what));
  await put(file, content);
  if (settings) await put(beside(file, settings.name), settings.content);
  if (text === null) return undefined;
  const name = nameOf(file);
  const article = beside(file, `${name.endsWith(ending) ? name.slice(0, -ending.length) : name.replace(/\.[^.]*$/u, '')}.txt`);
  const there = await textOf(article);
  if (there === undefined) await put(article, text);
  return there === undefined || there === text ? undefined : article;
}

async function textOf(file: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

function beside(file: Uri, name: string): Uri {
  return Uri.joinPath(file, '..', name);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
