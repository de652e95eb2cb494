import { print } from './terminal.ts';

/** Prints objects as they come: `jsonl` one per line, `json` as one array. */
export function createJsonPrinter(format: string): { print(value: unknown): Promise<void>; end(): Promise<void> } {
  let count = 0;
  const lines = format === 'jsonl';
  return {
    async print(value) {
      const before = lines ? '' : count ? ',\n' : '[\n';
      count++;
      await print(`${before}${JSON.stringify(value)}${lines ? '\n' : ''}`);
    },
    async end() {
      if (!lines) await print(count ? '\n]\n' : '[]\n');
    },
  };
}
