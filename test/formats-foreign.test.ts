// Files as other tools write them, and files that are wrong. Samples follow the tools' own documentation and test suites.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCsv, printCsv } from '../server/src/export/csv.ts';
import type { ArticleDocument } from '../server/src/export/document.ts';
import { FormatError } from '../server/src/export/format.ts';
import { FORMATS } from '../server/src/export/formats.ts';
import { codePointsOf } from '../server/src/export/offsets.ts';
import { cutTokens } from '../server/src/export/tokens.ts';
import { escapeText, escapeValue, unescapeText, unescapeValue } from '../server/src/export/webanno-tsv-text.ts';
import { english } from './english.ts';

function read(name: string, content: string, text?: string): { readonly document: ArticleDocument; readonly skipped: readonly string[] } {
  const format = FORMATS.find((f) => f.name === name) ?? assert.fail();
  const [read] = format.read(content, { file: 'a.txt', textOf: () => text });
  assert.ok(read);
  return { document: read.document, skipped: read.skipped.map(english) };
}

/** Kinds and words of the mentions. */
function marked({ text, mentions }: ArticleDocument): readonly string[] {
  return mentions.map((m) => `${m.kind} ${text.slice(m.start, m.end)}`);
}

/** Asserts that a file is refused with a message, and in which line. */
function refuses(name: string, content: string, text: string | undefined, line: number | undefined, message: RegExp): void {
  assert.throws(
    () => read(name, content, text),
    (error) => error instanceof FormatError && error.line === line && message.test(error.message),
  );
}

test('offsets: code points and UTF-16 units, astral characters and lone surrogates', () => {
  const points = codePointsOf('a😀b\u{1D538}c\uD800d');
  assert.equal(points.length, 7);
  assert.deepEqual(points.count({ start: 1, end: 3 }), { start: 1, end: 2 });
  assert.deepEqual(points.place({ start: 3, end: 5 }), { start: 4, end: 7 });
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '😀', 'ب', '\u{10FFFF}', '\uDC00', '\r\n')), (parts) => {
      const text = parts.join('');
      const { count, place, length } = codePointsOf(text);
      assert.equal(length, [...text].length);
      let at = 0;
      [...text].forEach((c, i) => {
        assert.deepEqual(count({ start: at, end: at + c.length }), { start: i, end: i + 1 });
        assert.deepEqual(place({ start: i, end: i + 1 }), { start: at, end: at + c.length });
        at += c.length;
      });
    }),
  );
});

test('tokens are cut at the edges of spans', () => {
  const text = 'والأمم 12،\u200f ثم';
  const words = (spans: { start: number; end: number }[]): string[] => cutTokens(text, spans).map((t) => text.slice(t.start, t.end));
  assert.deepEqual(words([]), ['والأمم', '12', '،', 'ثم']);
  assert.deepEqual(words([{ start: 1, end: 11 }]), ['و', 'الأمم', '12', '،', '\u200f', 'ثم']);
  assert.deepEqual(words([{ start: 6, end: 9 }]), ['والأمم', ' ', '12', '،', 'ثم']);
});

test('CSV: quotes, line ends inside cells, LF alone, a mark that is not closed', () => {
  const rows = [
    ['a', 'b "c", d', 'e\r\nf'],
    ['', ' ', '"'],
  ];
  assert.equal(printCsv(rows), 'a,"b ""c"", d","e\r\nf"\r\n, ,""""\r\n');
  assert.deepEqual(
    parseCsv(printCsv(rows)).map((r) => [r.line, r.cells]),
    [
      [1, rows[0]],
      [3, rows[1]],
    ],
  );
  assert.deepEqual(
    parseCsv('\uFEFFa,b\n\n1,').map((r) => r.cells),
    [
      ['a', 'b'],
      ['1', ''],
    ],
  );
  assert.throws(() => parseCsv('a\n"b\nc'), FormatError);
});

test('WebAnno TSV: escapes are undone', () => {
  const odd = fc.string({
    unit: fc.constantFrom('a', '\\', '[', ']', '|', '_', '->', ';', '\t', '\n', '*', 't', 'n', '\r', '\u0001', '😀'),
  });
  fc.assert(fc.property(odd, (value) => assert.equal(unescapeText(escapeText(value)), value)));
  fc.assert(fc.property(odd, (value) => assert.equal(unescapeValue(escapeValue(value)), value)));
  assert.equal(escapeValue('a->b_[c]|*;\\'), 'a\\->b\\_\\[c\\]\\|\\*\\;\\\\');
});

test('brat: the manual’s example, with events and attributes passed over', () => {
  const text = 'Sony joined Ericsson in a joint venture.\nCitibank was in it.';
  const ann = [
    'T1\tOrganization 0 4\tSony',
    'T2\tMERGE-ORG 26 39\tjoint venture',
    'T3\tOrganization 12 20\tEricsson',
    'T4\tCountry 41 49\tCitibank',
    'T5\tOrg 0 4;12 20\tSony Ericsson',
    'E1\tMERGE-ORG:T2 Org1:T1 Org2:T3',
    'R1\tOrigin Arg1:T3 Arg2:T4',
    'A1\tNegation E1',
    '*\tEquiv T1 T3',
    'N1\tReference T1 Wikidata:Q41187\tSony Group',
    '#1\tAnnotatorNotes T1\tthis annotation is suspect',
  ];
  const { document, skipped } = read('brat', ann.join('\r\n'), text);
  assert.deepEqual(marked(document), ['org Sony', 'org Ericsson']);
  assert.deepEqual([document.mentions[0]?.note, document.mentions[0]?.entity], ['this annotation is suspect', 'wikidata:Q41187']);
  assert.equal(document.entities[0]?.name, 'Sony Group');
  assert.deepEqual(skipped, [
    '1 labelled MERGE-ORG: no kind of that name',
    '1 labelled Country: no kind of that name',
    '1 in several pieces: T5',
    '1 lines of event',
    '1 lines of relation Origin',
    '1 lines of attribute',
    '1 lines of equivalence',
  ]);
});

test('brat: what is wrong is said with its line', () => {
  refuses('brat', 'T1\tperson 0 4\tabcd', undefined, undefined, /a\.txt is missing/u);
  refuses('brat', 'T1\tperson 0 3\tabc\nT2\tperson 1 9\tbcd', 'abcd', 2, /T2: 1-9: not a place/u);
  refuses('brat', 'T1\tperson 0 3\txyz', 'abcd', 1, /should be "xyz", the text has "abc"/u);
  refuses('brat', '\n\nT1\tperson x 3\txyz', 'abcd', 3, /not offsets/u);
  refuses('brat', 'what', 'abcd', 1, /not a line of brat/u);
});

test('CoNLL: IOB1 and BIOES, sentences, and words that do not follow', () => {
  // From the shared task's page: in IOB1 a name begins with I, with B only where one of its kind is right before it.
  const iob1 =
    'U.N. NNP I-NP I-ORG\nofficial NN I-NP O\nEkeus NNP I-NP I-PER\nheads VBZ I-VP O\nfor IN I-PP O\nBaghdad NNP I-NP I-LOC\n. . O O\n';
  assert.deepEqual(marked(read('conll2003', iob1, 'U.N. official Ekeus heads for Baghdad.').document), [
    'org U.N.',
    'person Ekeus',
    'place Baghdad',
  ]);
  const bioes = 'حلب S-LOC\nبشار B-PER\nالأسد E-PER\n\nسعد B-PER\nليلى B-PER\nعلي I-PER\nشيء B-MISC\n';
  const { document, skipped } = read('iob2', bioes);
  assert.equal(document.text, 'حلب بشار الأسد\nسعد ليلى علي شيء\n');
  assert.deepEqual(marked(document), ['place حلب', 'person بشار الأسد', 'person سعد', 'person ليلى علي']);
  assert.deepEqual(skipped, ['1 labelled MISC: no kind of that name', 'white space between words: blanks were put']);
  const padded = { file: 'a.txt', text: 'زار دمشق أمس', published: null, entities: [], rejections: [], notes: [] };
  const written = FORMATS.find((f) => f.name === 'iob2')?.write({ ...padded, mentions: [{ start: 4, end: 9, kind: 'place' }] });
  assert.deepEqual(written?.lost, [{ of: 'white-edge', count: 1 }]);
  refuses('iob2', 'a O\nc O', 'a b', 2, /"c" does not follow/u);
  refuses('iob2', 'a O\nb what', 'a b', 2, /is no word with a tag/u);
});

test('WebAnno TSV: stacked, over several tokens, inside tokens, across an astral character, chains', () => {
  const tsv = [
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue',
    '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value',
    '#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceRelation|referenceType',
    '',
    '',
    '#Text=Ms. Haag plays 😊 ByMan .',
    '1-1\t0-3\tMs.\tNNP\tPER[1]|ORG[2]\t*->1-1\t*[1]\t',
    '1-2\t4-8\tHaag\tNNP\tPER[1]\t*->1-1\t*[1]\t',
    '1-3\t9-14\tplays\tVBD\t_\t_\t_\t',
    '1-4\t15-17\t😊\t_\tLOC\t_\t_\t',
    '1-5\t18-23\tByMan\t_\t_\t_\t_\t',
    '1-5.1\t18-20\tBy\t_\treference\tcoref->1-2\t*[1]\t',
    '1-5.2\t20-23\tMan\t_\tOTH\\|ER\t_\t_\t',
    '1-6\t24-25\t.\t.\t_\t_\t_\t',
    '',
    '#Text=Second',
    '#Text=line\\tof \\\\ one',
    '2-1\t28-34\tSecond\t_\t_\t_\t_\t',
    '',
  ];
  const { document, skipped } = read('webanno-tsv', tsv.join('\n'));
  assert.equal(document.text, 'Ms. Haag plays 😊 ByMan .\n  Second\nline\tof \\ one\n');
  assert.deepEqual(marked(document), ['person Ms. Haag', 'org Ms.', 'place 😊', 'reference By']);
  assert.deepEqual(document.mentions[3]?.antecedent, { start: 0, end: 8 });
  assert.deepEqual(skipped, ['1 labelled OTH|ER: no kind of that name', 'layer de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS']);
  refuses('webanno-tsv', '1-1\t0-3\tMs.', undefined, 1, /#FORMAT=WebAnno TSV 3\.x is missing/u);
  refuses('webanno-tsv', '#FORMAT=WebAnno TSV 3.3\n\n\n#Text=a\nwhat', undefined, 5, /is no token/u);
});

test('WebAnno TSV: INCEpTION’s own suite, spans that begin and end inside tokens', () => {
  const suite = [
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=webanno.custom.Span|value',
    '',
    '',
    '#Text=aaaaaa bbbbbb cccccc',
    '1-1\t0-6\taaaaaa\tPER[1]|ORG[2]|LOC[3]\t',
    '1-1.1\t3-6\taaa\tgroup[7]|date[11]\t',
    '1-2\t7-13\tbbbbbb\tPER[1]|ORG[2]|group[7]\t',
    '1-2.1\t7-10\tbbb\tLOC[3]|date[11]\t',
    '1-2.2\t7-7\t\ttime[15]|*[16]\t',
    '1-2.3\t9-13\tbbbb\tset\t',
    '1-3\t14-20\tcccccc\t_\t',
    '1-3.1\t14-17\tccc\tgroup[7]\t',
    '',
  ];
  const { document, skipped } = read('webanno-tsv', suite.join('\n'));
  const spans = document.mentions.map((m) => [m.kind, m.start, m.end]);
  assert.deepEqual(spans, [
    ['org', 0, 13],
    ['person', 0, 13],
    ['place', 0, 10],
    ['group', 3, 17],
    ['date', 3, 10],
    ['set', 9, 13],
  ]);
  assert.deepEqual(skipped, ['1 of no extent', '1 without a label']);
});

test('doccano: labels as triples, entities with relations', () => {
  const triples = '{"text":"😀 EU rejects German call","label":[[2,4,"ORG"],[13,19,"Nation"]]}\n\n{"text":"b","label":[]}\n';
  const { document, skipped } = read('doccano', triples);
  assert.deepEqual([document.file, marked(document), skipped], ['a-1.txt', ['org EU'], ['1 labelled Nation: no kind of that name']]);
  refuses('doccano', '{"text":"a"}\n{"text":"a","label":[[0,2,"ORG"]]}', undefined, 2, /label 1: 0-2: not a place/u);
  refuses('doccano', '{"text":"a"}\n{"label":[]}', undefined, 2, /"text": it is missing/u);
  refuses('doccano', '{', undefined, 1, /not JSON/u);
});

test('Label Studio: an export of its own, and offsets that an old version counted in UTF-16', () => {
  const region = (start: number, end: number, text: string, label: string) => ({
    ...{ id: `r${start}`, from_name: 'ner', to_name: 'text', type: 'labels', origin: 'manual' },
    value: { start, end, text, labels: [label] },
  });
  const task = (...result: unknown[]) =>
    JSON.stringify([{ id: 1, data: { text: '😀 Oman and Sur' }, annotations: [{ completed_by: 1, result, was_cancelled: false }] }]);
  assert.deepEqual(marked(read('label-studio', task(region(2, 6, 'Oman', 'LOC'), region(11, 14, 'Sur', 'GPE'))).document), [
    'place Oman',
    'place Sur',
  ]);
  assert.deepEqual(marked(read('label-studio', task(region(3, 7, 'Oman', 'LOC'))).document), ['place Oman']);
  refuses('label-studio', task(region(5, 7, 'Oman', 'LOC')), undefined, undefined, /r5: 5-7: should be "Oman"/u);
});

test('Prodigy: spans without ids, relations by place, refused examples', () => {
  const span = { start: 0, end: 4, token_start: 0, token_end: 0, label: 'PERSON' };
  const other = { start: 5, end: 7, token_start: 1, token_end: 1, label: 'reference' };
  const relation = { head: 1, child: 0, head_span: other, child_span: span, label: 'COREF', color: '#ffd882' };
  const example = { text: 'Sami he', spans: [span, other], relations: [relation], answer: 'accept', _input_hash: 1 };
  const lines = [example, { ...example, answer: 'reject' }].map((e) => JSON.stringify(e)).join('\n');
  const { document } = read('prodigy', lines);
  assert.deepEqual(
    [document.file, marked(document), document.mentions[1]?.antecedent],
    ['a.txt', ['person Sami', 'reference he'], { start: 0, end: 4 }],
  );
});

test('CAS JSON: the README’s shape, feature structures by id, entities by IRI only', () => {
  const type = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
  const structures = {
    1: { '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: '😀 Rome' },
    // Zero is left out by the writer.
    2: { '%TYPE': type, '@sofa': 1, end: 2, value: 'MISC' },
    3: { '%TYPE': type, '@sofa': 1, begin: 3, end: 7, value: 'LOC', identifier: 'http://www.wikidata.org/entity/Q220' },
  };
  const cas = JSON.stringify({ '%TYPES': {}, '%FEATURE_STRUCTURES': structures, '%VIEWS': {} });
  const { document, skipped } = read('cas-json', cas);
  assert.deepEqual([marked(document), document.entities[0]?.sameAs], [['place Rome'], ['wikidata:Q220']]);
  assert.deepEqual(skipped, ['1 labelled MISC: no kind of that name']);
  refuses('cas-json', '{}', undefined, undefined, /uima\.cas\.Sofa .* is missing/u);
});

test('TimeML: events and signals are text, entities are undone', () => {
  const tml = `<?xml version="1.0" ?><TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<DOCID>APW19980227.0468</DOCID><DCT><TIMEX3 tid="t0" type="TIME" value="1998-02-27T08:29:00" functionInDocument="CREATION_TIME">x</TIMEX3></DCT>
<TEXT>On <TIMEX3 tid="t1" type="DATE" value="1998-02-26" anchorTimeID="t0">Thursday &amp; so</TIMEX3> they <EVENT eid="e1" class="OCCURRENCE">met</EVENT>
<TIMEX3 tid="t2" type="SET" value="P1W" quant="EVERY" freq="2X">twice a week</TIMEX3>.</TEXT></TimeML>`;
  const { document, skipped } = read('timeml', tml);
  assert.equal(document.text, 'On Thursday & so they met\ntwice a week.');
  assert.deepEqual(
    document.mentions.map((m) => [m.kind, m.value]),
    [
      ['date', { timex: '1998-02-26' }],
      ['set', { timex: 'P1W', freq: 2 }],
    ],
  );
  assert.deepEqual([document.published, document.file, skipped], ['1998-02-27', 'a.txt', ['1 EVENT elements']]);
  refuses('timeml', '<a>\n<b></a>', undefined, 2, /not well-formed/u);
  refuses('timeml', '<a/>', undefined, undefined, /<TEXT> is missing/u);
});

test('XML: characters that it cannot hold come back from the article’s own text', () => {
  const text = 'قال\u0001 ذلك \uD800 أمس\u000B';
  const document: ArticleDocument = {
    ...{ file: 'a.txt', text, published: null, entities: [], rejections: [], notes: [] },
    mentions: [{ start: text.indexOf('أمس'), end: text.indexOf('أمس') + 3, kind: 'date', value: { timex: '2021-07-10' } }],
  };
  for (const name of ['tei', 'timeml']) {
    const format = FORMATS.find((f) => f.name === name) ?? assert.fail();
    const { content, lost } = format.write(document);
    assert.deepEqual(lost, [{ of: 'unwritable', count: 3 }]);
    assert.equal(read(name, content).document.text, 'قال\uFFFD ذلك \uFFFD أمس\uFFFD');
    assert.deepEqual(read(name, content, text).document, document);
  }
});

test('Web Annotation and GeoJSON need the article; words that moved are refused', () => {
  const item = { id: 'x', type: 'Annotation', body: { type: 'TextualBody', purpose: 'tagging', value: 'place' } };
  const target = {
    source: 'a.txt',
    selector: [
      { type: 'TextPositionSelector', start: 1, end: 3 },
      { type: 'TextQuoteSelector', exact: 'bc' },
    ],
  };
  const page = JSON.stringify({ type: 'AnnotationPage', items: [{ ...item, target }] });
  assert.deepEqual(marked(read('web-annotation', page, 'abcd').document), ['place bc']);
  refuses('web-annotation', page, 'acbd', undefined, /x: 1-3: should be "bc"/u);
  refuses('web-annotation', page, undefined, undefined, /is missing/u);
  refuses('geojson', '{"type":"FeatureCollection","features":[]}', undefined, undefined, /is missing/u);
});
