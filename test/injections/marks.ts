// Errors of marks and characters, and lines that do not belong.
import { choose, type Injector, mentionsIn, replace } from './injection.ts';
import { inLines } from './times.ts';
import { BOILERPLATE } from './words.ts';

/** One mark of a pair taken away; the finding may stand anywhere in the paragraph. */
export const quoteTaken: Injector = (sound) =>
  sound.lines.flatMap((line) => {
    const marks = [...line.text.matchAll(/["“”«»]/gu)];
    if (!marks.length || marks.length % 2) return [];
    return marks.map(({ index }) =>
      replace('unbalanced-quote', sound, { start: line.start + index, end: line.start + index + 1 }, '', line),
    );
  });

export const bracketTaken: Injector = (sound) =>
  sound.lines.flatMap((line) => {
    if (!/^[^()]*\([^()]*\)[^()]*$/u.test(line.text)) return [];
    return [...line.text.matchAll(/[()]/gu)].map(({ index }) =>
      replace('unbalanced-bracket', sound, { start: line.start + index, end: line.start + index + 1 }, '', line),
    );
  });

const UNSEEN = ['\u200F', '\u200B', '\u202B', '\uFEFF'];

/** A character that is not seen inside a word or for a blank, and letters of the Persian keyboard. */
export const characterPut: Injector = (sound) => [
  ...inLines(sound, /(?<=\p{L}{3})(?=\p{L}{2})/gu).map((at) => replace('invisible-character', sound, at, choose(UNSEEN, at.start) ?? '')),
  ...inLines(sound, /(?<=\p{L}) (?=\p{L})/gu).map((at) => replace('invisible-character', sound, at, '\u00A0')),
  ...inLines(sound, /(?<=\p{L})ي(?=\p{L})/gu).map((at) => replace('invisible-character', sound, at, 'ی')),
  ...inLines(sound, /(?<=\p{L})ك(?=\p{L})/gu).map((at) => replace('invisible-character', sound, at, 'ک')),
  ...inLines(sound, /(?<=\p{L})لا(?=\p{L}|\s)/gu).map((at) => replace('invisible-character', sound, at, 'ﻼ')),
];

/** Tatweel or a digit of the other system inside a number. */
export const digitMixed: Injector = (sound) =>
  inLines(sound, /(?<![\d.,:/])\d{2,}(?![\d.,:/])/gu)
    // A figure that stands twice is compared with its other place.
    .filter((at) => sound.article.text.split(at.text).length === 2)
    .filter((at) => mentionsIn(sound, 'number', 'money', 'quantity').some((m) => m.start <= at.start && at.end <= m.end))
    .flatMap((at) => [
      replace('invisible-character', sound, at, `${at.text.slice(0, 1)}ـ${at.text.slice(1)}`),
      replace('invisible-character', sound, at, at.text.slice(0, -1) + String.fromCharCode(0x660 + Number(at.text.slice(-1)))),
    ]);

/** A line of the publishing system between two paragraphs. */
export const linePut: Injector = (sound) =>
  sound.lines.slice(1).flatMap((line) => {
    const said = choose(BOILERPLATE, sound.name, line.start) ?? '';
    // Not into a speech that runs over paragraphs.
    return /^["“«]/u.test(line.text) ? [] : [replace('boilerplate', sound, { start: line.start, end: line.start }, `${said}\n`)];
  });
