import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { SOURCE } from './cli/run.ts';

test('tahqiq lsp --stdio answers, and ends when its client says so', async () => {
  const child = spawn(process.execPath, [...SOURCE, 'lsp', '--stdio', `--clientProcessId=${process.pid}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
  let answered = '';
  for await (const chunk of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    answered += chunk;
    if (answered.includes('"hoverProvider"') && !answered.includes('"id":2')) send({ id: 2, method: 'shutdown' });
    if (answered.includes('"id":2')) break;
  }
  send({ method: 'exit' });
  assert.equal(await ended, 0);
});
