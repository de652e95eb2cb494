import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../host/paths.ts';
import { startHost } from '../host/start-host.ts';
import type { Case } from './case.ts';
import { plain } from './expect.ts';
import { articlesFolder, type Subject, type Tally } from './subject.ts';
import { windowCases } from './window-cases.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const shots = join(repository, 'shots');

/** Drives the window with Playwright and asserts what a person sees. A failure leaves a picture in `shots/`. */
export async function runWindow({ name, extension }: Subject): Promise<Tally> {
  console.log(`-- window: VS Code in Chromium, ${name}`);
  const folder = articlesFolder();
  // Tall enough that an article is on the screen whole.
  const host = await startHost({ folder, extension, settings: { 'files.autoSave': 'off' }, viewport: { width: 1400, height: 1900 } });
  let passed = 0;
  let failed = 0;
  try {
    const workbench = await openWorkbench(host);
    for (const test of selected(windowCases)) {
      const from = performance.now();
      const error = await failureOf(test, workbench, folder);
      const took = `${((performance.now() - from) / 1000).toFixed(1)} s`;
      if (error === undefined) passed++;
      else failed++;
      console.log(error === undefined ? `  ✔ ${test.name} (${took})` : `  ✘ ${test.name} (${took})\n    ${error}`);
      if (error !== undefined) await picture(workbench, `${failed}`);
    }
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`  ${passed} passed, ${failed} failed`);
  return { passed, failed };
}

function selected(cases: readonly Case[]): readonly Case[] {
  const only = process.argv[process.argv.indexOf('--only') + 1];
  return process.argv.includes('--only') && only ? cases.filter(({ name }) => new RegExp(only, 'u').test(name)) : cases;
}

async function failureOf(test: Case, workbench: Workbench, folder: string): Promise<string | undefined> {
  try {
    await test.run(workbench, (file) => readFileSync(join(folder, file), 'utf8'));
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const lines = plain(text).split('\n').slice(0, 12);
    return lines.map((line) => line.slice(0, 160)).join('\n    ');
  }
}

async function picture({ page }: Workbench, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `failed-${name}.png`) });
}
