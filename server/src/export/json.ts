import { type Language, say } from '../messages/messages.ts';
import type { Article, Entity, Finding, Mention, Message, Published, Reason, Related } from '../model.ts';

/** The version of the public form: a change of meaning needs a new number. */
const SCHEMA = 1;

/** Where an article came from: a file, or a record of the caller's with its id. */
export type ArticleSource = { readonly file: string } | { readonly id: string | number | null };

/** One article in the public form (`docs/schema/article.schema.json`). Offsets are UTF-16 code units into the decoded text. */
export type ArticleJson = ArticleSource & {
  readonly schema: typeof SCHEMA;
  readonly offsetUnit: 'utf16';
  readonly length: number;
  readonly sha256: string;
  readonly published: Omit<Published, 'because'> & { readonly because: readonly BecauseJson[] };
  readonly mentions: readonly MentionJson[];
  readonly entities: readonly Entity[];
  readonly findings: readonly FindingJson[];
};

/** One step of a derivation, said in the message language, with the place in the article that it rests on. */
export interface BecauseJson {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
}
export interface MentionJson extends Omit<Mention, 'because' | 'kind' | 'value'> {
  readonly kind: Mention['kind'];
  readonly text: string;
  readonly value: Mention['value'];
  readonly because: readonly BecauseJson[];
}
export interface FindingJson extends Omit<Finding, 'message' | 'because' | 'related' | 'fixes'> {
  readonly message: string;
  readonly because: readonly BecauseJson[];
  readonly related: readonly (Omit<Related, 'note'> & { readonly note: string })[];
  readonly fixes: readonly (Omit<Finding['fixes'][number], 'title'> & { readonly title: string })[];
}

/** What stands in the place of an article that could not be read. `line` is its line of the input, from 1. */
export type ErrorJson = ArticleSource & {
  readonly schema: typeof SCHEMA;
  readonly error: { readonly message: string; readonly line?: number };
};

/**
 * The public form of an article.
 * @param sha256 lower-case hexadecimal SHA-256 of the decoded text as UTF-8
 * @param language the language of messages; values never depend on it
 */
export function articleToJson(article: Article, source: ArticleSource, sha256: string, language: Language): ArticleJson {
  const { text, published, mentions, entities, findings } = article;
  return {
    schema: SCHEMA,
    ...source,
    offsetUnit: 'utf16',
    length: text.length,
    sha256,
    published: { ...published, because: sayReasons(published.because, language) },
    mentions: mentions.map((m) => mentionToJson(m, text, language)),
    entities,
    findings: findings.map((f) => findingToJson(f, language)),
  };
}

/** The public form of «this article could not be read». */
export function errorToJson(source: ArticleSource, message: string, line?: number): ErrorJson {
  return { schema: SCHEMA, ...source, error: { message, ...(line !== undefined && { line }) } };
}

function mentionToJson(mention: Mention, text: string, language: Language): MentionJson {
  const { id, kind, start, end, value, because, ...rest } = mention;
  return { id, kind, start, end, text: text.slice(start, end), value, because: sayReasons(because, language), ...rest };
}

function findingToJson(finding: Finding, language: Language): FindingJson {
  const { code, severity, start, end, message, because, related, fixes, suppressed } = finding;
  const told = (m: Message): string => say(m, language);
  return {
    code,
    severity,
    start,
    end,
    message: told(message),
    because: sayReasons(because, language),
    related: related.map(({ note, ...place }) => ({ ...place, note: told(note) })),
    fixes: fixes.map(({ title, ...fix }) => ({ title: told(title), ...fix })),
    suppressed,
  };
}

function sayReasons(reasons: readonly Reason[], language: Language): readonly BecauseJson[] {
  return reasons.map(({ message, ...place }) => ({ text: say(message, language), ...place }));
}
