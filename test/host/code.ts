#!/usr/bin/env node
// Stands in for the `code` executable where VS Code cannot be downloaded: takes the arguments that @vscode/test-electron gives to the
// desktop (a folder, --extensionDevelopmentPath, --extensionTestsPath), runs the suite in the web host and ends with its code.
import { format } from 'node:util';
import { type Host, startHost } from './start-host.ts';

const LIMIT = 180_000;

const args = process.argv.slice(2);
const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = args.find((arg) => !arg.startsWith('-'));
const source = option('extensionDevelopmentPath');
const testsPath = option('extensionTestsPath');
if (!folder || !source || !testsPath) {
  console.error('usage: code.ts FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE');
  process.exit(2);
}
const host = await startHost({ folder, extension: { source }, testsPath });
const code = await suiteResult(host);
await host.stop();
process.exit(code);

/** The suite's exit code. VS Code reports an extension host that dies as 0: a suite that says no passes has failed. */
async function suiteResult({ page, url }: Host): Promise<number> {
  let passed = 0;
  const ended = new Promise<number>((done) => {
    void page.exposeFunction('codeAutomationExit', done);
    page.on('crash', () => done(70));
    setTimeout(() => done(124), LIMIT).unref();
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, said: unknown[]) => {
    const line = format(...said);
    if (line.startsWith('TEST ')) console.log(line.slice('TEST '.length));
    passed = Number(/^TEST (\d+) passed, 0 failed$/u.exec(line)?.[1] ?? passed);
  });
  await page.goto(url);
  const result = await ended;
  return result === 0 && passed === 0 ? 1 : result;
}
