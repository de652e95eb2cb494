/** Countries whose names are Arabic already: their letters are not a transliteration that writers vary. */
const ARABIC = new Set('SY IQ LB JO PS SA YE OM AE QA BH KW EG SD LY TN DZ MA MR EH SO DJ KM'.split(' '));

/** Whether the names of a country are Arabic. @param country ISO 3166-1 alpha-2 */
export function isArabicCountry(country: string): boolean {
  return ARABIC.has(country);
}

/**
 * The spellings of a name that a rule gives, the written one first.
 * - عبد joined to what follows (عبد العزيز, عبدالعزيز), and نصر الله, نصرالله.
 * - In foreign names, g is written غ or ج (غوتيريش, جوتيريش).
 * - In foreign names of one word, a final a is written ا or ة (أنقرة, أنقرا), unless it makes an adjective (روسيا, روسية).
 * Hamza seats, ى and ي, tashkeel need no rule here: folding makes them alike (`text/fold.ts`).
 * @param country ISO 3166-1 alpha-2, '' where the name has none
 */
export function spellingsOf(form: string, country: string): readonly string[] {
  const forms = [form];
  const joined = form.replace(/(^| )عبد (?=ال)/gu, '$1عبد').replaceAll(' الله', 'الله');
  if (joined !== form && !joined.startsWith('الله')) forms.push(joined);
  if (isArabicCountry(country)) return forms;
  for (const known of [...forms]) if (known.includes('غ')) forms.push(known.replaceAll('غ', 'ج'));
  if (!form.includes(' ') && form.length > 4 && !/ي[اة]$/u.test(form)) {
    const ended = form.endsWith('ا') ? `${form.slice(0, -1)}ة` : form.endsWith('ة') ? `${form.slice(0, -1)}ا` : undefined;
    if (ended) forms.push(ended);
  }
  return forms;
}
