import { Fault } from '../messages/fault.ts';

export const ENCODINGS = ['utf-8', 'windows-1256', 'auto'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
  readonly text: string;
  /** What the bytes turned out to be, where `auto` had to choose. */
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1256';
}

/**
 * The text of a file's bytes. A byte order mark is removed, everything else is kept as it is.
 * `auto`: the byte order mark, then UTF-8 if the bytes are valid, else windows-1256.
 * @throws Fault naming the first byte that is not UTF-8, by its offset from 0
 */
export function decode(bytes: Uint8Array, encoding: Encoding): Decoded {
  if (encoding === 'windows-1256') return { text: new TextDecoder('windows-1256').decode(bytes), encoding };
  if (encoding === 'auto') {
    const utf16 = utf16Label(bytes);
    if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'utf-16' };
  }
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8' };
  if (encoding === 'auto') return { text: new TextDecoder('windows-1256').decode(bytes), encoding: 'windows-1256' };
  const at = firstBadByte(bytes);
  const hex = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  throw new Fault({ key: 'not-utf8', args: { at, hex: `0x${hex}` } });
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The offset of the first sequence that is not UTF-8 (Unicode 15, table 3-7). */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (!length) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  // Overlong forms, surrogates, and what lies beyond U+10FFFF.
  const second = bytes[at + 1] ?? 0;
  const wrong =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f);
  return wrong ? 0 : length;
}
