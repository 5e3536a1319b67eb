import { checkDisclosure } from '../../src/checks/index.ts';
import { readDocument, DEFAULT_LIMITS, setLimits } from '../../src/readers/index.ts';
import { peakMemory } from '../peak-memory.ts';
import { assembleProven } from '../reading/index.ts';

/** What a process says that has converted one document and nothing else. */
export interface ConvertedAlone {
  /** Seconds of the processor, without the start of the program. */
  seconds: number;
  /** The most memory it held, with the program. */
  megabytes: number;
  pages: number;
  rows: number;
}

process.on('message', ({ bytes, name, warm }: { bytes: Uint8Array; name: string; warm: Uint8Array }) => {
  void convertAlone(bytes, name, warm).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());

/** Reads, assembles and checks a document, after `warm`, a small one of its kind, has loaded and warmed up what does so. */
async function convertAlone(bytes: Uint8Array, name: string, warm: Uint8Array): Promise<ConvertedAlone> {
  setLimits({ ...DEFAULT_LIMITS, pages: 10_000 });
  for (let round = 0; round < 3; round++) await convert(warm, name);
  const before = process.cpuUsage();
  const { pages, rows } = await convert(bytes, name);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, megabytes: peakMemory(), pages, rows };
}

async function convert(bytes: Uint8Array, name: string): Promise<{ pages: number; rows: number }> {
  const document = await readDocument(bytes, name);
  const { disclosure, narrative } = assembleProven(document, { files: [] });
  checkDisclosure(disclosure, { narrative });
  return {
    pages: document.blocks.reduce((last, { place }) => Math.max(last, place.page ?? 0), 0),
    rows: disclosure.tables.reduce((sum, table) => sum + table.rows.length, 0),
  };
}
