// Reading features, on an article made by hand and a server in this process.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { unpackMentions } from '../server/src/lsp/base/packed-mentions.ts';
import { VALUE_AT_REQUEST, type ValueAt } from '../server/src/lsp/protocol.ts';
import { KINDS } from '../server/src/model.ts';
import { until } from './lsp/client.ts';
import { articleOf } from './lsp/in-process.ts';
import { contentOf, document, model, on, TEXT, URI, withArticle, wordsAt } from './lsp/sample.ts';

test('hover says kind, value, what is known and why; article text in it is only text', () =>
  withArticle(async ({ connection }) => {
    const date = await connection.sendRequest(HoverRequest.type, on('أمس'));
    assert.deepEqual(date?.contents, {
      kind: 'markdown',
      value: [
        '**Date** — \u2068Saturday \u20682021-07-10\u2069\u2069',
        '**Why**',
        `- [the article’s date was given](${URI}#L3,7)\n- the article’s date was given`,
        '---',
        '**Reference** — \u2068depends on what is outside the text\u2069',
      ].join('\n\n'),
    });
    assert.equal(date?.range && wordsAt(date.range), 'أمس السبت');
    const org = await connection.sendRequest(HoverRequest.type, on('السوري'));
    const value = contentOf(org);
    assert.ok(value.indexOf('**Organization**') < value.indexOf('**Nationality** — \u2068Syria\u2069'), 'outer first');
    assert.match(
      value,
      /- also: \u2068المرصد\u2069\n- country \u2068Syria\u2069\n- \[\u2068Wikidata Q1\u2069\]\(https:\/\/www\.wikidata\.org\/wiki\/Q1\)/u,
    );
    const reference = await connection.sendRequest(HoverRequest.type, on('المرصد إن'));
    assert.match(contentOf(reference), /\[refers to \u2068المرصد السوري لحقوق الإنسان\u2069\]\(file:[^)]+#L1,6\)/u);
    const html = await connection.sendRequest(HoverRequest.type, on('<b>'));
    assert.match(contentOf(html), /^\*\*Place\*\* — \u2068\u2068&lt;b&gt;\\\*الهجوم\\\*&lt;\/b&gt;\u2069\u2069/u);
    assert.equal(await connection.sendRequest(HoverRequest.type, on('وقع')), null);
  }));

const HOSTILE = 'https://evil.example/](command:quit) <img src=x>';

test('hover makes links of identifiers and coordinates that are such, and of nothing else that a file may say', () => {
  const sameAs = [
    'wikidata:Q42',
    'geonames:2553604',
    'https://www.wikidata.org/entity/Q7',
    'wikidata:Q1](command:quit)',
    HOSTILE,
    'iso:MA',
  ];
  const somewhere = { id: 'e1', kind: 'place', name: 'دير الزور', sameAs, lat: 33.5883, lon: -7.6114 } as const;
  const nowhere = { id: 'e2', kind: 'org', name: '[ا](command:quit)', sameAs: [], lat: 133, lon: 0 } as const;
  return withArticle(
    async ({ connection }) => {
      const told = contentOf(await connection.sendRequest(HoverRequest.type, on('دير الزور')));
      const targets = [...told.matchAll(/[^\\]\]\(([^)]*)\)/gu)].map(([, target]) => target);
      assert.deepEqual(targets, [
        'https://www.wikidata.org/wiki/Q42',
        'https://www.geonames.org/2553604',
        'https://www.wikidata.org/wiki/Q7',
        'https://www.openstreetmap.org/?mlat=33.5883&mlon=-7.6114#map=9/33.5883/-7.6114',
      ]);
      assert.ok(told.includes('- identifier \u2068wikidata:Q1\\](command:quit)\u2069'), 'what is no identifier is only text');
      assert.doesNotMatch(told, /https:\/\/evil|<img/u);
      const other = contentOf(await connection.sendRequest(HoverRequest.type, on('المرصد السوري')));
      assert.doesNotMatch(other, /openstreetmap|[^\\]\]\(/u);
    },
    {
      analyze: (text) =>
        articleOf(text, (at) => ({
          mentions: [
            { ...at('دير الزور'), kind: 'place', value: { entity: 'e1' } },
            { ...at('المرصد السوري'), kind: 'org', value: { entity: 'e2' } },
          ],
          entities: [somewhere, nowhere],
        })),
    },
  );
});

test('hover in Arabic, and as plain text without isolates for a client that wants that', () =>
  withArticle(
    async ({ connection }) => {
      const hover = await connection.sendRequest(HoverRequest.type, on('14'));
      assert.deepEqual(hover?.contents, { kind: 'plaintext', value: 'عدد — على الأقل 14\n\n- المعدود صاروخ' });
    },
    { analyze: model },
    { locale: 'ar-EG', capabilities: { textDocument: {} }, initializationOptions: { isolates: false } },
  ));

test('lines of Arabic run from right to left wherever they are shown: none ends with a figure on the wrong side', () =>
  withArticle(
    async ({ connection }) => {
      const lines = contentOf(await connection.sendRequest(HoverRequest.type, on('14'))).split('\n\n');
      assert.deepEqual(lines, ['\u2067**عدد** — \u2068على الأقل 14\u2069\u2069', '- \u2067المعدود \u2068صاروخ\u2069\u2069']);
      const symbols = (await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: document.textDocument })) ?? [];
      assert.ok(symbols.length > 0);
      for (const { name } of symbols) assert.match(name, /^\u2067[^\u2067]*\u2069$/u);
    },
    { analyze: model },
    { locale: 'ar-EG' },
  ));

test('semantic tokens do not overlap: the inner mention shows, the outer one around it', () =>
  withArticle(async ({ connection, change }) => {
    const full = await connection.sendRequest(SemanticTokensRequest.type, document);
    const decode = (data: readonly number[], text: string): string[] => {
      const lines = text.split('\n');
      let [line, column] = [0, 0];
      return Array.from({ length: data.length / 5 }, (_, i) => {
        const [down = 0, right = 0, length = 0, kind = 0, modifiers = 0] = data.slice(i * 5);
        column = down > 0 ? right : column + right;
        line += down;
        return `${KINDS[kind]}${modifiers || ''} ${lines[line]?.slice(column, column + length)}`;
      });
    };
    const expected = [
      'org المرصد ',
      'demonym السوري',
      'org  لحقوق الإنسان',
      'date أمس السبت',
      'number 14',
      'reference المرصد',
      'place <b>*الهجوم*</b>',
    ];
    assert.deepEqual(decode(full?.data ?? [], TEXT), expected);
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const part = await connection.sendRequest(SemanticTokensRangeRequest.type, { ...document, range });
    assert.deepEqual(decode(part?.data ?? [], TEXT), expected.slice(5));

    const previousResultId = full?.resultId ?? '';
    const same = await connection.sendRequest(SemanticTokensDeltaRequest.type, { ...document, previousResultId });
    assert.deepEqual(same, { resultId: previousResultId, edits: [] });
    await change(URI, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'لقد ' }]);
    const delta = await connection.sendRequest(SemanticTokensDeltaRequest.type, { ...document, previousResultId });
    assert.ok(delta && 'edits' in delta);
    const data = [...(full?.data ?? [])];
    for (const { start, deleteCount, data: now = [] } of delta.edits) data.splice(start, deleteCount, ...now);
    assert.deepEqual(decode(data, `لقد ${TEXT}`), expected);
    assert.ok(
      delta.edits.every((edit) => (edit.data?.length ?? 0) < 5),
      'only what changed is sent',
    );
    const unknown = await connection.sendRequest(SemanticTokensDeltaRequest.type, { ...document, previousResultId: 'from another life' });
    assert.ok(unknown && 'data' in unknown, 'the whole for a result that is not known');
  }));

test('the outline groups by kind with counts, entities above their mentions', () =>
  withArticle(async ({ connection }) => {
    const symbols = await connection.sendRequest(DocumentSymbolRequest.type, document);
    const print = (list: readonly unknown[] | null | undefined, depth = 0): string[] =>
      ((list ?? []) as { name: string; detail?: string; children?: unknown[] }[]).flatMap(({ name, detail, children }) => [
        `${'  '.repeat(depth)}${name}${detail ? ` = ${detail}` : ''}`.replace(/[\u2068\u2069]/gu, ''),
        ...print(children, depth + 1),
      ]);
    assert.deepEqual(print(symbols), [
      'Organizations (1)',
      '  المرصد السوري لحقوق الإنسان (2)',
      '    المرصد السوري لحقوق الإنسان',
      '    المرصد = المرصد السوري لحقوق الإنسان',
      'Nationalities (1)',
      '  السوري = Syria',
      'Dates (1)',
      '  أمس السبت = Saturday 2021-07-10',
      'References (1)',
      '  أمس السبت = depends on what is outside the text',
      'Numbers (1)',
      '  14 = at least 14',
      'Places (1)',
      '  <b>*الهجوم*</b> (1)',
      '    <b>*الهجوم*</b>',
    ]);
  }));

test('a client without trees gets a flat outline', () =>
  withArticle(
    async ({ connection }) => {
      const symbols = await connection.sendRequest(DocumentSymbolRequest.type, document);
      assert.equal(symbols?.length, 7);
      assert.ok(symbols?.every((s) => 'location' in s && s.location.uri === URI && s.containerName));
    },
    { analyze: model },
    { capabilities: {} },
  ));

test('definition, references and highlight follow an entity through its names', () =>
  withArticle(async ({ connection }) => {
    const full = 'المرصد السوري لحقوق الإنسان';
    const links = await connection.sendRequest(DefinitionRequest.type, on('المرصد إن'));
    assert.ok(Array.isArray(links) && links[0] && 'targetRange' in links[0]);
    assert.equal(wordsAt(links[0].targetRange), full);
    assert.equal(links[0].originSelectionRange && wordsAt(links[0].originSelectionRange), 'المرصد');
    assert.equal(await connection.sendRequest(DefinitionRequest.type, on('14')), null);

    const all = await connection.sendRequest(ReferencesRequest.type, { ...on('لحقوق'), context: { includeDeclaration: true } });
    assert.deepEqual(
      all?.map(({ range }) => wordsAt(range)),
      [full, 'المرصد'],
    );
    const others = await connection.sendRequest(ReferencesRequest.type, { ...on('لحقوق'), context: { includeDeclaration: false } });
    assert.deepEqual(
      others?.map(({ range }) => wordsAt(range)),
      ['المرصد'],
    );
    const marks = await connection.sendRequest(DocumentHighlightRequest.type, on('المرصد إن', 6));
    assert.deepEqual(
      marks?.map(({ range }) => wordsAt(range)),
      [full, 'المرصد'],
      'a caret behind the word means the word',
    );
    assert.equal(await connection.sendRequest(DocumentHighlightRequest.type, on('وقع')), null);
  }));

test('the value at a position, to copy and to say', () =>
  withArticle(async ({ connection }) => {
    const ask = (quoted: string): Promise<ValueAt | null> => connection.sendRequest(VALUE_AT_REQUEST, on(quoted));
    assert.deepEqual(await ask('أمس'), {
      text: 'أمس السبت',
      value: '2021-07-10',
      description: '\u2068Date\u2069: \u2068Saturday \u20682021-07-10\u2069\u2069',
    });
    assert.equal((await ask('المرصد إن'))?.value, 'المرصد السوري لحقوق الإنسان');
    assert.equal((await ask('السوري'))?.value, 'SY');
    assert.equal(await ask('وقع'), null);
  }));

test('a client that wants it hears what each analysis found', () =>
  withArticle(
    async ({ articles }) => {
      const article = await until(() => articles[0], 'the article');
      const mentions = unpackMentions(article.mentions);
      assert.deepEqual(
        { ...article, mentions: mentions.length },
        {
          uri: URI,
          version: 1,
          published: { date: null, source: 'none', because: '' },
          mentions: 7,
          counts: { org: 1, demonym: 1, reference: 2, date: 1, number: 1, place: 1 },
          findings: { error: 0, warning: 1, information: 2, hint: 0, suppressed: 1 },
          annotations: { count: 0, orphans: 0, undo: 0, redo: 0 },
          silences: 0,
        },
      );
      assert.deepEqual(mentions.map((m) => wordsAt(m.range)).slice(0, 2), ['المرصد السوري لحقوق الإنسان', 'السوري']);
      assert.equal(mentions[1]?.nested, true);
    },
    { analyze: model },
    { initializationOptions: { articleNotifications: true } },
  ));
