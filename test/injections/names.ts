// Errors of names and of what points back to them.
import type { Span } from '../../server/src/index.ts';
import { choose, type Injection, type Injector, mentionsIn, replace, type Sound } from './injection.ts';
import { DOTS } from './words.ts';

/** Two neighbours exchanged, a letter left out, a letter twice, the dots of another letter: inside a word of a name. */
export const nameMisspelled: Injector = (sound) =>
  wordsOfNames(sound, 5).flatMap(({ word, span }) => {
    const at = 2 + (span.start % Math.max(1, word.length - 3));
    const [a = '', b = ''] = [word.charAt(at - 1), word.charAt(at)];
    const ways = [
      a !== b ? word.slice(0, at - 1) + b + a + word.slice(at + 1) : '',
      word.slice(0, at) + word.slice(at + 1),
      DOTS[b] === undefined ? '' : word.slice(0, at) + DOTS[b] + word.slice(at + 1),
    ].filter((slip) => slip !== '' && slip !== word && !/^ال?$/u.test(slip));
    const slip = choose(ways, word, span.start);
    return slip === undefined ? [] : [replace('misspelled-name', sound, span, slip, nameAround(sound, span))];
  });

/** A foreign name that stands twice or more, once without one of its vowels. */
export const nameVaried: Injector = (sound) =>
  wordsOfNames(sound, 6).flatMap(({ word, span }): Injection[] => {
    const others = sound.article.text.split(word).length - 1;
    const at = [...word].findIndex((c, i) => i > 1 && i < word.length - 1 && 'اوي'.includes(c));
    if (others < 2 || at < 0 || word.startsWith('ال')) return [];
    const varied = word.slice(0, at) + word.slice(at + 1);
    return [replace('name-variant', sound, span, varied, { start: 0, end: sound.article.text.length })];
  });

function wordsOfNames(sound: Sound, shortest: number): readonly { readonly word: string; readonly span: Span }[] {
  return mentionsIn(sound, 'person', 'org', 'place', 'facility').flatMap(({ start, end }) =>
    [...sound.article.text.slice(start, end).matchAll(/\p{Script=Arabic}+/gu)]
      .filter(({ 0: word }) => word.length >= shortest && !/\p{M}/u.test(word))
      .map(({ 0: word, index }) => ({ word, span: { start: start + index, end: start + index + word.length } })),
  );
}

function nameAround(sound: Sound, span: Span): Span {
  return sound.article.mentions.find((m) => !m.nested && m.start <= span.start && span.end <= m.end) ?? span;
}
