// Spells whole numbers as grammars of written Arabic ask for: polarity of gender, duals, and the form of each scale word.

export type Gender = 'masculine' | 'feminine';
export type Case = 'nominative' | 'oblique';

const UNITS: Readonly<Record<Gender, readonly string[]>> = {
  masculine: ['', 'واحد', '', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'],
  feminine: ['', 'واحدة', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'],
};
const TWO: Readonly<Record<Gender, Readonly<Record<Case, string>>>> = {
  masculine: { nominative: 'اثنان', oblique: 'اثنين' },
  feminine: { nominative: 'اثنتان', oblique: 'اثنتين' },
};
const ELEVEN: Readonly<Record<Gender, string>> = { masculine: 'أحد عشر', feminine: 'إحدى عشرة' };
const TWELVE: Readonly<Record<Gender, Readonly<Record<Case, string>>>> = {
  masculine: { nominative: 'اثنا عشر', oblique: 'اثني عشر' },
  feminine: { nominative: 'اثنتا عشرة', oblique: 'اثنتي عشرة' },
};
const TENS = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const TENS_END: Readonly<Record<Case, string>> = { nominative: 'ون', oblique: 'ين' };
const DUAL_END: Readonly<Record<Case, string>> = { nominative: 'ان', oblique: 'ين' };

/** One, three to ten, eleven and more. */
const SCALES = [
  { size: 10n ** 15n, one: 'كوادريليون', few: 'كوادريليونات', many: 'كوادريليوناً' },
  { size: 10n ** 12n, one: 'تريليون', few: 'تريليونات', many: 'تريليوناً' },
  { size: 10n ** 9n, one: 'مليار', few: 'مليارات', many: 'ملياراً' },
  { size: 10n ** 6n, one: 'مليون', few: 'ملايين', many: 'مليوناً' },
  { size: 10n ** 3n, one: 'ألف', few: 'آلاف', many: 'ألفاً' },
] as const;

/** The number in words as it counts nouns of a gender, in a case; below 10^18. */
export function spellOut(n: bigint, gender: Gender, grammar: Case): string {
  if (n === 0n) return 'صفر';
  const parts: string[] = [];
  let rest = n;
  for (const scale of SCALES) {
    if (rest >= scale.size) parts.push(spellScale(Number(rest / scale.size), scale, grammar));
    rest %= scale.size;
  }
  if (rest > 0n) parts.push(spellBelowThousand(Number(rest), gender, grammar));
  return parts.join(' و');
}

function spellScale(count: number, { one, few, many }: (typeof SCALES)[number], grammar: Case): string {
  if (count === 1) return one;
  if (count === 2) return one + DUAL_END[grammar];
  const rest = count % 100;
  const noun = rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : one;
  return `${spellBelowThousand(count, 'masculine', grammar)} ${noun}`;
}

function spellBelowThousand(n: number, gender: Gender, grammar: Case): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  const parts = [spellHundreds(hundreds, grammar), rest ? spellBelowHundred(rest, gender, grammar) : ''];
  return parts.filter((part) => part !== '').join(' و');
}

function spellHundreds(hundreds: number, grammar: Case): string {
  if (hundreds === 0) return '';
  if (hundreds === 1) return 'مئة';
  return hundreds === 2 ? `مئت${DUAL_END[grammar]}` : `${(UNITS.feminine[hundreds] ?? '').replace('ثماني', 'ثمان')}مئة`;
}

function spellBelowHundred(n: number, gender: Gender, grammar: Case): string {
  if (n === 2) return TWO[gender][grammar];
  if (n <= 10) return UNITS[gender][n] ?? '';
  if (n === 11) return ELEVEN[gender];
  if (n === 12) return TWELVE[gender][grammar];
  if (n < 20) return `${UNITS[gender][n - 10]} ${gender === 'masculine' ? 'عشر' : 'عشرة'}`;
  const [tens, unit] = [Math.floor(n / 10), n % 10];
  const round = `${TENS[tens]}${TENS_END[grammar]}`;
  if (unit === 0) return round;
  return `${unit === 2 ? TWO[gender][grammar] : UNITS[gender][unit]} و${round}`;
}
