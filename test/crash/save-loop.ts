// Saves a side file again and again until it is killed: `node save-loop.ts FILE`. Each text says its number and how long it is.
import { readFileSync } from 'node:fs';
import { writeWhole } from '../../server/src/write-file.ts';

const [, , file = ''] = process.argv;
const first = Number(JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '{}').number ?? 0);
for (let number = first + 1; ; number++) {
  const lines = 500 + ((number * 7919) % 9500);
  const line = JSON.stringify({ number, text: 'س'.repeat(80) });
  await writeWhole(file, `${JSON.stringify({ tahqiq: 1, number, lines })}\n${`${line}\n`.repeat(lines)}`, 0);
  if (number === first + 1) process.stdout.write('saving\n');
}
