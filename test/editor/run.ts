// Tests in a real VS Code: the suite in the extension host, and the window as a person sees it; from source and from the package.
// `node test/editor/run.ts [--source] [--packaged] [--host] [--window] [--only PATTERN]`; without options everything. Needs `npm run host:install`.
import { runSuite } from './run-suite.ts';
import { packaged, source } from './subject.ts';
import { runWindow } from './window.ts';

const has = (flag: string) => process.argv.includes(`--${flag}`);
const both = (a: string, b: string) => has(a) || !has(b);

const subjects = [...(both('source', 'packaged') ? [await source()] : []), ...(both('packaged', 'source') ? [await packaged()] : [])];
let passed = 0;
let failed = 0;
for (const subject of subjects) {
  console.log(`\n== ${subject.name}`);
  const runs = [...(both('host', 'window') ? [runSuite] : []), ...(both('window', 'host') ? [runWindow] : [])];
  for (const run of runs) {
    const tally = await run(subject);
    passed += tally.passed;
    failed += tally.failed;
  }
}
if (passed === 0 && failed === 0) failed = 1;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
