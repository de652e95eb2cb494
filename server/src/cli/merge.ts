import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { atPlace } from '../messages/fault.ts';
import { mergeSides } from '../workspace/merge-sides.ts';
import { EMPTY_SIDE_FILE, parseSideFile, printSideFile, SIDE_FILE_ENDING, type SideFile } from '../workspace/side-file.ts';
import { writeWhole } from '../write-file.ts';
import { decode } from './decode.ts';
import { toldOfFile } from './files.ts';
import { type Settings, UsageError } from './options.ts';
import { complainer } from './tell.ts';

/**
 * `tahqiq merge BASE MINE THEIRS [NAME]`: a merge driver of git for side files. The result stands in MINE; NAME is what the three
 * are states of, since git gives them names that mean nothing.
 * @returns 0; 1 where one cannot be read (then MINE is left as it was) or a person must choose between two dates (MINE has its own)
 */
export async function merge({ inputs, language }: Settings): Promise<number> {
  const [base, mine, theirs, name = mine, ...more] = inputs;
  if (base === undefined || mine === undefined || theirs === undefined || name === undefined || more.length)
    throw new UsageError({ key: 'usage-three-sides' });
  const complain = complainer(language);
  try {
    const states: States = { base: readBase(base), mine: readState('ours', mine), theirs: readState('theirs', theirs) };
    const { side, contested } = mergeSides(states.base, states.mine, states.theirs);
    await writeWhole(mine, printSideFile(side, basename(name, SIDE_FILE_ENDING)));
    if (contested.length) complain(atPlace(name, { key: 'merge-contested', args: { ids: contested.join(', ') } }));
    if (!isDateContested(states)) return 0;
    const [ours, others] = [states.mine, states.theirs].map(({ published }) => published ?? '–');
    complain(atPlace(`${name}:1`, { key: 'merge-date', args: { ours: ours ?? '–', theirs: others ?? '–' } }));
    return 1;
  } catch (error) {
    complain(atPlace(name, { key: 'not-merged', args: { reason: toldOfFile(error) } }));
    return 1;
  }
}

interface States {
  readonly base: SideFile;
  readonly mine: SideFile;
  readonly theirs: SideFile;
}

/** Where two branches began the file each for itself, git gives an empty one as the common one. */
function readBase(path: string): SideFile {
  return readFileSync(path).length === 0 ? EMPTY_SIDE_FILE : readState('common', path);
}

/** @throws Fault `which:line: what is wrong` */
function readState(which: string, path: string): SideFile {
  return parseSideFile(which, decode(readFileSync(path), 'utf-8').text);
}

/** Annotations tell when they were changed; the article's date does not. */
function isDateContested({ base, mine, theirs }: States): boolean {
  return new Set([base.published, mine.published, theirs.published]).size === 3;
}
