// Side files on disk: read, understood, written, or what a person should be told.
import { toldBy } from '../../messages/fault.ts';
import { EMPTY_SIDE_FILE, parseSideFile, printSideFile, SIDE_FILE_ENDING, type SideFile, sourceOf } from '../../workspace/side-file.ts';
import type { Host } from './host.ts';
import type { Saying } from './words.ts';

/** A side file with the text that it was read from, undefined where there is none. */
export interface ReadSide {
  readonly text: string | undefined;
  readonly side: SideFile;
}

/** The side file of a document (empty where there is none), or what keeps it from being read. */
export async function readSide(host: Host, uri: string): Promise<ReadSide | { readonly problem: Saying }> {
  const file = sideNameOf(uri);
  let text: string | undefined;
  try {
    text = await host.readTextFile(sideUriOf(uri));
  } catch (error) {
    return { problem: { key: 'side-file-unreadable', args: { file, reason: toldBy(error) } } };
  }
  try {
    return { text, side: text === undefined ? EMPTY_SIDE_FILE : parseSideFile(file, text) };
  } catch (error) {
    return { problem: { key: 'side-file-malformed', args: { file, reason: toldBy(error) } } };
  }
}

/** Writes the side file of a document if that changes it. */
export async function writeSide(host: Host, uri: string, side: SideFile, known: string | undefined): Promise<string | { problem: Saying }> {
  const text = printSideFile(side, sourceOf(uri));
  if (text === known) return text;
  try {
    await host.writeTextFile(sideUriOf(uri), text);
    return text;
  } catch (error) {
    return { problem: { key: 'side-file-unwritable', args: { file: sideNameOf(uri), reason: toldBy(error) } } };
  }
}

export function sideUriOf(uri: string): string {
  return `${uri}${SIDE_FILE_ENDING}`;
}

/** The side file's own name, as people read it. */
export function sideNameOf(uri: string): string {
  const name = sourceOf(uri);
  try {
    return `${decodeURIComponent(name)}${SIDE_FILE_ENDING}`;
  } catch {
    return `${name}${SIDE_FILE_ENDING}`;
  }
}
