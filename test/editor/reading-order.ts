import assert from 'node:assert/strict';
import type { Box } from './workbench.ts';

/**
 * Asserts that a page is read in the order of the file: the words of every visual line, taken by their place from right to
 * left, come in the order in which the file has them, and no word is missing.
 */
export function assertReadingOrder(lines: readonly (readonly Box[])[], text: string): void {
  for (const line of lines) {
    const seen = [...line].sort((a, b) => middle(b) - middle(a));
    assert.deepEqual(words(seen), words(line), 'words from right to left');
  }
  const shown = lines.flat().map(({ text: word }) => word);
  assert.ok(letters(shown.join('')) === letters(text), 'every word of the file is on the screen');
}

function middle({ left, right }: Box): number {
  return (left + right) / 2;
}

function words(boxes: readonly Box[]): readonly string[] {
  return boxes.map(({ text }) => text);
}

function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}
