// Every action that a person can take, by its name: adding one is a case here and a file beside it.
import type { Range } from 'vscode-languageserver';
import type { Span } from '../../text/span.ts';
import { readEntity } from '../../workspace/entity-record.ts';
import type { DecideAction } from '../protocol.ts';
import type { Deciding, Step } from './deciding.ts';
import { link, merge, split } from './link.ts';
import { mark, markIdentical } from './mark.ts';
import { refer } from './refer.ts';
import { note, reattach, silence, speak } from './remark.ts';
import { resize } from './resize.ts';
import { setValue } from './set-value.ts';
import { accept, forget, reject } from './verdict.ts';

/** What an action comes to. @param spanOf ranges of the protocol as offsets @throws Error for an action that is none */
export function act(deciding: Deciding, action: Exclude<DecideAction, { do: 'settle' }>, spanOf: (range: Range) => Span): Step {
  switch (action.do) {
    case 'mark':
      return mark(deciding, action);
    case 'mark-identical':
      return markIdentical(deciding, action);
    case 'accept':
      return accept(deciding);
    case 'reject':
      return reject(deciding);
    case 'resize':
      return resize(deciding, action);
    case 'set-value':
      return setValue(deciding, action);
    case 'link':
      return link(deciding, { entity: readEntity({ ...action.entity }, 'key') });
    case 'merge':
      return merge(deciding, action);
    case 'split':
      return split(deciding);
    case 'refer':
      return refer(deciding, action.to === null || action.to === 'nothing' ? action.to : spanOf(action.to));
    case 'note':
      return note(deciding, action);
    case 'silence':
      return silence(deciding, action);
    case 'speak':
      return speak(deciding, action);
    case 'forget':
      return forget(deciding);
    case 'reattach':
      return reattach(deciding, action);
  }
}
