import { window, workspace } from 'vscode';
import { setting } from '../language.ts';
import { say } from '../messages.ts';

/** The name that a person's decisions carry: a setting, asked for once. Undefined when they would not say. */
export async function annotatorName(): Promise<string | undefined> {
  const known = setting('annotator', '').trim();
  if (known) return known;
  const name = await window.showInputBox({
    title: say('annotator.title'),
    prompt: say('annotator.prompt'),
    validateInput: (text) => (text.trim() ? undefined : say('annotator.empty')),
  });
  if (!name?.trim()) return undefined;
  await workspace.getConfiguration('tahqiq').update('annotator', name.trim(), true);
  return name.trim();
}
