// Every table that the lexicon looks words up in: adding a table is a file and a line here.

import { demonymTable } from './gazetteer/demonyms.ts';
import { gazetteerTable } from './gazetteer/gazetteer.ts';
import { givenNameTable } from './gazetteer/given-names.ts';
import { createLexicon } from './lexicon.ts';
import { boilerplateTable } from './marks/boilerplate.ts';
import { generalNounTable } from './names/general-noun.ts';
import { gluedProcliticTable } from './names/glued-proclitic.ts';
import { headNounTable } from './names/head-noun.ts';
import { militaryUnitTable } from './names/military-unit.ts';
import { nationBodyTable } from './names/nation-body.ts';
import { ownCountryTable } from './names/own-country.ts';
import { titleTable } from './names/title.ts';
import { approximationTable } from './numbers/approximation.ts';
import { constructDualTable, countedNounTable, dualNounTable } from './numbers/counted-noun.ts';
import { currencySignTable } from './numbers/currency.ts';
import { currencyNounTable } from './numbers/currency-noun.ts';
import { modifierTable } from './numbers/modifier.ts';
import { numeralTable } from './numbers/numeral.ts';
import { ordinalTable } from './numbers/ordinal.ts';
import { percentSignTable } from './numbers/percent-sign.ts';
import { unitTable } from './numbers/unit.ts';
import { demonstrativeTable } from './references/demonstrative.ts';
import { eventVerbTable } from './references/event-verb.ts';
import { partLinkTable } from './references/part-link.ts';
import { pointingWordTable } from './references/pointing-word.ts';
import { possessedNounTable } from './references/possessed-noun.ts';
import { referenceModifierTable } from './references/reference-modifier.ts';
import { referenceNounTable } from './references/reference-noun.ts';
import { wholeNounTable } from './references/whole-noun.ts';
import type { Table } from './table.ts';
import { birthWordTable } from './times/birth-word.ts';
import { clockWordTable } from './times/clock-word.ts';
import { contractWordTable } from './times/contract-word.ts';
import { dayWordTable } from './times/day-word.ts';
import { decadeTable } from './times/decade.ts';
import { distanceWordTable } from './times/distance-word.ts';
import { edgeWordTable } from './times/edge-word.ts';
import { eraTable } from './times/era.ts';
import { holidayTable } from './times/holiday.ts';
import { meridiemTable } from './times/meridiem.ts';
import { monthTable } from './times/month.ts';
import { namedAfterTable } from './times/named-after.ts';
import { nthTable } from './times/nth.ts';
import { openMonthTable } from './times/open-month.ts';
import { partWordTable } from './times/part-word.ts';
import { publishingWordTable } from './times/publishing-word.ts';
import { seasonTable } from './times/season.ts';
import { setWordTable } from './times/set-word.ts';
import { shiftWordTable } from './times/shift-word.ts';
import { spanWordTable } from './times/span-word.ts';
import { tenseWordTable } from './times/tense-word.ts';
import { timeRelationTable } from './times/time-relation.ts';
import { timeUnitTable } from './times/time-unit.ts';
import { timesWordTable } from './times/times-word.ts';
import { weekdayTable } from './times/weekday.ts';
import { yearSortTable } from './times/year-sort.ts';
import { zoneTable } from './times/zone.ts';

export const TABLES: readonly Table<unknown>[] = [
  distanceWordTable,
  titleTable,
  nationBodyTable,
  headNounTable,
  militaryUnitTable,
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
  contractWordTable,
  dayWordTable,
  decadeTable,
  demonstrativeTable,
  dualNounTable,
  edgeWordTable,
  eraTable,
  eventVerbTable,
  generalNounTable,
  gluedProcliticTable,
  holidayTable,
  meridiemTable,
  modifierTable,
  monthTable,
  namedAfterTable,
  nthTable,
  numeralTable,
  openMonthTable,
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
  yearSortTable,
  zoneTable,
];

/** The one lexicon, built when first asked for. */
export const lexicon = createLexicon(TABLES);
