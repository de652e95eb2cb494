import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './zone.tsv';

/** Places by whose clock a time may be told, with their zone in the tz database and their country (ISO 3166-1). */
export const zoneTable: Table<ZoneRow> = formsTable('zone.tsv', text, ['zone', 'country', 'gloss', 'source', 'forms'], PROCLITICS, (c) => ({
  zone: c.zone,
  country: c.country || undefined,
}));

export interface ZoneRow {
  readonly zone: string;
  readonly country: string | undefined;
}
