import { PDFWorker } from './pdfjs.ts';

/*
 * pdf.js takes files apart in a worker, which in Node is this same thread, and copies whatever the worker hands over, every operation of
 * every page. Here the two are joined by a port that hands over the things themselves. The messages on it and the name of the worker's
 * own start are not public: where the start is missing, pdf.js goes its own way, and `near-worker.test.ts` holds the two ways against
 * each other after each update of pdf.js.
 */

type Listener = (event: { data: Message }) => void;

interface Message {
  chunk?: { fnArray?: unknown[]; argsArray?: unknown[] };
}

/** One end of the port; what is posted here is heard at the other. */
class PortEnd {
  far: PortEnd | null = null;
  readonly #listeners = new Set<Listener>();

  postMessage(message: Message): void {
    const event = { data: withOwnLists(message) };
    // As between threads: whoever posts goes on with its work first.
    void Promise.resolve().then(() => this.far?.hear(event));
  }

  addEventListener(_type: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  hear(event: { data: Message }): void {
    for (const listener of this.#listeners) listener.call(this, event);
  }
}

/** The worker empties the two lists of operations once they are posted, and fills them anew. */
function withOwnLists(message: Message): Message {
  const { fnArray, argsArray } = message.chunk ?? {};
  if (!fnArray || !argsArray) return message;
  return { ...message, chunk: { ...message.chunk, fnArray: [...fnArray], argsArray: [...argsArray] } };
}

interface WorkerModule {
  WorkerMessageHandler?: { initializeFromPort?(port: PortEnd): void };
}

/** Loads the worker of pdf.js, once. */
const loadWorker = async (): Promise<WorkerModule> =>
  (await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)) as WorkerModule;

/**
 * Starts a worker in this thread for one file. Must be destroyed after the file is closed. `null` where the worker has no start that is
 * known here: pdf.js then starts its own.
 */
export async function startNearWorker(load: () => Promise<WorkerModule> = loadWorker): Promise<PDFWorker | null> {
  const { WorkerMessageHandler: handler } = await load();
  if (typeof handler?.initializeFromPort !== 'function') return null;
  const [near, far] = [new PortEnd(), new PortEnd()];
  near.far = far;
  far.far = near;
  const worker = new PDFWorker({ port: near as unknown as null, verbosity: 0 });
  handler.initializeFromPort(far);
  return worker;
}

/**
 * How pdf.js is to open a file whose pages are read and not drawn: it then makes fonts ready for a browser to draw with, which costs
 * nothing, and not the outline of each character.
 */
export function undrawn(): { disableFontFace: false; ownerDocument: HTMLDocument } {
  // A browser's class, which pdf.js makes of each font; there is nothing in it that is asked for again.
  if (!('FontFace' in globalThis)) Object.assign(globalThis, { FontFace: UndrawnFont });
  return { disableFontFace: false, ownerDocument: { fonts: new Set() } as unknown as HTMLDocument };
}

class UndrawnFont {
  readonly loaded = Promise.resolve(this);
}
