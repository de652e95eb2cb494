import type { Agreement, Measures } from '../agree/agreement.ts';
import type { Told } from './tell.ts';

// The same in every language: Latin terms in a row of figures, which no terminal puts out of order.
const COLUMNS = ['exact F1', 'overlap F1', 'κ', 'uα', 'α value'] as const;

/** The measures of each kind and of all, a row each. A dash stands where there is nothing to measure. */
export function tableOf({ kinds, all }: Agreement, count: number, tell: Told): string {
  const show = (n: number | undefined): string => (n === undefined ? '–' : n.toFixed(3));
  const row = (name: string, m: Measures): readonly string[] => {
    const value = m.valued ? `${show(m.value)} (${m.valued})` : '–';
    return [name, String(m.a), String(m.b), ...[m.exact, m.overlapping, m.kappa, m.unitizing].map(show), value];
  };
  const head = ['kind', 'A', 'B', ...COLUMNS];
  const rows = [head, ...[...kinds].map(([kind, m]) => row(kind, m)), row('all', all)];
  const widths = head.map((_, column) => Math.max(...rows.map((r) => (r[column] ?? '').length)));
  const lines = rows.map((r) => r.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '));
  return `${lines.join('\n')}\n\n${tell(count === 1 ? 'count-one-article' : 'count-article', { count })}\n`;
}
