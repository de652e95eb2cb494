// What can be decided about the mention at a place, as code actions: few, each a command of the client's that asks for what it lacks.
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Mention } from '../../model.ts';
import type { Span } from '../../text/span.ts';
import type { PlacedAnnotation } from '../../workspace/placed-annotation.ts';
import type { Snapshot } from '../base/articles.ts';
import { oneLine } from '../base/markdown.ts';
import type { Voice } from '../base/session.ts';
import { ANNOTATE_COMMANDS } from '../protocol.ts';
import { isName, isSame } from './deciding.ts';
import { mentionMeant, trimmed } from './places.ts';

export const DECIDING = `${CodeActionKind.Refactor}.tahqiq`;

type Command = keyof typeof ANNOTATE_COMMANDS;

/** A caret or selection on a mention: what can be said of it; a selection that is none: to mark it. */
export function decidingActions(
  { uri, article, lines }: Snapshot,
  place: Span,
  annotations: readonly PlacedAnnotation[],
  voice: Voice,
): readonly CodeAction[] {
  const selected = place.start === place.end ? undefined : trimmed(article.text, place);
  const found = mentionMeant(article, place);
  const mention = found && (!selected || isSame(found, selected)) ? found : undefined;
  const span = mention ?? selected;
  if (!span) return [];
  const text = short(article.text.slice(span.start, span.end));
  return commandsFor(mention, annotations).map((name): CodeAction => {
    const title = voice.words(`action-${name}`, { text });
    return { title, kind: DECIDING, command: { title, command: ANNOTATE_COMMANDS[name], arguments: [uri, lines.rangeOf(span)] } };
  });
}

function commandsFor(mention: Mention | undefined, annotations: readonly PlacedAnnotation[]): readonly Command[] {
  if (!mention) return ['mark'];
  const isDecided = annotations.some(({ at, target }) => at && target !== 'article' && isSame(at, mention));
  return [
    ...(mention.by === 'engine' ? (['accept'] as const) : []),
    'reject',
    'mark',
    ...(mention.kind === 'reference' ? (['refer'] as const) : []),
    ...(isName(mention) ? (['link'] as const) : []),
    ...(mention.kind === 'reference' ? [] : (['setValue'] as const)),
    ...(isDecided ? (['forget'] as const) : []),
  ];
}

function short(text: string): string {
  const letters = [...oneLine(text)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('');
}
const LONGEST = 30;
