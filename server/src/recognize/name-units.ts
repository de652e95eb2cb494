// Military units by their number: «الفيلق الخامس» (the Fifth Corps), «اللواء 35 مدرع» (the 35th Armoured Brigade), «الفيلق الثاني
// الترابي الصحراوي», «الأسطول السادس الأميركي». Leaves alone: units that are counted («ثلاثة ألوية», «لواء كامل»), teams and
// bands («الفرقة الأولى» of a league has no arm and no nation behind it).
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { type MilitaryUnit, militaryUnitTable } from '../lexicon/names/military-unit.ts';
import { partsOf } from '../lexicon/names/name-part.ts';
import { ordinalTable } from '../lexicon/numbers/ordinal.ts';
import { groupOf } from '../lexicon/table.ts';
import { hitAt, isDigits, type Paragraph, startsOf } from '../read/paragraph.ts';
import { isDefinite, type NameCandidate, nameIn, spanOf } from './name-candidate.ts';

const UNITS = groupOf(militaryUnitTable);
const ARMS = 2;

export function findMilitaryUnits(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const i of startsOf(p, UNITS)) {
    const hit = hitAt(p, i, militaryUnitTable);
    const to = hit && !hit.stem.accusative ? unitEnd(p, hit) : undefined;
    if (hit && to !== undefined) found.push(asUnit(p, hit, to));
  }
  return found;
}

/** The number is an ordinal of a definite unit, or figures. */
function unitEnd(p: Paragraph, hit: Hit<MilitaryUnit>): number | undefined {
  const ordinal = hit.stem.article ? hitAt(p, hit.to, ordinalTable) : undefined;
  const number = ordinal?.stem.article && ordinal.stem.proclitic === '' ? ordinal.to : isDigits(p, hit.to) ? hit.to + 1 : undefined;
  if (number === undefined) return undefined;
  let to = number;
  while (to < number + ARMS && isArm(p, to)) to++;
  const nation = hitAt(p, to, demonymTable);
  const end = nation?.stem.article && nation.stem.proclitic === '' && hit.stem.article ? nation.to : to;
  return hit.row.sure || end > number ? end : undefined;
}

/** «مدرع», «الميداني», «الترابي»: the arm that the unit belongs to. */
function isArm(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  if (token?.word.type !== 'arabic' || token.word.stems[0]?.proclitic !== '') return false;
  if (hitAt(p, at, demonymTable)) return false;
  return partsOf(token.word).has('arm') || (isDefinite(token) && /ي$/u.test(token.word.fold));
}

function asUnit(p: Paragraph, hit: Hit<MilitaryUnit>, to: number): NameCandidate {
  const span = spanOf(p, hit, to);
  const because = [{ message: { key: 'name-unit', args: { head: hit.form } } }];
  return { ...span, readings: [{ kind: 'org', name: nameIn(p, span), weak: false }], confidence: 0.8, because };
}
