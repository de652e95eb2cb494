// Lets Node run the sources as they are: `node --import ./scripts/tsv.ts file.ts` imports `*.tsv` as text and `*.bin` as bytes, as the
// bundler does.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  load(url, context, nextLoad) {
    if (url.endsWith('.bin')) {
      const bytes = readFileSync(fileURLToPath(url)).toString('base64');
      return { format: 'module', shortCircuit: true, source: `export default Uint8Array.from(atob('${bytes}'), (c) => c.charCodeAt(0));` };
    }
    if (!url.endsWith('.tsv')) return nextLoad(url, context);
    const text = readFileSync(fileURLToPath(url), 'utf8');
    return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)};` };
  },
});
