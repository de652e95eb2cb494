/** The formats by name, for help and for mistakes in the command line; test/formats.test.ts holds it to the formats themselves. */
export const EXPORT_FORMATS = {
  brat: 'brat standoff (.ann beside .txt, annotation.conf)',
  'cas-json': 'UIMA CAS JSON 0.4.0 (INCEpTION, dkpro-cassis)',
  'webanno-tsv': 'WebAnno TSV 3.3 (INCEpTION)',
  conll2003: 'CoNLL-2003: word, part of speech and chunk (left open), IOB2 tag',
  iob2: 'IOB2: word and tag',
  doccano: 'doccano JSON lines, with relations',
  'label-studio': 'Label Studio JSON (people’s annotations, the engine’s predictions, labelling interface)',
  prodigy: 'Prodigy JSON lines: tokens, spans, relations',
  'web-annotation': 'W3C Web Annotation collection (JSON-LD)',
  tei: 'TEI P5 with standOff',
  timeml: 'TimeML with inline TIMEX3',
  csv: 'CSV: one row per mention',
  geojson: 'GeoJSON: places and facilities with their mentions',
} as const;
