import type { Calls, DeskSettings } from '../query/desk.ts';
import { openThread } from '../thread.ts';
import address from '../query/worker.ts?worker&url';

/** The desk of the search: in a worker, or in this thread where a browser or a host lets none start. Rejects where neither can be loaded. */
export async function openDesk(settings: DeskSettings): Promise<Calls> {
  const call = await openThread<keyof Calls>(address, settings);
  return {
    warmUp: call('warmUp'),
    find: call('find'),
    pages: call('pages'),
    describe: call('describe'),
    suggest: call('suggest'),
  };
}
