import type { Message } from '../model.ts';
import { withoutIsolates } from '../text/isolate.ts';
import { say } from './messages.ts';

/** Something wrong with what was read, as a sentence in both languages. Its `message` is the English one, for logs. */
export class Fault extends Error {
  readonly told: Message;
  constructor(told: Message) {
    super(withoutIsolates(say(told, 'en')));
    this.told = told;
  }
}

/** What an error says to people; one that is not ours in its own words. */
export function toldBy(error: unknown): Message {
  if (error instanceof Fault) return error.told;
  return { key: 'own-words', args: { words: error instanceof Error ? error.message : String(error) } };
}

/** A sentence about what is wrong at a place: a file and line, a member. */
export function atPlace(place: string, reason: Message): Message {
  return { key: 'at-place', args: { place, reason } };
}

/** Says of whatever goes wrong in `read` at which place it is. @throws Fault */
export function within<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Fault(atPlace(place, toldBy(error)));
  }
}
