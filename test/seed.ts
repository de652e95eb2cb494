// Properties try the same values in every run, so that what turns a test red is the change at hand. `SEED=random` draws new ones,
// to look for what no run has met yet; a failure prints its seed, and `SEED=<number>` runs it again.
import fc from 'fast-check';

const USUAL = 1447;
const wanted = process.env['SEED'] ?? String(USUAL);

if (wanted !== 'random') {
  const seed = Number(wanted);
  if (!Number.isSafeInteger(seed)) throw new Error(`SEED is «${wanted}»: a whole number or «random» is meant`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
