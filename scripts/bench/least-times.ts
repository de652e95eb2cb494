/** What is done with one text, given what the step before made of it. */
export type Step = (text: string, before: unknown) => unknown;

/**
 * Milliseconds that each step takes over all texts: steps in turn on each text, the least time of several runs for each text and
 * step. On a machine that does other things too, the least is nearest to what the step costs; pauses of the garbage collector
 * between texts are left out for all alike.
 */
export function leastTimes(texts: readonly string[], runs: number, steps: readonly Step[]): readonly number[] {
  const least = steps.map(() => new Float64Array(texts.length).fill(Number.POSITIVE_INFINITY));
  for (let run = 0; run < runs; run++)
    texts.forEach((text, i) => {
      let made: unknown;
      least.forEach((times, k) => {
        const start = performance.now();
        made = steps[k]?.(text, made);
        times[i] = Math.min(times[i] ?? 0, performance.now() - start);
      });
    });
  return least.map((times) => times.reduce((sum, ms) => sum + ms, 0));
}
