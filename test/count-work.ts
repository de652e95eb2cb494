// Work, counted instead of timed: how often each block of the engine's sources ran, and how many characters and elements the
// methods of the language went through on its behalf. Import this before the engine, or its functions carry no counters.
import { Session } from 'node:inspector/promises';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Steps by where they were done. */
export type Work = ReadonlyMap<string, number>;

/** How much work a call is. Not reentrant. */
export async function countWork(call: () => void): Promise<Work> {
  await session.post('Profiler.takePreciseCoverage'); // Taking them sets the counters to nothing.
  walked.clear();
  counting = true;
  call();
  counting = false;
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const work = new Map(walked);
  for (const { url, functions } of result) {
    const file = url.split('/server/src/')[1];
    if (file === undefined) continue;
    for (const { functionName, ranges } of functions) {
      const place = `${file} ${functionName || '(arrow)'}`;
      work.set(
        place,
        ranges.reduce((sum, { count }) => sum + count, work.get(place) ?? 0),
      );
    }
  }
  return work;
}

export function totalOf(work: Work): number {
  return [...work.values()].reduce((sum, steps) => sum + steps, 0);
}

const walked = new Map<string, number>();
let counting = false;

type Method = (this: unknown, ...args: unknown[]) => unknown;
interface Call {
  readonly self: { readonly length: number; readonly lastIndex?: number };
  readonly result: unknown;
  readonly args: readonly unknown[];
  /** Where a regular expression began. */
  readonly from: number;
}

/** Lets a method of the language count what it goes through. */
function watch(prototype: object, name: string, cost: (call: Call) => number): void {
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  const method = own?.value as Method;
  const place = `${prototype.constructor.name}.${name}`;
  Object.defineProperty(prototype, name, {
    ...own,
    value(this: Call['self'], ...args: unknown[]) {
      const from = this.lastIndex ?? 0;
      const result = Reflect.apply(method, this, args);
      if (counting) walked.set(place, (walked.get(place) ?? 0) + cost({ self: this, result, args, from }));
      return result;
    },
  });
}

for (const name of ['split', 'normalize', 'toLowerCase', 'trim', 'replaceAll']) watch(String.prototype, name, ({ self }) => self.length);
for (const prototype of [String.prototype, Array.prototype])
  for (const name of ['indexOf', 'includes'])
    watch(prototype, name, ({ self, result, args }) =>
      typeof result === 'number' && result >= 0 ? result - Number(args[1] ?? 0) : self.length,
    );
for (const name of ['slice', 'concat', 'flat', 'toSorted', 'sort'])
  watch(Array.prototype, name, ({ result }) => (result as readonly unknown[]).length);
watch(RegExp.prototype, 'exec', ({ result, args, from }) => {
  const found = result as RegExpExecArray | null;
  return (found ? found.index + found[0].length : String(args[0]).length) - from;
});
