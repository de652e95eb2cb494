import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { keepDecisions } from './annotate/kept.ts';
import { registerAnnotating } from './annotate/register.ts';
import { watchArticles } from './articles.ts';
import { registerCommands } from './commands.ts';
import { detectArticles } from './detect-language.ts';
import { layOutLines } from './direction.ts';
import { paintMentions } from './highlights.ts';
import { registerLegend } from './legend.ts';
import { noticeLongLines } from './long-lines.ts';
import { clientOptions } from './start-client.ts';
import { showStatus } from './status-bar.ts';

/** What tests of the extension may look at. */
export interface Api {
  readonly client: BaseLanguageClient;
}

let running: BaseLanguageClient | undefined;

/** Wires the features together. Layout and detection do not wait for the server. */
export async function activateWith(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Api> {
  const client = create(clientOptions());
  running = client;
  const articles = watchArticles(client);
  context.subscriptions.push(
    articles,
    detectArticles(),
    layOutLines(),
    noticeLongLines(),
    paintMentions(articles),
    showStatus(articles),
    registerCommands(client, articles),
    registerLegend(articles),
    registerAnnotating(client, articles),
    keepDecisions(client, context.workspaceState),
  );
  await client.start();
  return { client };
}

export async function stopClient(): Promise<void> {
  await running?.stop();
}
