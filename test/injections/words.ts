// The words that errors are made of, told here once more: an error must not lean on the tables that should find it.

export const WEEKDAYS = ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'] as const;
export const LEVANTINE = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];
/** Months of thirty days, and February, by their names of all regions. */
export const SHORT_MONTHS = [
  'أبريل',
  'نيسان',
  'يونيو',
  'حزيران',
  'سبتمبر',
  'أيلول',
  'نوفمبر',
  'تشرين الثاني',
  'فبراير',
  'شباط',
  'أفريل',
  'جوان',
  'نونبر',
  'فيفري',
];
export const HIJRI = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذي القعدة',
  'ذو الحجة',
  'ذي الحجة',
];

/** Three to ten: the word for masculine nouns and the one for feminine. */
export const THREE_TO_TEN = [
  ['ثلاثة', 'ثلاث'],
  ['أربعة', 'أربع'],
  ['خمسة', 'خمس'],
  ['ستة', 'ست'],
  ['سبعة', 'سبع'],
  ['ثمانية', 'ثماني'],
  ['تسعة', 'تسع'],
  ['عشرة', 'عشر'],
] as const;

export const BOILERPLATE = [
  'اقرأ المزيد',
  'اقرأ أيضاً: تفاصيل جديدة عن الحادث',
  'تابعونا على تويتر',
  'شاهد أيضاً',
  'جميع الحقوق محفوظة 2021',
  'إعلان',
  'للمزيد من الأخبار تابعوا صفحتنا',
];

/** Letters that differ in their dots alone. */
export const DOTS: Readonly<Record<string, string>> = {
  ب: 'ت',
  ت: 'ب',
  ث: 'ت',
  ج: 'ح',
  ح: 'خ',
  خ: 'ح',
  د: 'ذ',
  ذ: 'د',
  ر: 'ز',
  ز: 'ر',
  ص: 'ض',
  ض: 'ص',
  ط: 'ظ',
  ظ: 'ط',
  ع: 'غ',
  غ: 'ع',
  ف: 'ق',
  ق: 'ف',
};

/** Digits of either system as a number. */
export function figureOf(digits: string): number {
  return Number([...digits].map((c) => (c >= '٠' && c <= '٩' ? c.charCodeAt(0) - 0x660 : c)).join(''));
}

/** A number in the digits that a text uses. */
export function digitsLike(value: number, model: string): string {
  return /[٠-٩]/u.test(model) ? [...String(value)].map((c) => String.fromCharCode(0x660 + Number(c))).join('') : String(value);
}
