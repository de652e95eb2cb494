// A country by its ISO 3166-1 code or by its name in Arabic or English.
import { fold } from '../../text/fold.ts';

export function parseCountry(text: string): { readonly country: string } | undefined {
  const country = countries().get(fold(text));
  return country === undefined ? undefined : { country };
}

let known: ReadonlyMap<string, string> | undefined;

/** Codes and names by what they fold to: the platform knows both. */
function countries(): ReadonlyMap<string, string> {
  if (known) return known;
  const names = (['en', 'ar'] as const).map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  const found = new Map<string, string>();
  for (const a of LETTERS)
    for (const b of LETTERS) {
      const code = a + b;
      const called = NO_COUNTRIES.has(code) ? [] : names.flatMap((of) => of.of(code) ?? []);
      for (const name of called.length ? [code, ...called] : []) if (!found.has(fold(name))) found.set(fold(name), code);
    }
  known = found;
  return known;
}
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes of CLDR for what is no country, and codes that have gone out of use. */
const NO_COUNTRIES: ReadonlySet<string> = new Set('EU EZ UN QO XA XB ZZ SU YU DD FX TP ZR BU NT CS AN HV RH VD YD UK'.split(' '));
