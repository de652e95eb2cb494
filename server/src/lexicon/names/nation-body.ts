import { formsTable } from '../forms-table.ts';
import { ALL_CUTS, type Table } from '../table.ts';
import text from './nation-body.tsv';

/** A noun that, definite and before a nation's adjective, is a name: القوات الأمريكية, الحدود العراقية السورية, السفارة الروسية. */
export interface NationBody {
  readonly kind: 'org' | 'facility' | 'place';
  /** Short for a ministry («الدفاع الأمريكية»): the adjective is feminine, and no title or «ministry» stands before it. */
  readonly ministry: boolean;
  /** Named by its members («النواب المصري»): the adjective is of the body, in the masculine singular. */
  readonly chamber: boolean;
  /** What it is for may follow («الاتحاد المصري لكرة القدم»). */
  readonly purpose: 'none' | 'may' | 'must';
}

const PURPOSES: Readonly<Record<string, NationBody['purpose']>> = { body: 'may', purpose: 'must' };

export const nationBodyTable: Table<NationBody> = formsTable(
  'nation-body.tsv',
  text,
  ['kind', 'type', 'gloss', 'source', 'forms'],
  ALL_CUTS,
  (c) => ({
    kind: c.kind as NationBody['kind'],
    ministry: c.type === 'ministry',
    chamber: c.type === 'chamber',
    purpose: PURPOSES[c.type] ?? 'none',
  }),
);
