// Agreement of two coders on the labels of the same units.

/**
 * Cohen's κ = (Pₒ − Pₑ) / (1 − Pₑ). Chance is what each coder's own labels would meet by (Cohen 1960, Educational and
 * Psychological Measurement 20). Undefined where both use one label only, for then nothing could differ.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  const n = pairs.length;
  const [ofA, ofB] = [countLabels(pairs.map(([a]) => a)), countLabels(pairs.map(([, b]) => b))];
  let chance = 0;
  for (const [label, count] of ofA) chance += (count / n) * ((ofB.get(label) ?? 0) / n);
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  return n === 0 || chance === 1 ? undefined : (observed - chance) / (1 - chance);
}

/**
 * Krippendorff's α for nominal data and two coders without gaps: 1 − (2n − 1) · (pairs that differ) / (what may differ when all
 * 2n labels are shuffled) (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section A). Undefined where all labels are one.
 */
export function nominalAlpha(pairs: readonly (readonly [string, string])[]): number | undefined {
  const labels = pairs.flat();
  const n = labels.length;
  // Ordered pairs of labels of different coders, in coincidences: each unit counts twice.
  const observed = 2 * pairs.filter(([a, b]) => a !== b).length;
  let same = 0;
  for (const count of countLabels(labels).values()) same += count * (count - 1);
  const expected = n * (n - 1) - same;
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected;
}

function countLabels(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
