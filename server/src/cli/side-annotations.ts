import { existsSync, readFileSync } from 'node:fs';
import { placeAnnotation, show } from '../workspace/annotated-text.ts';
import type { PlacedAnnotation } from '../workspace/placed-annotation.ts';
import { EMPTY_SIDE_FILE, parseSideFile, SIDE_FILE_ENDING, type SideFile } from '../workspace/side-file.ts';
import { decode } from './decode.ts';

/** What is kept beside an article's file. @throws Error for a side file that is malformed or of a newer version */
export function readSide(file: string): SideFile {
  const name = `${file}${SIDE_FILE_ENDING}`;
  return existsSync(name) ? parseSideFile(name, decode(readFileSync(name), 'utf-8').text) : EMPTY_SIDE_FILE;
}

/** The annotations of an article at their places in its text. */
export function placeAll({ annotations }: SideFile, text: string): readonly PlacedAnnotation[] {
  return annotations.map((annotation) => show(placeAnnotation(annotation, text), text));
}
