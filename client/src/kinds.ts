import type { Kind } from '../../server/src/model.ts';

/** How a kind is drawn, beside its colours: readers who see no colours tell the kinds apart by their lines. */
export interface KindStyle {
  readonly border: 'solid' | 'dashed' | 'dotted' | 'double';
  /** CSS order: top, right, bottom, left. Names are underlined, numbers boxed, times between two lines, references in a rounded frame. */
  readonly width: string;
  readonly radius?: string;
}

export const kindStyles: Readonly<Record<Kind, KindStyle>> = {
  person: { border: 'solid', width: '0 0 2px 0' },
  org: { border: 'double', width: '0 0 3px 0' },
  place: { border: 'dashed', width: '0 0 2px 0' },
  facility: { border: 'dotted', width: '0 0 2px 0' },
  group: { border: 'solid', width: '0 0 4px 0' },
  demonym: { border: 'dotted', width: '0 0 1px 0' },
  number: { border: 'solid', width: '1px' },
  ordinal: { border: 'dotted', width: '1px' },
  percent: { border: 'dashed', width: '1px' },
  money: { border: 'double', width: '3px' },
  quantity: { border: 'solid', width: '1px 3px' },
  date: { border: 'solid', width: '1px 0' },
  time: { border: 'dashed', width: '1px 0' },
  duration: { border: 'dotted', width: '2px 0' },
  set: { border: 'double', width: '3px 0' },
  reference: { border: 'dashed', width: '1px', radius: '8px' },
};

export const kinds = Object.keys(kindStyles) as readonly Kind[];

export function borderColour(kind: Kind): string {
  return `tahqiq.${kind}Border`;
}

export function backgroundColour(kind: Kind): string {
  return `tahqiq.${kind}Background`;
}
