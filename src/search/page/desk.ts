import { callOver, type Calls, type DeskSettings, type Opening } from '../query/calls.ts';
import address from '../query/worker.ts?worker&url';

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
function trustedAddress(): string {
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('search-worker', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

async function openInWorker(settings: DeskSettings): Promise<Calls> {
  const worker = new Worker(trustedAddress(), { type: 'module' });
  const { port1, port2 } = new MessageChannel();
  const { calls, fail } = callOver(port1);
  worker.addEventListener('error', ({ message }) => fail(new Error(message || 'The worker of the search failed.')));
  worker.postMessage({ settings } satisfies Opening, [port2]);
  return calls;
}

async function openHere(settings: DeskSettings): Promise<Calls> {
  await import(/* @vite-ignore */ address);
  const { port1, port2 } = new MessageChannel();
  postMessage({ settings } satisfies Opening, location.origin, [port2]);
  return callOver(port1).calls;
}

/** The desk of the search: in a worker, or in this thread where a browser or a host lets none start. Rejects where neither can be loaded. */
export function openDesk(settings: DeskSettings): Promise<Calls> {
  return openInWorker(settings).catch(() => openHere(settings));
}
