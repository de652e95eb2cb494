// Every format: adding one is a file in formats/ and a line here. docs/formats.md is printed from this list.
import type { Format } from './format.ts';
import { brat } from './formats/brat.ts';
import { casJson } from './formats/cas-json.ts';
import { conll2003, iob2 } from './formats/conll.ts';
import { csv } from './formats/csv.ts';
import { doccano } from './formats/doccano.ts';
import { geojson } from './formats/geojson.ts';
import { labelStudio } from './formats/label-studio.ts';
import { prodigy } from './formats/prodigy.ts';
import { tei } from './formats/tei.ts';
import { timeml } from './formats/timeml.ts';
import { webAnnotation } from './formats/web-annotation.ts';
import { webannoTsv } from './formats/webanno-tsv.ts';

export const FORMATS: readonly Format[] = [
  brat,
  casJson,
  webannoTsv,
  conll2003,
  iob2,
  doccano,
  labelStudio,
  prodigy,
  webAnnotation,
  tei,
  timeml,
  csv,
  geojson,
];
