// TimeML 1.2.1 with TIMEX3 elements in the text: dates, times, durations and sets. http://www.timeml.org/
// TIMEX3 elements do not nest; the outermost stand.

import type { Message, TimeKind } from '../../model.ts';
import type { DocumentMention } from '../document.ts';
import { type Format, FormatError, type ReadDocument, type Source } from '../format.ts';
import { documentFrom, type Item } from '../items.ts';
import { lose } from '../loss.ts';
import { countUnwritable, createXml, descendants, type Element, type Node, parseXml, printXml, restoreText } from '../xml.ts';

export const timeml: Format = {
  name: 'timeml',
  summary: 'TimeML with inline TIMEX3',
  ending: '.tml',
  survival: {
    text: 'exact',
    date: 'all',
    offsets: 'markup',
    kinds: 'times',
    overlaps: 'none',
    values: 'timex',
    links: 'none',
    references: 'none',
    decisions: 'none',
    notes: 'none',
  },
  write({ file, text, published, mentions }) {
    const { root, element } = createXml('TimeML');
    const children: (Node | string)[] = [];
    let from = 0;
    mentions.forEach((m, i) => {
      children.push(text.slice(from, m.start), element('TIMEX3', attributesOf(m, i + 1), [text.slice(m.start, m.end)]));
      from = m.end;
    });
    children.push(text.slice(from));
    const date = { tid: 't0', type: 'DATE', value: published ?? '', functionInDocument: 'CREATION_TIME' };
    const parts = [
      element('DOCID', {}, [file]),
      ...(published === null ? [] : [element('DCT', {}, [element('TIMEX3', date, [published])])]),
    ];
    for (const part of [...parts, element('TEXT', {}, children)]) root.appendChild(part);
    return { content: printXml(root), lost: lose('unwritable', countUnwritable(text)) };
  },
  read,
};

function attributesOf({ kind, value }: DocumentMention, number: number): Readonly<Record<string, string | undefined>> {
  const { timex = '', mod, freq } = (value ?? {}) as { timex?: string; mod?: string; freq?: number };
  return { tid: `t${number}`, type: kind.toUpperCase(), value: timex, mod, freq: freq === undefined ? undefined : `${freq}X` };
}

function read(content: string, source: Source): readonly ReadDocument[] {
  const root = parseXml(content);
  const body = descendants(root, 'TEXT')[0];
  if (!body) throw new FormatError({ key: 'lacks', args: { what: '<TEXT>' } });
  const items: Item[] = [];
  const text = walk(body, items, 0);
  const name = descendants(root, 'DOCID')[0]?.textContent?.trim();
  const file = name?.endsWith('.txt') ? name : source.file;
  const date = descendants(root, 'DCT')
    .flatMap((dct) => descendants(dct, 'TIMEX3'))[0]
    ?.getAttribute('value');
  const published = /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0] ?? null;
  const { document, skipped } = documentFrom({ file, text: restoreText(text, source.textOf(file)), published }, items);
  const others = ['EVENT', 'SIGNAL'].flatMap((tag): readonly Message[] => {
    const { length: count } = descendants(body, tag);
    return count ? [{ key: 'passed-elements', args: { count, tag } }] : [];
  });
  return [{ document, skipped: [...skipped, ...others] }];
}

const TYPES: Readonly<Record<string, TimeKind>> = { DATE: 'date', TIME: 'time', DURATION: 'duration', SET: 'set' };

/** The text of an element that begins at an offset; its TIMEX3 elements go to `items`. */
function walk(element: Element, items: Item[], start: number): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType !== node.ELEMENT_NODE) {
      if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) text += node.nodeValue ?? '';
      continue;
    }
    const child = node as Element;
    const inside = walk(child, items, start + text.length);
    if (child.localName === 'TIMEX3' && inside !== '') items.push(itemOf(child, start + text.length, inside.length, items.length));
    text += inside;
  }
  return text;
}

function itemOf(timex: Element, start: number, length: number, index: number): Item {
  const freq = /^\d+/u.exec(timex.getAttribute('freq') ?? '')?.[0];
  const value = { timex: timex.getAttribute('value') ?? '', mod: timex.getAttribute('mod') ?? undefined, freq };
  const type = timex.getAttribute('type') ?? '';
  return {
    id: timex.getAttribute('tid') ?? `timex ${index + 1}`,
    start,
    end: start + length,
    label: TYPES[type] ?? type,
    details: { value },
  };
}
