import type { Desk } from './desk.ts';
import type { Synonym } from './synonyms.ts';

/** What is asked of the desk across threads. */
export type Calls = Pick<Desk, 'warmUp' | 'find' | 'pages' | 'describe' | 'suggest'>;

/** What a desk must know. */
export interface DeskSettings {
  /** The address of `/pagefind/` with the base of the site. */
  folder: string;
  /** Everyday words and what documents print for them. */
  synonyms: readonly Synonym[];
}

/** What is sent to a desk, with the port over which it is to answer. */
export interface Opening {
  settings: DeskSettings;
}

/** A call over that port. */
export interface Call {
  id: number;
  name: keyof Calls;
  values: unknown[];
}

/** What comes back: that the desk stands ready, what a call gave, or why it failed. */
export type Reply = 'ready' | { id: number; value: unknown } | { id: number; fault: string };

/** Opens a desk for everybody who sends settings and a port to this thread, and answers calls over that port. */
export function answerCalls(openDesk: (settings: DeskSettings) => Calls): void {
  addEventListener('message', ({ data, origin, ports: [port] }: MessageEvent<Partial<Opening> | null>) => {
    // To a worker its page alone can speak, and gives no origin.
    if (!data?.settings || !port || (origin !== '' && origin !== location.origin)) return;
    const desk = openDesk(data.settings);
    const reply = (message: Reply) => port.postMessage(message);
    port.onmessage = ({ data: { id, name, values } }: MessageEvent<Call>) => {
      const call = desk[name] as (...values: unknown[]) => Promise<unknown>;
      call.apply(desk, values).then(
        (value) => reply({ id, value }),
        (error: unknown) => reply({ id, fault: String(error) }),
      );
    };
    reply('ready');
  });
}

/** The calls that are answered at the other end of a port. Resolves when the desk there is open. */
export function callOver(port: MessagePort): { calls: Promise<Calls>; fail: (error: Error) => void } {
  const waiting = new Map<number, PromiseWithResolvers<never>>();
  const opening = Promise.withResolvers<Calls>();
  let last = 0;
  const call =
    (name: keyof Calls) =>
    (...values: unknown[]): Promise<never> => {
      last += 1;
      const answer = Promise.withResolvers<never>();
      waiting.set(last, answer);
      port.postMessage({ id: last, name, values } satisfies Call);
      return answer.promise;
    };
  const [warmUp, find, pages, describe] = [call('warmUp'), call('find'), call('pages'), call('describe')];
  port.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data === 'ready') {
      opening.resolve({ warmUp, find, pages, describe, suggest: call('suggest') });
      return;
    }
    const answer = waiting.get(data.id);
    waiting.delete(data.id);
    if ('fault' in data) answer?.reject(new Error(data.fault));
    else answer?.resolve(data.value as never);
  };
  const fail = (error: Error) => {
    for (const { reject } of [opening, ...waiting.values()]) reject(error);
    waiting.clear();
  };
  return { calls: opening.promise, fail };
}
