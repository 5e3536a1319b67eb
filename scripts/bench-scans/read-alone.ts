import { readFileSync } from 'node:fs';
import { peakMemory } from '../peak-memory.ts';
import type { Document } from '../../src/readers/index.ts';
import { readDocument } from '../../src/readers/index.ts';

/** What a process says that has read one scan and nothing else. */
export interface ReadAlone {
  document: Document;
  /** Of the processor, without its start. */
  seconds: number;
  /** The most memory it held, with program and engine. */
  megabytes: number;
}

process.on('message', (asked: { path: string; name: string }) => {
  void readAlone(asked).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());

async function readAlone({ path, name }: { path: string; name: string }): Promise<ReadAlone> {
  const bytes = new Uint8Array(readFileSync(path));
  const before = process.cpuUsage();
  const document = await readDocument(bytes, name, [], { scans: true });
  const { user, system } = process.cpuUsage(before);
  return { document, seconds: (user + system) / 1e6, megabytes: peakMemory() };
}
