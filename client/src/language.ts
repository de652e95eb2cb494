import { type TextDocument, type TextEditor, window, workspace } from 'vscode';

export const LANGUAGE_ID = 'arabic-article';

export function isArticle(document: TextDocument): boolean {
  return document.languageId === LANGUAGE_ID;
}

/** Editors on screen that show an article, both sides of a diff among them. */
export function articleEditors(): readonly TextEditor[] {
  return window.visibleTextEditors.filter((editor) => isArticle(editor.document));
}

/** The article that the reader is in. */
export function activeArticle(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && isArticle(editor.document) ? editor : undefined;
}

export function setting<T>(name: string, fallback: T, document?: TextDocument): T {
  return workspace.getConfiguration('tahqiq', document).get(name, fallback);
}

/** Writes a setting where it is set now, so that a toggle has an effect; otherwise for the user. */
export async function writeSetting(name: string, value: unknown): Promise<void> {
  const settings = workspace.getConfiguration('tahqiq');
  const inWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
  await settings.update(name, value, !inWorkspace);
}
