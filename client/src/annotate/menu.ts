import { commands, QuickPickItemKind, window } from 'vscode';
import { kinds } from '../kinds.ts';
import { say } from '../messages.ts';
import { ACTIONS, KIND_KEYS, RESIZE_KEYS, shownKey } from './actions.ts';

interface MenuItem {
  readonly label: string;
  readonly description?: string;
  readonly kind?: QuickPickItemKind;
  readonly run?: () => Thenable<unknown>;
}

/** Everything that can be done here, with the key that does it at once. */
export async function showMenu(): Promise<void> {
  const title = say('annotate.title');
  const chosen = await window.showQuickPick<MenuItem>(menuItems(), { title, placeHolder: say('annotate.keys'), matchOnDescription: true });
  await chosen?.run?.();
}

function menuItems(): readonly MenuItem[] {
  return [
    heading(say('annotate.mark')),
    ...kinds.map((kind) => item(say(`kind.${kind}`), 'tag', KIND_KEYS[kind], () => commands.executeCommand('tahqiq.mark', { kind }))),
    heading(say('annotate.mention')),
    ...ACTIONS.map(({ id, icon, key }) => item(say(`annotate.${id}`), icon, key, () => commands.executeCommand(`tahqiq.${id}`))),
    heading(say('annotate.span')),
    ...RESIZE_KEYS.map(({ key, ...step }) =>
      item(say(`annotate.${step.edge}-${step.way}-${step.by}`), 'arrow-both', key, () => commands.executeCommand('tahqiq.resize', step)),
    ),
  ];
}

function heading(label: string): MenuItem {
  return { label, kind: QuickPickItemKind.Separator };
}

function item(label: string, icon: string, key: string, run: () => Thenable<unknown>): MenuItem {
  return { label: `$(${icon}) ${label}`, description: `\u2068${shownKey(key)}\u2069`, run };
}
