// The language server in Node. `--stdio`, `--node-ipc`, `--socket=…` or `--pipe=…` on the command line say how it is spoken to.
// Importing this file starts it; `tahqiq lsp` does so.
import { access, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Host, TextFile } from './lsp/base/host.ts';
import { startServer } from './lsp/server.ts';
import { writeWhole } from './write-file.ts';

const host: Host = {
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  async readTextFile(uri) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(fileURLToPath(uri)));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  writeTextFile: (uri, text) => writeWhole(fileURLToPath(uri), text),
  async moveFile(from, to) {
    const target = fileURLToPath(to);
    const isFree = await access(target).then(
      () => false,
      () => true,
    );
    if (isFree) await rename(fileURLToPath(from), target);
  },
  removeFile: (uri) => rm(fileURLToPath(uri), { force: true }),
  listTextFiles: (folder) => (folder.startsWith('file:') ? walk(fileURLToPath(folder)) : nothing()),
};

startServer(createConnection(ProposedFeatures.all), host);

/** Text files below a folder. Hidden folders, packages and links are left out; a folder that cannot be read is like an empty one. */
async function* walk(folder: string): AsyncGenerator<TextFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile() && entry.name.endsWith('.txt')) {
      const facts = await stat(path).catch(() => undefined);
      if (facts) yield { uri: pathToFileURL(path).href, stamp: `${facts.mtimeMs} ${facts.size}`, size: facts.size };
    }
  }
}

async function* nothing(): AsyncGenerator<never> {}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
