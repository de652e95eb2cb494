import assert from 'node:assert/strict';

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

/** @param tolerance pixels */
export function assertNear(got: number, wanted: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(got - wanted) <= tolerance, `${what}: ${got.toFixed(1)} is not ${wanted.toFixed(1)}`);
}

/** A text as it is read: without direction marks, with ordinary spaces. */
export function plain(text: string | null): string {
  return (text ?? '').replaceAll(/[\u200e\u200f\u2066-\u2069]/gu, '').replaceAll('\u00a0', ' ');
}
