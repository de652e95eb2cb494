import { analyze } from '../analyze.ts';
import type { Article } from '../model.ts';
import { decide } from '../workspace/decisions.ts';
import type { PlacedAnnotation } from '../workspace/placed-annotation.ts';
import { withProject } from '../workspace/project.ts';
import type { SideFile } from '../workspace/side-file.ts';
import { createAuthorities } from './authority.ts';
import type { Settings } from './options.ts';
import { createProjects } from './project.ts';
import { placeAll } from './side-annotations.ts';

/** An article with what is kept beside it, as every command reads it. */
export interface Reading {
  readonly article: Article;
  readonly annotations: readonly PlacedAnnotation[];
}

/** Reads articles by the settings of the run, the project file, the settled names and the side file that hold for them. */
export function createReading(settings: Settings): (file: string, text: string, side: SideFile) => Reading {
  const projects = createProjects(settings.project);
  const authorities = createAuthorities(settings.language);
  return (file, text, side) => {
    const annotations = placeAll(side, text);
    const { published } = side;
    const known = { ...(published !== undefined && { published }), ...decide(annotations), ...settings.article };
    const options = { ...withProject(projects(file), known), authority: authorities(file) };
    return { article: analyze(text, options), annotations };
  };
}
