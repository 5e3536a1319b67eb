import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decisionsIn } from '../../src/content/index.ts';
import type { ParcelDetail } from '../../src/desk/api.ts';
import { saidOf, wantsScans } from './context.ts';
import type { Desk } from './desk.ts';
import { detailOf } from './detail.ts';
import { Originals } from './originals.ts';
import type { ParcelRecord } from './records.ts';

/** So many documents are kept as they were last looked at: one in each window, and those gone back to. */
const KEPT = 4;

/** What is looked at: a document with its list, and its originals. Both are kept until the document changes. */
export class Looking {
  readonly #desk: Desk;
  readonly #details = new Map<string, Promise<ParcelDetail>>();
  readonly #originals = new Map<string, Promise<Originals>>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The document as it stands now. Throws a Problem where there is no such parcel. */
  async fresh(id: string): Promise<ParcelDetail> {
    this.#details.delete(keyOf(this.#desk.record(id)));
    return this.read(id);
  }

  /** The document as its version has it: for places, which nothing else changes. */
  async read(id: string): Promise<ParcelDetail> {
    const record = this.#desk.record(id);
    return keep(this.#details, keyOf(record), async () => {
      // The numbers of a file that cannot be read are not known; its sentence says why.
      const personal = await this.originals(id)
        .then((originals) => originals.personal())
        .catch(() => []);
      return detailOf(this.#desk, id, personal);
    });
  }

  originals(id: string): Promise<Originals> {
    const record = this.#desk.record(id);
    return keep(this.#originals, keyOf(record), async () => {
      const { inbox, reading } = this.#desk.context;
      const scans = wantsScans(this.#desk.context, await saidOf(this.#desk.context, id));
      const folder = inbox.parcel(record.id);
      const decisions = await decisionsIn(folder).catch(() => []);
      const files = record.files
        // The content may keep no original of what a command converted.
        .filter(({ used, name }) => used && (record.stored !== true || existsSync(join(folder, name))))
        .map(async ({ name }) => ({
          name,
          ...{ bytes: new Uint8Array(await readFile(join(folder, name))), decisions, scans },
        }));
      return new Originals(await Promise.all(files), reading);
    });
  }
}

function keyOf({ id, version }: ParcelRecord): string {
  return `${id} ${version}`;
}

/** What is known under a key, made where it is not; the oldest is forgotten, and what failed is tried again. */
function keep<Kept>(known: Map<string, Promise<Kept>>, key: string, make: () => Promise<Kept>): Promise<Kept> {
  const made = known.get(key) ?? make();
  known.delete(key);
  known.set(key, made);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  made.catch(() => known.delete(key));
  return made;
}
