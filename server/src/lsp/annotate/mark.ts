// Marking a span as a kind, and every other place where the same words stand.

import { lexicon } from '../../lexicon/tables.ts';
import type { Kind } from '../../model.ts';
import { type Paragraph, readParagraph } from '../../read/paragraph.ts';
import { ARABIC_ARTICLE } from '../../text/clitics.ts';
import { splitLines } from '../../text/segment.ts';
import type { Span } from '../../text/span.ts';
import type { AnnotationBody } from '../../workspace/annotation.ts';
import { type Deciding, draftOf, isSame, refused, type Step } from './deciding.ts';
import { alikeMeant, mentionMeant, spanMeant } from './places.ts';

/** Marks what is selected, or the mention or word at the caret. Of another kind than before, it becomes that kind. */
export function mark(deciding: Deciding, { kind }: { readonly kind: Kind }): Step {
  const { article, places, voice } = deciding;
  const chain = deciding.scope === 'chain' ? alikeMeant(deciding) : [];
  const spans = chain.length ? chain : places.flatMap((place) => spanMeant(article, place) ?? []);
  if (!spans.length) return refused('decide-no-selection');
  if (spans.some((span) => isBroken(article.text, span))) return refused('decide-two-lines');
  const draft = draftOf(deciding);
  for (const { start, end } of spans) draft.put({ start, end }, { type: 'mention', kind } as AnnotationBody);
  return draft.finish({ key: 'decide-marked', args: { kind: voice.words(`kind-${kind}`), count: spans.length } });
}

/** A mention lies in one paragraph. */
export function isBroken(text: string, { start, end }: Span): boolean {
  return /[\r\n]/u.test(text.slice(start, end));
}

/** Marks every place where exactly the words stand, whatever is glued before them, with the kind given or that they have here. */
export function markIdentical(deciding: Deciding, given: { readonly kind?: Kind }): Step {
  const { article, places, annotations, voice } = deciding;
  const [place] = places;
  const span = place && spanMeant(article, place);
  if (!place || !span) return refused('decide-no-selection');
  const mention = mentionMeant(article, place);
  const kind = given.kind ?? (mention && isSame(mention, span) ? mention.kind : undefined);
  if (!kind) return refused('decide-no-kind');
  const known = annotations.find(({ at, body }) => at && isSame(at, span) && body.type === 'mention' && body.kind === kind)?.body;
  const spans = identicalPlaces(article.text, span);
  const draft = draftOf(deciding);
  for (const found of spans) draft.put(found, known ?? ({ type: 'mention', kind } as AnnotationBody));
  return draft.finish({ key: 'decide-marked', args: { kind: voice.words(`kind-${kind}`), count: spans.length } });
}

/** The spans whose text is that of a span, bounded by words; letters glued before it are left out, and the span itself is among them. */
function identicalPlaces(text: string, span: Span): readonly Span[] {
  const written = text.slice(span.start, span.end);
  const first = readParagraph(written, lexicon).tokens[0];
  const found = new Map<number, Span>([[span.start, span]]);
  if (first)
    for (const { start: base, text: line } of splitLines(text)) {
      if (!mayHold(line, written)) continue;
      for (const { start, end } of placesIn(readParagraph(line, lexicon), written))
        found.set(base + start, { start: base + start, end: base + end });
    }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** In a contraction («للشركة») the first letter of the article is gone. */
function mayHold(line: string, written: string): boolean {
  return line.includes(written.slice(1));
}

function placesIn({ text, tokens }: Paragraph, written: string): readonly Span[] {
  const ends = new Set(tokens.map((token) => token.end));
  return tokens.flatMap(({ start: from, word }): readonly Span[] => {
    for (const { offset, contracted } of word.stems) {
      const start = from + offset;
      const looked = contracted && written.startsWith(ARABIC_ARTICLE) ? written.slice(1) : written;
      if (text.startsWith(looked, start) && ends.has(start + looked.length)) return [{ start, end: start + looked.length }];
    }
    return [];
  });
}
