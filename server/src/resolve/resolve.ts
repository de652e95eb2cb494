// The article as a whole: supplies to each phrase the context that it waits for. Stages run in the order written here.
import type { AnalyzeOptions, NameThreshold } from '../analyze-options.ts';
import type { Mention, NewMention } from '../model.ts';
import type { Phrase } from '../phrase.ts';
import type { PlacedParagraph, PlacedPhrase, Reading, ReadMention, Resolution } from './article-reading.ts';
import { correctMentions, keepMeant } from './decided-mentions.ts';
import { correctPhrases } from './decided-phrases.ts';
import { resolveEntities } from './entities.ts';
import type { Kept } from './kept.ts';
import { resolveNumbers } from './numbers.ts';
import { resolvePublished } from './published.ts';
import { resolveReferences } from './references.ts';
import { resolveTimes } from './times.ts';

/**
 * Resolves recognized paragraphs to the finished model of an article. Mentions are ordered by start, longer first, and numbered so.
 * Each step is a stage.
 * @param kept what the analysis before left; this one leaves its own in it
 */
export function* resolveArticle(
  text: string,
  paragraphs: readonly PlacedParagraph[],
  options: AnalyzeOptions,
  kept: Kept,
): Generator<void, Reading> {
  const article = correctPhrases({ text, options, paragraphs, phrases: phrasesIn(paragraphs, options), kept });
  const published = resolvePublished(article);
  yield;
  const { entities, resolutions: names } = resolveEntities(article);
  yield;
  const times = resolveTimes(article, published);
  yield;
  const numbers = resolveNumbers(article, entities, names);
  const known = [...names, ...times, ...numbers];
  yield;
  const references = resolveReferences(article, entities, known);
  yield;
  const mentions = correctMentions(article, [...known, ...references]);
  return { ...article, published, entities: keepMeant(article, entities, mentions), mentions: numberMentions(mentions) };
}

function phrasesIn(paragraphs: readonly PlacedParagraph[], { names = 'balanced' }: AnalyzeOptions): readonly PlacedPhrase[] {
  const least = LEAST_SURE[names];
  const phrases: PlacedPhrase[] = [];
  for (const { placed } of paragraphs) for (const one of placed) if (isSure(one.phrase, least)) phrases.push(one);
  return phrases;
}

/** The least confidence of names that stand in no table. */
const LEAST_SURE: Readonly<Record<NameThreshold, number>> = { careful: 0.75, balanced: 0.5, eager: 0 };

function isSure(phrase: Phrase, least: number): boolean {
  return phrase.kind !== 'name' || phrase.confidence >= least || phrase.readings.some((reading) => reading.id !== undefined);
}

function numberMentions(resolutions: readonly Resolution[]): readonly ReadMention[] {
  const ordered = resolutions.toSorted((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  for (let i = 0; i < ordered.length; i++) {
    const { mention, from } = ordered[i] as Resolution;
    // Made in this analysis and known to nobody else yet: what is missing is written into it.
    const made = mention as { -readonly [K in keyof Mention]: Mention[K] };
    made.id = idOf(i);
    made.by = whoSays(mention, from);
  }
  return ordered as readonly Resolution[] as readonly ReadMention[];
}

/** «m1», «m2» …: one string each, however many articles have one. */
function idOf(i: number): string {
  while (IDS.length <= i) IDS.push(`m${IDS.length + 1}`);
  return IDS[i] ?? '';
}
const IDS: string[] = [];

/** A decided date may be a reference too: that is the engine's. */
function whoSays({ kind }: NewMention, { decided }: PlacedPhrase): string {
  return decided?.kind === kind ? decided.by : 'engine';
}
