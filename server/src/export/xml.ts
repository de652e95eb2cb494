// XML through @xmldom/xmldom: elements are built and read as a tree, the library escapes and checks.

import { DOMImplementation, DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { toldBy } from '../messages/fault.ts';
import { FormatError } from './format.ts';

export type { Element, Node };

/** Makes the elements of one document, all of one namespace. */
export interface XmlBuilder {
  readonly root: Element;
  /** An element with attributes (undefined ones are left out) and children. */
  readonly element: (
    name: string,
    attributes?: Readonly<Record<string, string | undefined>>,
    children?: readonly (Node | string)[],
  ) => Element;
}

export function createXml(rootName: string, namespace: string | null = null): XmlBuilder {
  const document: Document = new DOMImplementation().createDocument(namespace, rootName);
  const root = document.documentElement;
  if (!root) throw new Error(`no root element ${rootName}`);
  return {
    root,
    element(name, attributes = {}, children = []) {
      const element = document.createElementNS(namespace, name);
      for (const [attribute, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(attribute, clean(value));
      for (const child of children) element.appendChild(typeof child === 'string' ? document.createTextNode(clean(child)) : child);
      return element;
    },
  };
}

/** Characters that no XML document may hold (XML 1.0, production 2), lone surrogates among them. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** How many characters of a text XML cannot hold; each is written as U+FFFD. */
export function countUnwritable(text: string): number {
  return text.match(UNWRITABLE)?.length ?? 0;
}

function clean(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD');
}

/**
 * A tree as text. Line ends that every XML reader would change into LF (XML 1.1, 2.11) are written as references, so that the
 * text comes back unit for unit.
 */
export function printXml(root: Element): string {
  const printed = new XMLSerializer().serializeToString(root, { requireWellFormed: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printed.replace(/[\r\u0085\u2028]/gu, (c) => `&#${c.charCodeAt(0)};`)}\n`;
}

/** The root element of an XML text. @throws FormatError where it is not well-formed */
export function parseXml(content: string): Element {
  let wrong: FormatError | undefined;
  const onError = (level: string, said: string, context: { readonly locator?: { readonly lineNumber?: number } }): void => {
    if (level !== 'warning') wrong ??= new FormatError({ key: 'not-xml', args: { reason: said } }, context.locator?.lineNumber);
  };
  let root: Element | null = null;
  try {
    root = new DOMParser({ onError }).parseFromString(content.replace(/^\uFEFF/u, ''), 'text/xml').documentElement;
  } catch (error) {
    // After a fatal error the parser throws, too; what it told first says more.
    wrong ??= new FormatError({ key: 'not-xml', args: { reason: toldBy(error) } });
  }
  if (wrong) throw wrong;
  if (!root) throw new FormatError({ key: 'lacks', args: { what: '<…>' } });
  return root;
}

/** The descendants of a name, whatever their prefix, in order. */
export function descendants(element: Element, name: string): readonly Element[] {
  return [...element.getElementsByTagNameNS('*', name)];
}

/** The child elements, in order. */
export function childElements(element: Element): readonly Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

/**
 * The text of an article as XML gave it back; the article's own where that differs only in characters that XML cannot hold.
 */
export function restoreText(read: string, own: string | undefined): string {
  return own !== undefined && clean(own) === read ? own : read;
}
