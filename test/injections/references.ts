// Errors of what points back: at nothing, and at two things.
import { choose, type Injector, mentionsIn, replace } from './injection.ts';
import { textOf } from './times.ts';

/** What may be «mentioned», and the beginnings of words that would have introduced it. */
const MENTIONED: readonly (readonly [string, RegExp])[] = [
  ['الدراسة المذكورة', /دراس|بحث|تقرير|استطلاع|وثيق|كتاب|مقال|ورق|مسح|رسال/u],
  ['السفينة المذكورة', /سفين|قارب|ناقل|باخر|زورق|بارج|مركب|غواص|عبار/u],
  ['الاتفاقية المذكورة', /اتفاق|معاهد|تفاهم|صفق|عقد|بروتوكول|وثيق|هدن/u],
];

/** A sentence about what was never named. */
export const nounsMentioned: Injector = (sound) =>
  sound.lines.slice(0, 2).flatMap((line) => {
    const said = choose(
      MENTIONED.filter(([, kin]) => !kin.test(sound.article.text)),
      sound.name,
      line.start,
    );
    if (!said || !/\.$/u.test(line.text)) return [];
    return [replace('unresolved-reference', sound, { start: line.end, end: line.end }, ` وأشادت الوزارة بما جاء في ${said[0]}.`)];
  });

/** A second thing of the same noun, right behind the one that is taken up later. */
export const thingDoubled: Injector = (sound) =>
  mentionsIn(sound, 'reference').flatMap((reference) => {
    const { antecedent, status, entity } = reference.value;
    const noun = /^ال(\p{L}{3,})$/u.exec(textOf(sound, reference))?.[1];
    if (!antecedent || status !== 'resolved' || entity !== undefined || noun === undefined) return [];
    const [start, end] = antecedent;
    const between = sound.article.text.slice(end, reference.start);
    if (!new RegExp(`^${noun} \\p{L}+$`, 'u').test(sound.article.text.slice(start, end)) || /\n/u.test(between) || between.length > 60)
      return [];
    return [
      replace(
        'ambiguous-reference',
        sound,
        { start: end, end },
        ` و${noun} ${noun.endsWith('ة') ? 'مماثلة' : 'مماثل'} في الجنوب`,
        reference,
      ),
    ];
  });
