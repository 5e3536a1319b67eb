import { answerCalls } from '../thread.ts';
import { Desk, type Calls, type DeskSettings } from './desk.ts';
import { ServedFiles } from './files.ts';
import { FullText } from './pagefind.ts';
import { Search } from './search.ts';
import type { Synonym } from './synonyms.ts';

/**
 * Browser: the search in a thread of its own, so that the page answers while the index is unpacked and ranked. Where no worker
 * starts, the page loads the same file into itself.
 */

/** The English of accounts, which is loaded where somebody asks in English. */
async function accountSynonyms(): Promise<Synonym[]> {
  const { englishSynonyms } = await import('../../vocabulary/english-words.ts');
  return englishSynonyms();
}

answerCalls(({ folder, synonyms, locale, endpoint }: DeskSettings): Calls => {
  const further = locale === 'en' ? accountSynonyms : null;
  const openOwn = () => {
    const search = new Search(new ServedFiles(folder), () => FullText.load(folder));
    return new Desk(search, synonyms, further);
  };
  if (endpoint === undefined) return openOwn();
  const opening = import('./remote/index.ts').then(({ openRemote }) =>
    openRemote({ endpoint, synonyms, further, openOwn }),
  );
  return {
    warmUp: async () => (await opening).warmUp(),
    find: async (...asked) => (await opening).find(...asked),
    pages: async (...asked) => (await opening).pages(...asked),
    describe: async (...asked) => (await opening).describe(...asked),
    suggest: async (...asked) => (await opening).suggest(...asked),
  };
});
