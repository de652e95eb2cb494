// What a noun phrase adds to what later expressions may take up.
import { numeralTable } from '../lexicon/numbers/numeral.ts';
import { referenceNounTable } from '../lexicon/references/reference-noun.ts';
import type { ToldEvent } from '../read/event-verbs.ts';
import { type NounPhrase, readNounPhrases } from '../read/noun-phrase.ts';
import { hitAt, isDigits, type Paragraph, perParagraph } from '../read/paragraph.ts';
import type { Span } from '../text/span.ts';
import type { Here } from './references-here.ts';
import type { Introduced, Introduction, Memory } from './references-memory.ts';
import type { NameBeside } from './references-names.ts';

/** Remembers what a later expression may take up: a name by its type or title, an indefinite noun, a full description. */
export function introduce({ np, name, walk: { names, memory, nationIn, nationOf }, paragraph, start, end }: Here): void {
  if (name?.place === 'inside' || isOffice(np, paragraph) || (!name && (np.generic || isBareVerb(np))) || isKind(np, name)) return;
  const short = np.definite && (!name || name.place === 'whole') ? shortFor(np, memory) : undefined;
  if (short) {
    memory.takeUp(short, { start, end }, np.head, false);
    return;
  }
  const whole = name && wholeOf(name, start);
  const span = { start: whole?.start ?? start, end: whole?.end ?? end };
  memory.introduce({
    start: span.start,
    end: span.end,
    head: np.head,
    noun: np.noun,
    number: countedIn(paragraph).has(np) ? 'plural' : np.number,
    modifiers: np.modifiers,
    entity: whole?.entity,
    nation: (np.modifiers.length ? nationIn({ start, end }) : undefined) ?? nationOf(whole?.entity),
    named: whole?.entity ? names.count(whole.entity) : 0,
    weak: !name && np.definite,
    told: false,
    described: np.modifiers.length > 0 || np.completed === 'against' || name !== undefined,
    isTaken: false,
    lastMention: span,
    lastDescription: span,
  });
}

/** Remembers an event that a verb tells: «قرر القاضي …», which «القرار» may take up. */
export function introduceTold({ noun, start, end }: ToldEvent, base: number, memory: Memory): void {
  const span = { start: base + start, end: base + end };
  const { id: head, number } = noun;
  memory.introduce({
    ...span,
    head,
    noun,
    number,
    modifiers: [],
    entity: undefined,
    nation: undefined,
    named: 0,
    weak: false,
    told: true,
    described: false,
    isTaken: false,
    lastMention: span,
    lastDescription: span,
  });
}

/** The span and entity of a noun with its name: «قاعدة التحالف» is longer than its noun, and not the alliance. */
function wholeOf({ place, start, end, entity }: NameBeside, from: number): Span & { readonly entity?: string } {
  if (place === 'of') return { start: from, end };
  return { start: place === 'titled' ? from : start, end, entity };
}

/** «الوزراء» in «رئيس الوزراء»: part of the office. */
export function isInOffice({ from, noun, number, definite }: NounPhrase, p: Paragraph): boolean {
  if (!definite || number !== 'plural' || noun?.class !== 'person') return false;
  const head = hitAt(p, from - 1, referenceNounTable);
  return head !== undefined && PRESIDENTS.has(head.row.id) && !head.stem.article;
}

/** «رئيس الوزراء» is never «الرئيس», unless what he presides over is a country. */
function isOffice({ head, definite, modifiers, to }: NounPhrase, p: Paragraph): boolean {
  if (!PRESIDENTS.has(head) || definite || modifiers.length) return false;
  const of = hitAt(p, to, referenceNounTable);
  return of !== undefined && of.row.kin !== 'country';
}
/** Rows of the table of nouns. */
const PRESIDENTS: ReadonlySet<string> = new Set(['president', 'president.f']);

/** «عقد» is a contract or «he held»: alone it introduces nothing. */
function isBareVerb(np: NounPhrase): boolean {
  return np.noun?.also === 'verb' && np.number === 'singular' && !np.definite && !np.modifiers.length && !np.proclitic;
}

/** «الاتحاد العام» after «الاتحاد العام للشغل»: as much of its name as is needed, and no other union. */
function shortFor({ head, number, modifiers, noun }: NounPhrase, memory: Memory): Introduced | undefined {
  if (noun?.class !== 'org') return undefined;
  return memory.byHead(head).find((i) => i.entity !== undefined && i.number === number && isWithin(modifiers, i));
}

function isWithin(modifiers: readonly string[], introduction: Introduction): boolean {
  return modifiers.every((m) => introduction.modifiers.includes(m));
}

/** «أمناء شرطة», «السجن 8 أشهر»: what the noun is, and not one of them; «شرطة دبي» is. */
function isKind({ noun, definite, modifiers, completed, demonstrative }: NounPhrase, name: NameBeside | undefined): boolean {
  if (noun?.also !== 'kind' || demonstrative) return false;
  const isNamed = name !== undefined && (name.place !== 'of' || name.kind !== 'person');
  return !isNamed && (definite || (!modifiers.length && !completed));
}

/** The counted ones of a paragraph. */
const countedIn = perParagraph((p): ReadonlySet<NounPhrase> => new Set(readNounPhrases(p).filter((np) => isCounted(np, p))));

/** «12 مدينة», «عشرين ملعباً»: a noun in the singular behind a number; a year counts nothing, thousands are more than who comes back. */
function isCounted({ noun, from, number, definite, proclitic }: NounPhrase, p: Paragraph): boolean {
  if (number !== 'singular' || definite || proclitic || (noun?.class === 'person' && !FEW.has(noun.kin))) return false;
  const before = p.tokens[from - 1];
  if (isDigits(p, from - 1)) return before !== undefined && before.end - before.start !== YEAR;
  const numeral = hitAt(p, from - 1, numeralTable)?.row.role;
  return numeral !== undefined && !numeral.startsWith('scale');
}
const YEAR = 4;
/** «56 امرأة» are not «النساء», who may be all women. */
const FEW: ReadonlySet<string> = new Set(['attacker', 'soldier', 'official']);
