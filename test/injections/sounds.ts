// The sound texts: the five articles, the cases of the fixtures, and articles of our own in the shapes of the press.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readFixture } from '../fixture-notation/read.ts';
import { optionsOf } from '../fixture-notation/rooms.ts';
import { type Sound, soundOf } from './injection.ts';

/** The days of the articles that no text tells. */
const PUBLISHED: Readonly<Record<string, string>> = { '000': '2021-07-11', '002': '2023-03-25', '003': '2022-01-08', '004': '2023-04-10' };

export function readSounds(): readonly Sound[] {
  const seeds = globSync('seeds/*.txt').sort();
  const fixtures = globSync(['test/fixtures/{check,resolve}/*.txt', 'test/injections/sound.txt']).sort();
  return [
    ...seeds.map((file) => {
      const published = PUBLISHED[basename(file).slice(0, 3)];
      return soundOf(basename(file), readFileSync(file, 'utf8'), published === undefined ? {} : { published });
    }),
    ...fixtures.flatMap((file) =>
      readFixture(readFileSync(file, 'utf8')).cases.map((fixture) =>
        soundOf(`${basename(file)}:${fixture.line}`, fixture.text, optionsOf(fixture)),
      ),
    ),
  ];
}
