import { Uri, window } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { SET_PUBLISHED_COMMAND } from '../../server/src/lsp/protocol.ts';
import type { Articles } from './articles.ts';
import { activeArticle } from './language.ts';
import { say } from './messages.ts';

/**
 * Asks for the day on which an article was published, and tells the server.
 * @param uri the article; the one in the active editor when absent
 */
export async function askPublished(client: BaseLanguageClient, articles: Articles, uri?: unknown): Promise<void> {
  const target = typeof uri === 'string' ? uri : uri instanceof Uri ? client.code2ProtocolConverter.asUri(uri) : activeUri(client);
  if (!target) {
    void window.showInformationMessage(say('no-article'));
    return;
  }
  const answer = await window.showInputBox({
    title: say('ask.title'),
    prompt: say('ask.prompt'),
    placeHolder: 'YYYY-MM-DD',
    value: presentDate(articles) ?? '',
    validateInput: (text) => (text.trim() === '' || isDay(text.trim()) ? undefined : say('ask.invalid')),
  });
  if (answer === undefined) return;
  await client.sendRequest(ExecuteCommandRequest.type, { command: SET_PUBLISHED_COMMAND, arguments: [target, answer.trim() || null] });
}

function activeUri(client: BaseLanguageClient): string | undefined {
  const editor = activeArticle();
  return editor && client.code2ProtocolConverter.asUri(editor.document.uri);
}

function presentDate(articles: Articles): string | null | undefined {
  const editor = activeArticle();
  return editor && articles.lastOf(editor.document)?.published.date;
}

/** Whether this is a day of the calendar as `YYYY-MM-DD`: 2021-02-29 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
