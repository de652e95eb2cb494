// Work in slices, between which the server answers other questions and hears of changes.

/** Milliseconds of work before others have their turn. */
const SLICE = 12;

/** What work came to, and how many milliseconds it took without the turns of others. */
export interface Worked<T> {
  readonly result: T;
  readonly cost: number;
}

/** Does work step by step; undefined when it was given up between two slices because nobody wants it any more. */
export async function inSlices<T>(steps: Generator<void, T>, isUnwanted: () => boolean): Promise<Worked<T> | undefined> {
  let cost = 0;
  for (;;) {
    const started = performance.now();
    let spent = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      spent = performance.now() - started;
      if (step.done) return { result: step.value, cost: cost + spent };
      if (spent >= SLICE) break;
    }
    cost += spent;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isUnwanted()) return undefined;
  }
}
