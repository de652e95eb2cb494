// Every table that the lexicon looks words up in: adding a table is a file and a line here.

import { approximationTable } from './approximation.ts';
import { birthWordTable } from './birth-word.ts';
import { boilerplateTable } from './boilerplate.ts';
import { clockWordTable } from './clock-word.ts';
import { constructDualTable, countedNounTable, dualNounTable } from './counted-noun.ts';
import { currencySignTable } from './currency.ts';
import { currencyNounTable } from './currency-noun.ts';
import { dayWordTable } from './day-word.ts';
import { decadeTable } from './decade.ts';
import { demonstrativeTable } from './demonstrative.ts';
import { distanceWordTable } from './distance-word.ts';
import { edgeWordTable } from './edge-word.ts';
import { eraTable } from './era.ts';
import { demonymTable } from './gazetteer/demonyms.ts';
import { gazetteerTable } from './gazetteer/gazetteer.ts';
import { givenNameTable } from './gazetteer/given-names.ts';
import { generalNounTable } from './general-noun.ts';
import { gluedProcliticTable } from './glued-proclitic.ts';
import { headNounTable } from './head-noun.ts';
import { holidayTable } from './holiday.ts';
import { createLexicon } from './lexicon.ts';
import { meridiemTable } from './meridiem.ts';
import { modifierTable } from './modifier.ts';
import { monthTable } from './month.ts';
import { namedAfterTable } from './named-after.ts';
import { nationBodyTable } from './nation-body.ts';
import { nthTable } from './nth.ts';
import { numeralTable } from './numeral.ts';
import { ordinalTable } from './ordinal.ts';
import { ownCountryTable } from './own-country.ts';
import { partLinkTable } from './part-link.ts';
import { partWordTable } from './part-word.ts';
import { percentSignTable } from './percent-sign.ts';
import { pointingWordTable } from './pointing-word.ts';
import { possessedNounTable } from './possessed-noun.ts';
import { publishingWordTable } from './publishing-word.ts';
import { referenceModifierTable } from './reference-modifier.ts';
import { referenceNounTable } from './reference-noun.ts';
import { seasonTable } from './season.ts';
import { setWordTable } from './set-word.ts';
import { shiftWordTable } from './shift-word.ts';
import { spanWordTable } from './span-word.ts';
import type { Table } from './table.ts';
import { tenseWordTable } from './tense-word.ts';
import { timeRelationTable } from './time-relation.ts';
import { timeUnitTable } from './time-unit.ts';
import { timesWordTable } from './times-word.ts';
import { titleTable } from './title.ts';
import { unitTable } from './unit.ts';
import { weekdayTable } from './weekday.ts';
import { wholeNounTable } from './whole-noun.ts';
import { zoneTable } from './zone.ts';

export const TABLES: readonly Table<unknown>[] = [
  distanceWordTable,
  titleTable,
  nationBodyTable,
  headNounTable,
  givenNameTable,
  gazetteerTable,
  demonymTable,
  approximationTable,
  birthWordTable,
  boilerplateTable,
  clockWordTable,
  constructDualTable,
  countedNounTable,
  currencyNounTable,
  currencySignTable,
  dayWordTable,
  decadeTable,
  demonstrativeTable,
  dualNounTable,
  edgeWordTable,
  eraTable,
  generalNounTable,
  gluedProcliticTable,
  holidayTable,
  meridiemTable,
  modifierTable,
  monthTable,
  namedAfterTable,
  nthTable,
  numeralTable,
  ordinalTable,
  ownCountryTable,
  partLinkTable,
  partWordTable,
  percentSignTable,
  pointingWordTable,
  publishingWordTable,
  referenceModifierTable,
  possessedNounTable,
  referenceNounTable,
  seasonTable,
  setWordTable,
  shiftWordTable,
  spanWordTable,
  tenseWordTable,
  timeRelationTable,
  timeUnitTable,
  timesWordTable,
  unitTable,
  weekdayTable,
  wholeNounTable,
  zoneTable,
];

/** The one lexicon, built when first asked for. */
export const lexicon = createLexicon(TABLES);
