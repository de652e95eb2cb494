// What an annotator can do, as data: commands, keys, menus and the README read this one table.
import type { Kind } from '../../../server/src/model.ts';

/** Pressed first; then one key of the tables below. */
export const PREFIX = 'ctrl+shift+a';

/** The letter of each kind. */
export const KIND_KEYS: Readonly<Record<Kind, string>> = {
  person: 'p',
  org: 'o',
  place: 'l',
  facility: 'f',
  group: 'g',
  demonym: 'y',
  number: 'n',
  ordinal: 'i',
  percent: 'c',
  money: 'm',
  quantity: 'q',
  date: 'd',
  time: 't',
  duration: 'u',
  set: 's',
  reference: 'r',
};

/** A command `tahqiq.<id>` on the selection or on the mention at the caret, and the key that calls it after the prefix. */
export interface AnnotateAction {
  readonly id: string;
  readonly key: string;
  /** Codicon. */
  readonly icon: string;
}

export const ACTIONS: readonly AnnotateAction[] = [
  { id: 'accept', key: 'a', icon: 'check' },
  { id: 'acceptChain', key: 'shift+a', icon: 'check-all' },
  { id: 'reject', key: 'x', icon: 'close' },
  { id: 'rejectChain', key: 'shift+x', icon: 'close-all' },
  { id: 'mark', key: 'k', icon: 'tag' },
  { id: 'markIdentical', key: 'w', icon: 'list-selection' },
  { id: 'setValue', key: 'v', icon: 'symbol-value' },
  { id: 'link', key: 'e', icon: 'link' },
  { id: 'merge', key: 'j', icon: 'git-merge' },
  { id: 'split', key: 'b', icon: 'split-horizontal' },
  { id: 'refer', key: 'shift+r', icon: 'references' },
  { id: 'referOutside', key: 'alt+r', icon: 'link-external' },
  { id: 'note', key: 'h', icon: 'note' },
  { id: 'settle', key: 'shift+e', icon: 'law' },
  { id: 'forget', key: 'delete', icon: 'discard' },
  { id: 'setArticleDate', key: 'shift+d', icon: 'calendar' },
  { id: 'listSilences', key: 'shift+s', icon: 'bell-slash' },
  { id: 'compareAnnotators', key: 'shift+c', icon: 'diff' },
];

/** One step of a span's edge. */
export interface Resize {
  readonly edge: 'start' | 'end';
  readonly way: 'grow' | 'shrink';
  readonly by: 'word' | 'clitic';
}

/**
 * Keys that move the edges of a mention. They point the way that the edge moves on the screen, where text runs from right to left:
 * the end moves with the arrows, the start with Shift; Alt moves by a clitic.
 */
export const RESIZE_KEYS: readonly (Resize & { readonly key: string })[] = [
  { key: 'left', edge: 'end', way: 'grow', by: 'word' },
  { key: 'right', edge: 'end', way: 'shrink', by: 'word' },
  { key: 'shift+right', edge: 'start', way: 'grow', by: 'word' },
  { key: 'shift+left', edge: 'start', way: 'shrink', by: 'word' },
  { key: 'alt+left', edge: 'end', way: 'grow', by: 'clitic' },
  { key: 'alt+right', edge: 'end', way: 'shrink', by: 'clitic' },
  { key: 'shift+alt+right', edge: 'start', way: 'grow', by: 'clitic' },
  { key: 'shift+alt+left', edge: 'start', way: 'shrink', by: 'clitic' },
];

/** `shift+left` as it stands on a keyboard: `Shift+Left`. */
export function shownKey(key: string): string {
  return key.replace(/(^|\+)(\w)/gu, (_, plus: string, letter: string) => plus + letter.toUpperCase());
}
