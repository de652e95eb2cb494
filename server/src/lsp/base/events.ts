import { guardNotice, type Log } from './guard.ts';

/** Something that happens, and who wants to know. A listener that fails is logged; the others hear of it all the same. */
export interface Happening<Told extends readonly unknown[]> {
  readonly fire: (...told: Told) => void;
  readonly listen: (listener: (...told: Told) => void) => void;
}

export function createHappening<Told extends readonly unknown[]>(name: string, log: Log): Happening<Told> {
  const listeners: ((...told: Told) => Promise<void>)[] = [];
  return {
    fire: (...told) => {
      for (const listener of listeners) void listener(...told);
    },
    listen: (listener) => void listeners.push(guardNotice(log, name, listener)),
  };
}
