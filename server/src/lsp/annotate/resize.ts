// Moving an edge of a mention, by a word or by what is written onto a word.
import type { Mention } from '../../model.ts';
import type { Span } from '../../text/span.ts';
import type { AnnotationBody } from '../../workspace/annotation.ts';
import type { DecideAction } from '../protocol.ts';
import { type Deciding, draftOf, isSame, refused, type Step } from './deciding.ts';
import { endsOf, isWord, lineAround, mentionMeant, startsOf, wordStart } from './places.ts';

type Resize = Extract<DecideAction, { readonly do: 'resize' }>;

/** A mention with one edge moved. The engine's own is no longer one where it was. */
export function resize(deciding: Deciding, how: Resize): Step {
  const { article, places, annotations, creator } = deciding;
  const mentions = places.flatMap((place) => mentionMeant(article, place) ?? []);
  if (!mentions.length) return refused('decide-no-mention');
  const draft = draftOf(deciding);
  const shown: Span[] = [];
  for (const mention of mentions) {
    const span = movedEdge(article.text, mention, how);
    if (!span) return refused(how.way === 'grow' ? 'decide-no-room' : 'decide-no-less');
    const own = annotations.find(
      ({ at, body, creator: by }) => at && isSame(at, mention) && by === creator && body.type === 'mention' && body.kind === mention.kind,
    );
    if (own) draft.remove(own);
    else if (how.way === 'shrink') draft.put({ start: mention.start, end: mention.end }, { type: 'rejection', kind: mention.kind });
    draft.put(span, own && isKept(own.body) ? own.body : ({ type: 'mention', kind: mention.kind } as AnnotationBody), own?.note);
    shown.push(span);
  }
  const [first] = shown;
  return draft.finish({ key: 'decide-resized', args: { text: article.text.slice(first?.start, first?.end) } }, shown);
}

/** What a name stands for and a reference refers to is the same whatever of it is marked; a figure or date is read anew. */
function isKept(body: AnnotationBody): boolean {
  return body.type === 'mention' && (body.kind === 'reference' || 'entity' in body);
}

function movedEdge(text: string, { start, end }: Mention, { edge, way, by }: Resize): Span | undefined {
  const { paragraph, base } = lineAround(text, start);
  const words = paragraph.tokens.flatMap((token, i) => (isWord(token) ? [{ token, i }] : []));
  const from = words.flatMap(({ token, i }) => (by === 'word' ? [wordStart(paragraph, i)] : startsOf(token))).map((at) => base + at);
  const to = words.flatMap(({ token }) => (by === 'word' ? [token.end] : endsOf(token))).map((at) => base + at);
  if (edge === 'start') {
    const moved = way === 'grow' ? from.findLast((at) => at < start) : from.find((at) => at > start && at < end);
    return moved === undefined ? undefined : { start: moved, end };
  }
  const moved = way === 'grow' ? to.find((at) => at > end) : to.findLast((at) => at < end && at > start);
  return moved === undefined ? undefined : { start, end: moved };
}
