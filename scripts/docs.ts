// Writes into README.md what the code knows better: the table of findings. `node --import ./scripts/tsv.ts scripts/docs.ts`; test/docs.test.ts holds it.
import { readFileSync, writeFileSync } from 'node:fs';
import { CHECKS } from '../server/src/check/checks.ts';
import { FINDING_CODES, type FindingCode } from '../server/src/model.ts';

const BEGIN = '<!-- findings:begin -->';
const END = '<!-- findings:end -->';

/** README's text with the table of findings as the checks have it. */
export function withFindings(readme: string): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md: ${BEGIN} … ${END} is missing`);
  return `${before}${BEGIN}\n${findingsTable()}\n${END}${after}`;
}

function findingsTable(): string {
  const order = Object.keys(FINDING_CODES) as FindingCode[];
  const rows = CHECKS.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code)).map(
    (check) => `| \`${check.code}\` | ${FINDING_CODES[check.code]} | ${check.summary} |`,
  );
  return ['| code | severity | reports |', '| --- | --- | --- |', ...rows].join('\n');
}

if (import.meta.main) writeFileSync('README.md', withFindings(readFileSync('README.md', 'utf8')));
