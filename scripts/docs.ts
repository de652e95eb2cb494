// Writes into README.md what the code knows better: the findings, the keys. `node --import ./scripts/tsv.ts scripts/docs.ts`; test/docs.test.ts holds it.
import { readFileSync, writeFileSync } from 'node:fs';
import { ACTIONS, KIND_KEYS, RESIZE_KEYS, shownKey } from '../client/src/annotate/actions.ts';
import words from '../l10n/client.tsv';
import { CHECKS } from '../server/src/check/checks.ts';
import { FINDING_CODES, type FindingCode, KINDS } from '../server/src/model.ts';

/** What stands between `<!-- name:begin -->` and `<!-- name:end -->`. */
const SECTIONS: Readonly<Record<string, () => string>> = { findings: findingsTable, keys: keysTable };

/** README's text with its written sections as the code has them. @throws Error naming a mark that is missing */
export function withSections(readme: string): string {
  return Object.entries(SECTIONS).reduce((text, [name, write]) => {
    const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
    const [before, rest] = text.split(begin);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined) throw new Error(`README.md: ${begin} … ${end} is missing`);
    return `${before}${begin}\n${write()}\n${end}${after}`;
  }, readme);
}

function findingsTable(): string {
  const order = Object.keys(FINDING_CODES) as FindingCode[];
  const rows = CHECKS.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code)).map(
    (check) => `| \`${check.code}\` | ${FINDING_CODES[check.code]} | ${check.summary} |`,
  );
  return ['| code | severity | reports |', '| --- | --- | --- |', ...rows].join('\n');
}

function keysTable(): string {
  const kinds = KINDS.map((kind) => [KIND_KEYS[kind], said(`kind.${kind}`)] as const);
  const actions = ACTIONS.map(({ id, key }) => [key, said(`annotate.${id}`)] as const);
  const spans = RESIZE_KEYS.map(({ key, edge, way, by }) => [key, said(`annotate.${edge}-${way}-${by}`)] as const);
  const row = (pairs: readonly (readonly [string, string])[]): string =>
    pairs.map(([key, what]) => `\`${shownKey(key)}\` ${what}`).join(' · ');
  return [`**Mark as**: ${row(kinds)}`, `**Decide**: ${row(actions)}`, `**Move an edge**: ${row(spans)}`].join('\n\n');
}

function said(key: string): string {
  const row = words.split('\n').find((line) => line.startsWith(`${key}\t`));
  return row?.split('\t')[1]?.replace(/…$/u, '') ?? key;
}

if (import.meta.main) writeFileSync('README.md', withSections(readFileSync('README.md', 'utf8')));
