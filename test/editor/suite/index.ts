// Runs in the extension host of a real VS Code, desktop or web, and writes its tally where the runner asks for it.
import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

// Mocha takes its output functions from here; the mark lets the runner pick the suite's lines out of VS Code's log.
Mocha.reporters.Base.consoleLog = say;

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await import('./article-suite.ts');
  await import('./manifest-suite.ts');
  await new Promise<void>((done, fail) => {
    const runner = mocha.run((failures) => {
      const passes = runner.stats?.passes ?? 0;
      say(`${passes} passed, ${failures} failed`);
      const { TAHQIQ_TALLY } = process.env;
      if (TAHQIQ_TALLY) writeFileSync(TAHQIQ_TALLY, JSON.stringify({ passed: passes, failed: failures }));
      if (failures > 0 || passes === 0) fail(new Error(`${failures} tests failed`));
      else done();
    });
  });
}

function say(...said: unknown[]): void {
  console.log(`TEST ${format(...said)}`);
}
