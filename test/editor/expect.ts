import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** Repeats a check until it holds: what is on a screen comes when it comes. @throws its last failure after the time limit */
export async function eventually(check: () => Promise<void>, limit = 10_000): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((next) => setTimeout(next, 50));
    }
  }
}

/** Takes what was typed into a quick input: a key that comes before VS Code has read the text is lost, so it is pressed until the input goes. */
export async function enter(input: Locator): Promise<void> {
  await eventually(async () => {
    if (await input.isVisible()) await input.press('Enter', { timeout: 2000 });
    await input.waitFor({ state: 'hidden', timeout: 2000 });
  }, 20_000);
}

/** @param tolerance pixels */
export function assertNear(got: number, wanted: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(got - wanted) <= tolerance, `${what}: ${got.toFixed(1)} is not ${wanted.toFixed(1)}`);
}

/** A text as it is read: without direction marks, with ordinary spaces. */
export function plain(text: string | null): string {
  return (text ?? '').replaceAll(/[\u200e\u200f\u2066-\u2069]/gu, '').replaceAll('\u00a0', ' ');
}
