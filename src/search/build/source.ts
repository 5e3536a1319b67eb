import type { Disclosure } from '../../budget/schema.ts';
import type { DisclosureKey } from '../../content/index.ts';
import type { DoubtedDocument, Doubts, Statement } from '../../views/index.ts';

/** A document as the search takes it in. */
export interface Source {
  disclosure: Disclosure;
  narrative: string | null;
  /** Its page as built, or `null` where there is none. */
  html: string | null;
  /** The figures under open findings, by the link to the cell. */
  doubts: Doubts;
  /** The amounts of the narrative under open findings. */
  statements: readonly Statement[];
  /** The same department's year before, of the same stage, with the figures of it under open findings; `null` where there is none here. */
  prior: DoubtedDocument | null;
  /** Open errors and warnings. */
  open: [errors: number, warnings: number];
}

/** Where department-years come from: what there is, and each on demand, so that only one year is held in memory. */
export interface Sources {
  keys: DisclosureKey[];
  read(key: DisclosureKey): Promise<Source>;
  /** The record of a page (`page-record.ts`), where it need not be made of what `read` gives. */
  record?(key: DisclosureKey): Promise<Uint8Array>;
}
