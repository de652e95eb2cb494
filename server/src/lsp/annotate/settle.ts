// Teaching the project a name: what a mention stands for goes into the names file, with the form that the article has.
import type { Snapshot } from '../base/articles.ts';
import type { Session } from '../base/session.ts';
import type { Decided } from '../protocol.ts';
import { type Deciding, isName } from './deciding.ts';
import { lasting, refOf } from './entities.ts';
import { mentionsMeant } from './places.ts';

/** Adds the entity of a name to the project's names: its canonical name, and how it is written here. */
export async function settleName(session: Session, deciding: Deciding, { uri, lines }: Snapshot): Promise<Decided> {
  const { article, voice } = deciding;
  const mentions = mentionsMeant(deciding).filter(isName);
  const [first] = mentions;
  const entity = first && article.entities.find(({ id }) => id === first.value.entity);
  if (!first || !entity) return { done: false, said: voice.words('decide-not-name'), ranges: [] };
  const own = mentions.filter(({ value }) => value.entity === entity.id);
  const written = own.map(({ start, end, contracted }) => (contracted ? 'ا' : '') + article.text.slice(start, end));
  const forms = [...new Set(written)].filter((form) => form !== entity.name);
  const { settled, told } = await session.authorities.settle(uri, lasting(refOf(entity), deciding), forms);
  if (!settled) return { done: false, said: told ? voice.words(told.key, told.args) : voice.words('decide-not-kept'), ranges: [] };
  // Every article of the project may hold the name.
  session.invalidate();
  const said = [voice.words('decide-settled', { name: entity.name })];
  const taken = settled.taken.map(({ form }) => form).join(voice.words('comma'));
  if (taken) said.push(voice.words('decide-taken', { forms: taken }));
  return { done: true, said: said.join(' '), ranges: own.map((mention) => lines.rangeOf(mention)) };
}
