import type { Calls } from '../desk.ts';
import type { Synonym } from '../synonyms.ts';
import { RemoteDesk } from './desk.ts';

/** Browser: the search on a server. Loaded only where the site names one. */

/** Where is asked: the address of the index on the server, everyday words, and how the index of the site itself is opened. */
interface Remote {
  endpoint: string;
  synonyms: readonly Synonym[];
  further: (() => Promise<readonly Synonym[]>) | null;
  openOwn: () => Calls;
}

/**
 * Answers from the server. From the first question that it does not answer on, the index of the site itself is asked, and what it finds
 * says why (`fault`): a reader does not wait for a silent server twice.
 */
export function openRemote({ endpoint, synonyms, further, openOwn }: Remote): Calls {
  const remote = new RemoteDesk(endpoint, synonyms, further);
  let own: Calls | null = null;
  let fault = '';
  return {
    warmUp: () => own?.warmUp() ?? Promise.resolve(),
    find: async (query, filters, most) => {
      if (own === null) {
        try {
          return await remote.find(query, filters, most);
        } catch (error) {
          // Told with the list: in a worker `reportError` would be a fault of the worker itself, which the page takes for its end.
          fault = String(error);
          own = openOwn();
        }
      }
      return { ...(await own.find(query, filters, most)), fault };
    },
    pages: (...asked) => (own ?? remote).pages(...asked),
    describe: (...asked) => (own ?? remote).describe(...asked),
    suggest: (...asked) => (own ?? remote).suggest(...asked),
  };
}
