/** What is sent to a thread, with the port over which it is to answer. */
interface Opening {
  settings: object;
}

/** A call over that port. */
interface Call {
  id: number;
  name: string;
  values: unknown[];
}

/** What comes back: that the thread stands ready, what a call gave, or why it failed. */
type Reply = 'ready' | { id: number; value: unknown } | { id: number; fault: string };

/** The functions of an object, which take and give what can be sent from one thread to another. */
type Answering<Name extends string> = Record<Name, (...values: never[]) => Promise<unknown>>;

/** Makes the function that calls one of the other end. Its result is what the one there gives, or a rejection with its fault. */
export type Caller<Name extends string> = (name: Name) => (...values: unknown[]) => Promise<never>;

/** Opens a desk for everybody who sends settings and a port to this thread, and answers calls over that port. */
export function answerCalls<Settings extends object, Name extends string>(
  openDesk: (settings: Settings) => Answering<Name>,
): void {
  addEventListener('message', ({ data, origin, ports: [port] }: MessageEvent<{ settings?: Settings } | null>) => {
    // To a worker its page alone can speak, and gives no origin.
    if (!data?.settings || !port || (origin !== '' && origin !== location.origin)) return;
    const desk = openDesk(data.settings);
    const reply = (message: Reply) => port.postMessage(message);
    port.onmessage = ({ data: { id, name, values } }: MessageEvent<Call>) => {
      const call = desk[name as Name] as (...values: unknown[]) => Promise<unknown>;
      call.apply(desk, values).then(
        (value) => reply({ id, value }),
        (error: unknown) => reply({ id, fault: String(error) }),
      );
    };
    reply('ready');
  });
}

/** The calls that are answered at the other end of a port. Resolves when the desk there is open. */
function callOver<Name extends string>(
  port: MessagePort,
): { calls: Promise<Caller<Name>>; fail: (error: Error) => void } {
  const waiting = new Map<number, PromiseWithResolvers<never>>();
  const opening = Promise.withResolvers<Caller<Name>>();
  let last = 0;
  const call: Caller<Name> =
    (name) =>
    (...values) => {
      last += 1;
      const answer = Promise.withResolvers<never>();
      waiting.set(last, answer);
      port.postMessage({ id: last, name, values } satisfies Call);
      return answer.promise;
    };
  port.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data === 'ready') {
      opening.resolve(call);
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

/** What browsers ask before an address is taken for a program; those without it take any. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** The policy of the site (`scripts/serving/headers.ts`) allows this one name; what it lets pass is the address of the worker alone. */
function trustedAddress(address: string): string {
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('search-worker', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

async function openInWorker<Name extends string>(address: string, settings: object): Promise<Caller<Name>> {
  const worker = new Worker(trustedAddress(address), { type: 'module' });
  const { port1, port2 } = new MessageChannel();
  const { calls, fail } = callOver<Name>(port1);
  worker.addEventListener('error', ({ message }) => fail(new Error(message || 'The worker of the search failed.')));
  worker.postMessage({ settings } satisfies Opening, [port2]);
  return calls;
}

async function openHere<Name extends string>(address: string, settings: object): Promise<Caller<Name>> {
  await import(/* @vite-ignore */ address);
  const { port1, port2 } = new MessageChannel();
  postMessage({ settings } satisfies Opening, location.origin, [port2]);
  return callOver<Name>(port1).calls;
}

/**
 * Starts a program that answers calls (`answerCalls`): in a thread of its own, or in this one where a browser or a host lets none start.
 * `address`: that of the program, as the build names it. Rejects where neither can be loaded.
 */
export function openThread<Name extends string>(address: string, settings: object): Promise<Caller<Name>> {
  return openInWorker<Name>(address, settings).catch(() => openHere<Name>(address, settings));
}
