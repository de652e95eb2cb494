import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Host } from '../host/start-host.ts';
import { enter } from './expect.ts';

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export interface Mark extends Omit<Box, 'text'> {
  /** Border styles: top, right, bottom, left. */
  readonly lines: readonly string[];
  readonly background: string;
  readonly colour: string;
  readonly squiggle: string | null;
  /** Style of the line around it. */
  readonly outline: string;
}

/** VS Code's window as a person uses it. Every wait is for something to be seen, never for a time to pass. */
export interface Workbench {
  readonly page: Page;
  readonly editor: Locator;
  open(file: string): Promise<void>;
  command(title: string): Promise<void>;
  goTo(line: number, column: number): Promise<void>;
  hover(text: string): Promise<Locator>;
  lines(): Promise<readonly (readonly Box[])[]>;
  boxes(text: string): Promise<readonly Box[]>;
  marks(): Promise<readonly Mark[]>;
  caret(): Promise<{ readonly left: number; readonly middle: number } | null>;
  pieces(): Promise<readonly number[]>;
  status(id: string): Locator;
}

export async function openWorkbench({ page, url }: Host): Promise<Workbench> {
  page.setDefaultTimeout(20_000);
  await page.addInitScript(readFileSync(join(import.meta.dirname, 'in-page.js'), 'utf8'));
  await page.goto(url);
  const editor = page.locator('.editor-instance .monaco-editor').first();
  const input = page.locator('.quick-input-widget input.input');
  const ask = async (key: string, text: string) => {
    await page.keyboard.press(key);
    await input.waitFor();
    await input.fill(text);
  };
  const status = (id: string) => page.locator(`.statusbar-item[id="${id}"]`);
  const boxes = (text: string) => page.evaluate<readonly Box[]>(`tahqiqPage.boxesOf(${JSON.stringify(text)})`);
  await page.locator('.monaco-workbench').waitFor();
  return {
    page,
    editor,
    status,
    boxes,
    lines: () => page.evaluate('tahqiqPage.visualLines()'),
    marks: () => page.evaluate('tahqiqPage.marks()'),
    caret: () => page.evaluate('tahqiqPage.caret()'),
    pieces: () => page.evaluate('tahqiqPage.piecesPerLine()'),
    async open(file) {
      await ask('Control+p', file);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first().click();
      await page.locator('.tab.active', { hasText: file }).waitFor();
      await status('status.editor.mode').filter({ hasText: 'Arabic article' }).waitFor();
    },
    async command(title) {
      await ask('F1', `>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    },
    async goTo(line, column) {
      await page.keyboard.press('Control+1');
      await ask('Control+g', `:${line}:${column}`);
      await enter(input);
    },
    async hover(text) {
      const [box] = await boxes(text);
      if (!box) throw new Error(`«${text}» is not on the screen`);
      await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      const hover = page.locator('.monaco-hover:visible').filter({ hasText: /\S/u }).first();
      await hover.waitFor();
      return hover;
    },
  };
}
