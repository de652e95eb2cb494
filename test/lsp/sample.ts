// One article made by hand, that shows every feature something, and a client with it open.
import assert from 'node:assert/strict';
import type { Diagnostic, Hover, Position, Range } from 'vscode-languageserver/node';
import type { AnalyzeOptions } from '../../server/src/analyze-options.ts';
import type { Article } from '../../server/src/model.ts';
import type { TestClient } from './client.ts';
import { articleOf, startInProcess } from './in-process.ts';

export const URI = 'file:///news/%D9%85%D9%82%D8%A7%D9%84.txt';
export const TEXT = `أعلن المرصد السوري لحقوق الإنسان أمس السبت أن 14 صاروخاً سقطت.
وقال المرصد إن <b>*الهجوم*</b> وقع في دير الزور.\u200f
السبت 10 يوليو 2021
`;

/** What an engine could say of TEXT; of a changed text it says the same where the words still stand. */
export function model(text: string, options: AnalyzeOptions = {}): Article {
  const has = (quoted: string): boolean => text.includes(quoted);
  return articleOf(text, (at) => ({
    mentions: [
      ...(has('المرصد السوري لحقوق الإنسان')
        ? [
            { ...at('المرصد السوري لحقوق الإنسان'), kind: 'org' as const, value: { entity: 'e1' } },
            { ...at('السوري'), kind: 'demonym' as const, value: { country: 'SY' }, nested: true },
          ]
        : []),
      ...(has('وقال المرصد')
        ? [
            {
              start: at('وقال المرصد').start + 5,
              end: at('وقال المرصد').end,
              kind: 'reference' as const,
              value: {
                antecedent: [at('المرصد السوري لحقوق الإنسان').start, at('المرصد السوري لحقوق الإنسان').end],
                status: 'resolved',
                entity: 'e1',
              } as const,
            },
          ]
        : []),
      ...(has('أمس السبت')
        ? [
            {
              ...at('أمس السبت'),
              kind: 'date' as const,
              value: { timex: '2021-07-10', start: '2021-07-10', end: '2021-07-10' },
              because: [{ message: { key: 'published-given' }, ...at('10 يوليو') }, { message: { key: 'published-given' } }],
            },
            { ...at('أمس السبت'), kind: 'reference' as const, value: { antecedent: null, status: 'external' } as const },
          ]
        : []),
      ...(has('14') ? [{ ...at('14'), kind: 'number' as const, value: { number: 14, relation: '>=' as const, counted: 'صاروخ' } }] : []),
      ...(has('<b>*الهجوم*</b>') ? [{ ...at('<b>*الهجوم*</b>'), kind: 'place' as const, value: { entity: 'e2' } }] : []),
    ],
    entities: [
      { id: 'e1', kind: 'org', name: 'المرصد السوري لحقوق الإنسان', forms: ['المرصد'], sameAs: ['wikidata:Q1'], country: 'SY' },
      { id: 'e2', kind: 'place', name: '<b>*الهجوم*</b>' },
    ],
    findings: [
      ...(has('دير الزور')
        ? [
            {
              ...at('دير الزور'),
              code: 'misspelled-name' as const,
              message: { key: 'published-given' },
              related: [{ ...at('14'), note: { key: 'published-given' } }],
              fixes: [
                { title: { key: 'published-given' }, edits: [{ ...at('دير الزور'), newText: 'ديرالزور' }] },
                { title: { key: 'published-given' }, edits: [{ ...at('دير الزور'), newText: 'الدير' }] },
              ],
            },
          ]
        : []),
      ...(has('\u200f')
        ? [
            {
              ...at('\u200f'),
              code: 'invisible-character' as const,
              severity: 'information' as const,
              message: { key: 'published-given' },
              fixes: [{ title: { key: 'published-given' }, edits: [{ ...at('\u200f'), newText: '' }] }],
            },
          ]
        : []),
      {
        start: 0,
        end: 4,
        code: 'undated-article',
        severity: 'information',
        message: { key: 'published-given' },
        fixes: [{ title: { key: 'published-given' }, edits: [], command: 'ask-published' }],
      },
      { start: 0, end: 4, code: 'boilerplate', message: { key: 'published-given' }, suppressed: true },
    ].filter((f) => options.findings?.[f.code as 'boilerplate'] !== 'off') as never,
    published: options.published
      ? { date: options.published, source: 'given', because: [{ message: { key: 'published-given' } }] }
      : { date: null, source: 'none', because: [] },
  }));
}

export function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

export function contentOf(hover: Hover | null): string {
  assert.ok(hover && typeof hover.contents === 'object' && 'value' in hover.contents);
  return hover.contents.value;
}

/** The position of some words, `into` them. */
export function place(quoted: string, into = 1, text = TEXT): Position {
  const before = text.slice(0, text.indexOf(quoted) + into).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The words in a range. */
export function wordsAt({ start, end }: Range, text = TEXT): string {
  const lines = text.split('\n');
  assert.equal(start.line, end.line);
  return lines[start.line]?.slice(start.character, end.character) ?? '';
}

export const on = (quoted: string, into?: number): { textDocument: { uri: string }; position: Position } => ({
  textDocument: { uri: URI },
  position: place(quoted, into),
});
export const document = { textDocument: { uri: URI } };

export async function withArticle(run: (client: TestClient) => Promise<void>, ...rest: Parameters<typeof startInProcess>): Promise<void> {
  const [options = { analyze: model }, ...others] = rest;
  const client = await startInProcess(options, ...others);
  await client.open(URI, TEXT);
  await run(client);
  client.connection.dispose();
}
