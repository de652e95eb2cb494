// The library: `import { analyze } from 'tahqiq'`. Pure: no I/O, no clock; runs in Node, browsers and workers.
export { type Analyzer, analyze, createAnalyzer } from './analyze.ts';
export * from './analyze-options.ts';
export {
  type ArticleJson,
  type ArticleSource,
  articleToJson,
  type BecauseJson,
  type ErrorJson,
  type FindingJson,
  type MentionJson,
} from './export/json.ts';
export { type Language, say } from './messages/messages.ts';
export * from './model.ts';
export type { Span } from './text/span.ts';
