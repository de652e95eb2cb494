// Runs in the page: reads what stands where on the screen, by DOM ranges. Plain JavaScript, for it is sent to the browser as it is.
/** @typedef {{ text: string, left: number, right: number, top: number, bottom: number }} Box */

const EDITOR = '.editor-instance .monaco-editor';

globalThis.tahqiqPage = { visualLines, boxesOf, marks, caret, piecesPerLine };

/**
 * The lines on screen from top to bottom, each a list of words in the order of the file with the place of their letters.
 * Words of Latin letters that stand side by side are one, for they are read from left to right among themselves.
 */
function visualLines() {
  return linesOnScreen().map((line) => {
    const letters = lettersOf(line);
    const text = letters.map(({ character }) => character).join('');
    const words = text.matchAll(/[^\s\p{L}\p{N}]*[A-Za-z][A-Za-z\s\u00a0]*[A-Za-z]|[^\s\u00a0]+/gu);
    return [...words].flatMap((word) => {
      // Marks at a word's edges may stand elsewhere than its letters: where the letters stand is what is read.
      const core = /[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/u.exec(word[0]);
      if (!core) return [];
      const first = word.index + core.index;
      return [{ text: core[0], ...boxOf(letters.slice(first, first + core[0].length)) }];
    });
  });
}

/** Every place where a text stands within one visual line. */
function boxesOf(text) {
  return linesOnScreen().flatMap((line) => {
    const letters = lettersOf(line);
    const whole = letters.map(({ character }) => (character === '\u00a0' ? ' ' : character)).join('');
    const found = [];
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1))
      found.push({ text, ...boxOf(letters.slice(at, at + text.length)) });
    return found;
  });
}

/** Highlights and squiggles with their place and look. */
function marks() {
  return [...document.querySelectorAll(`${EDITOR} .view-overlays .cdr`)].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const lines = ['Top', 'Right', 'Bottom', 'Left'].map((side) =>
      Number.parseFloat(style[`border${side}Width`]) > 0 ? style[`border${side}Style`] : 'none',
    );
    const squiggle = /squiggly-(\w+)/u.exec(element.className)?.[1] ?? null;
    const outline = style.outlineStyle;
    return { left, right, top, bottom, lines, outline, background: style.backgroundColor, colour: style.borderBottomColor, squiggle };
  });
}

function caret() {
  const cursor = document.querySelector(`${EDITOR} .cursors-layer .cursor`);
  if (!cursor) return null;
  const { left, top, bottom } = cursor.getBoundingClientRect();
  return { left, middle: (top + bottom) / 2 };
}

/** Into how many pieces VS Code has cut each line on screen. */
function piecesPerLine() {
  return linesOnScreen().map((line) => line.querySelectorAll(':scope > span > span').length);
}

function linesOnScreen() {
  const top = (line) => Number.parseFloat(line.style.top);
  return [...document.querySelectorAll(`${EDITOR} .view-line`)].sort((a, b) => top(a) - top(b));
}

function lettersOf(line) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const letters = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (let offset = 0; offset < node.data.length; offset++) letters.push({ node, offset, character: node.data[offset] });
  }
  return letters;
}

function boxOf(letters) {
  const range = document.createRange();
  const last = letters.at(-1);
  range.setStart(letters[0].node, letters[0].offset);
  range.setEnd(last.node, last.offset + 1);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return { left, right, top, bottom };
}
