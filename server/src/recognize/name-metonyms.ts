// Capitals that act as governments: «قالت واشنطن» (Washington said), «موالون لطهران» (loyal to Tehran), «بين موسكو وأنقرة».
// Leaves alone: capitals as places («في دمشق», «العاصمة بغداد», a date line «بيروت -»).
import { type GazetteerName, gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { cuesOf, type NameCue } from '../lexicon/names/name-cue.ts';
import { findHit, hasHit, type Paragraph } from '../read/paragraph.ts';

/** How far back a coordination is followed («بين طهران وواشنطن وبغداد»). */
const COORDINATED = 6;

export function isGovernment(p: Paragraph, hit: Hit<GazetteerName>, depth = 0): boolean {
  const letters = hit.stem.proclitic;
  if (has(p, hit.to, 'acts') && !has(p, hit.from - 1, 'placing') && !letters.endsWith('ب')) return true;
  if (letters.endsWith('ل')) return has(p, hit.from - 1, 'toward') || has(p, hit.from - 2, 'toward');
  if (letters === 'و' || letters === 'ف') return depth < COORDINATED && isCoordinated(p, hit, depth);
  if (letters !== '') return false;
  if (has(p, hit.from - 1, 'placing')) return false;
  if (has(p, hit.from - 1, 'between')) return joins(p, hit.to);
  return ['acts', 'with', 'relation'].some((cue) => has(p, hit.from - 1, cue as NameCue));
}

/** A capital joined by و to one that is a government is one too; و at the head of a verb's sentence is settled by the verb. */
function isCoordinated(p: Paragraph, hit: Hit<GazetteerName>, depth: number): boolean {
  const before = findHit(p, hit.from - 1, gazetteerTable, (h) => h.to === hit.from && h.row.thing.kind === 'place');
  if (!before) return has(p, hit.from - 1, 'acts');
  return before.row.thing.capital ? isGovernment(p, before, depth + 1) : has(p, before.from - 1, 'with') && before.stem.proclitic === '';
}

/** Whether و and a country or capital stand at a token: «بين طهران وواشنطن», not «بين طهران ومدينة …». */
function joins(p: Paragraph, at: number): boolean {
  return hasHit(p, at, gazetteerTable, (h) => h.stem.proclitic === 'و' && (h.row.thing.capital || h.row.thing.country !== ''));
}

function has(p: Paragraph, at: number, cue: NameCue): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && cuesOf(word).has(cue);
}
