import { say } from '../server/src/messages/messages.ts';
import type { Message } from '../server/src/model.ts';
import { withoutIsolates } from '../server/src/text/isolate.ts';

/** A message as tests compare it. */
export function english(message: Message): string {
  return withoutIsolates(say(message, 'en'));
}
