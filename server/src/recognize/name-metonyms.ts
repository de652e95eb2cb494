// Capitals that act as governments: «قالت واشنطن» (Washington said), «تطلبها طهران» (Tehran demands them), «موالون لطهران» (loyal to
// Tehran), «بين موسكو وأنقرة», «عقوبات على موسكو» (sanctions on Moscow).
// Leaves alone: capitals as places («في دمشق», «العاصمة بغداد», a date line «بيروت -»).
import { type GazetteerName, type GazetteerRow, gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { cuesOf, isCue, type NameCue } from '../lexicon/names/name-cue.ts';
import { partsOf } from '../lexicon/names/name-part.ts';
import { findHit, hasHit, type Paragraph } from '../read/paragraph.ts';
import { encliticLengths } from '../text/clitics.ts';
import { perWord } from '../text/word.ts';

/** How far back a coordination is followed («بين طهران وواشنطن وبغداد»). */
const COORDINATED = 6;

export function isGovernment(p: Paragraph, hit: Hit<GazetteerName>, depth = 0): boolean {
  const letters = hit.stem.proclitic;
  if (isActing(p, hit) && !has(p, hit.from - 1, 'placing') && !letters.endsWith('ب')) return true;
  if (letters.endsWith('ل')) return has(p, hit.from - 1, 'toward') || has(p, hit.from - 2, 'toward');
  if (letters === 'و' || letters === 'ف') return depth < COORDINATED && isCoordinated(p, hit, depth);
  if (letters !== '') return false;
  if (has(p, hit.from - 1, 'placing')) return false;
  if (has(p, hit.from - 1, 'between')) return joins(p, hit.to) || isSecond(p, hit.from - 1);
  if (isVerb(p, hit.from - 1) || isUnderPressure(p, hit.from - 1)) return true;
  return ['with', 'relation'].some((cue) => has(p, hit.from - 1, cue as NameCue));
}

/** A verb of a government follows; after a coordination («واشنطن وموسكو تتفقان») one in the dual. */
function isActing(p: Paragraph, { to, stem }: Hit<GazetteerName>): boolean {
  if (isVerb(p, to) || (isTense(p, to) && isPresent(p, to + 1))) return true;
  const second = findHit(p, to, gazetteerTable, (h) => h.stem.proclitic === 'و' && h.row.thing.kind === 'place');
  return isDual(p, second ? second.to : to) && (second !== undefined || stem.proclitic === 'و');
}

/** «لم تحسم», «قد تلجأ»: a particle of tense and a verb of the third person feminine. */
function isTense(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && word.stems[0]?.proclitic === '' && partsOf(word).has('tense');
}
function isPresent(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && /^ت.{2,}[^ه]$/u.test(word.fold);
}

/** A verb of a government, in the present, past or future, with a pronoun behind it too («تطلبها»). */
function isVerb(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && (cuesOf(word).has('acts') || actsOn(word).acts);
}
const actsOn = perWord(({ stems }) => ({
  acts: stems.some(
    ({ fold }) => encliticLengths(fold).some((n) => isCue(fold.slice(0, -n), 'acts')) || isCue(fold.replace(/^س/u, ''), 'acts'),
  ),
}));

function isDual(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && word.stems[0] !== undefined && DUAL.test(word.fold);
}
/** Third person feminine dual of the present. */
const DUAL = /^س?ت.{2,6}ان$/u;

/** «بينها وبين موسكو»: the second of two. */
function isSecond(p: Paragraph, at: number): boolean {
  for (let i = at - 1; i >= at - BETWEEN; i--) if (p.tokens[i]?.word.fold.startsWith(p.tokens[at]?.word.fold.slice(1) ?? '-')) return true;
  return false;
}
const BETWEEN = 4;

/** «عقوبات أميركية جديدة على موسكو». */
function isUnderPressure(p: Paragraph, at: number): boolean {
  if (!has(p, at, 'versus')) return false;
  for (let i = at - 1; i >= at - BETWEEN; i--) {
    const word = p.tokens[i]?.word;
    if (word?.type !== 'arabic') return false;
    if (partsOf(word).has('pressure')) return true;
  }
  return false;
}

/** A capital joined by و to one that is a government is one too; و at the head of a verb's sentence is settled by the verb. */
function isCoordinated(p: Paragraph, hit: Hit<GazetteerName>, depth: number): boolean {
  const before = findHit(p, hit.from - 1, gazetteerTable, (h) => h.to === hit.from && h.row.thing.kind === 'place');
  if (!before) return has(p, hit.from - 1, 'acts');
  return before.row.thing.capital ? isGovernment(p, before, depth + 1) : has(p, before.from - 1, 'with') && before.stem.proclitic === '';
}

/** Whether و and a country, a capital or a body stand at a token: «بين طهران وواشنطن», not «بين طهران وأصفهان». */
function joins(p: Paragraph, at: number): boolean {
  const isParty = ({ capital, kind, id }: GazetteerRow): boolean => capital || kind === 'org' || COUNTRY.test(id);
  return hasHit(p, at, gazetteerTable, (h) => h.stem.proclitic === 'و' && !h.row.weak && isParty(h.row.thing));
}
const COUNTRY = /^place:[a-z]{2}$/u;

function has(p: Paragraph, at: number, cue: NameCue): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && cuesOf(word).has(cue);
}
