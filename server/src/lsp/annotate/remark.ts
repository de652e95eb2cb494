// What is no mention: remarks, findings that a person does not want to hear of, and decisions that lost their place.
import type { FindingCode } from '../../model.ts';
import type { Span } from '../../text/span.ts';
import { anchorAt } from '../../workspace/anchor.ts';
import type { Annotation } from '../../workspace/annotation.ts';
import type { DecideAction } from '../protocol.ts';
import { type Change, type Deciding, draftOf, isSame, refused, type Step } from './deciding.ts';
import { spanMeant, trimmed } from './places.ts';

/** Keeps a remark on a mention or a selection. An empty one is taken away. */
export function note(deciding: Deciding, { text }: { readonly text: string }): Step {
  const { article, places, annotations, creator, now } = deciding;
  const spans = places.flatMap((place) => spanMeant(article, place) ?? []);
  if (!spans.length) return refused('decide-no-selection');
  const remark = text.trim();
  const draft = draftOf(deciding);
  const marked: Annotation[] = [];
  for (const span of spans) {
    const own = annotations.filter((a) => a.creator === creator && a.target !== 'article' && a.at && isSame(a.at, span));
    const bearer = own.find(({ body }) => body.type === 'mention') ?? own.find(({ body }) => body.type === 'rejection');
    const notes = own.filter(({ body }) => body.type === 'note');
    if (bearer) {
      const { at: _at, antecedentAt: _antecedent, candidates: _candidates, note: _note, ...kept } = bearer;
      marked.push({ ...kept, modified: now, ...(remark && { note: remark }) });
    }
    if (remark && !bearer) draft.put(span, { type: 'note' }, remark);
    else for (const old of notes) draft.remove(old);
  }
  const change = draft.finish({ key: remark ? 'decide-noted' : 'decide-unnoted' }, spans);
  return { ...change, put: [...(change.put ?? []), ...marked] };
}

type Silence = Extract<DecideAction, { readonly do: 'silence' }>;

/** Silences the findings at the places, whatever is found in them, or a code in the whole article. */
export function silence(deciding: Deciding, { what, code }: Silence): Step {
  if (what === 'article') return code ? silenceArticle(deciding, code) : refused('decide-no-code');
  const { article, places } = deciding;
  const draft = draftOf(deciding);
  let count = 0;
  const hush = (span: Span, hushed: FindingCode | undefined): void => {
    draft.put(span, { type: 'silence', ...(hushed && { code: hushed }) });
    count++;
  };
  for (const place of places) {
    if (what === 'span') {
      const span = trimmed(article.text, place) ?? spanMeant(article, place);
      if (span) hush(span, code);
    } else
      for (const finding of article.findings)
        if (finding.start <= place.end && place.start <= finding.end && (code === undefined || finding.code === code))
          hush({ start: finding.start, end: finding.end }, finding.code);
  }
  if (!count) return refused(what === 'span' ? 'decide-no-selection' : 'decide-no-finding');
  return draft.finish({ key: 'decide-silenced', args: { count } });
}

function silenceArticle({ article, annotations, creator, now, newId }: Deciding, code: FindingCode): Change {
  const known = annotations.some(({ target, body }) => target === 'article' && body.type === 'silence' && body.code === code);
  const count = article.findings.filter((finding) => finding.code === code).length;
  const said = { key: 'decide-silenced', args: { count } };
  const silenced: Annotation = { id: newId(), creator, created: now, target: 'article', body: { type: 'silence', code } };
  return known ? { said, spans: [] } : { put: [silenced], said, spans: [] };
}

/** Takes silences away, whoever made them. */
export function speak({ annotations }: Deciding, { ids }: { readonly ids: readonly string[] }): Step {
  const silences = annotations.filter(({ id, body }) => body.type === 'silence' && ids.includes(id));
  if (!silences.length) return refused('decide-no-silence');
  const spans = silences.flatMap(({ target, at }) => (target !== 'article' && at ? [at] : []));
  return { remove: silences.map(({ id }) => id), said: { key: 'decide-spoken', args: { count: silences.length } }, spans };
}

/** Puts a decision whose text is gone on the selection. */
export function reattach({ article, annotations, places, now }: Deciding, { id }: { readonly id: string }): Step {
  const orphan = annotations.find((annotation) => annotation.id === id);
  const [place] = places;
  const span = place && spanMeant(article, place);
  if (!orphan || orphan.target === 'article') return refused('decide-no-orphan');
  if (!span) return refused('decide-no-selection');
  const { at: _at, antecedentAt: _antecedent, candidates: _candidates, ...kept } = orphan;
  const target = anchorAt(article.text, span);
  return { put: [{ ...kept, modified: now, target }], said: { key: 'decide-reattached', args: { text: target.exact } }, spans: [span] };
}
