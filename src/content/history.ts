import { join } from 'node:path';
import { z } from 'zod';
import { disclosureSchema, type Disclosure } from '../budget/index.ts';
import { disclosureFile, parseDisclosure, readDisclosureText, readNarrative } from './disclosures.ts';
import { contentRoot, disclosureId, pathOf, shownPath, type DisclosureKey } from './folder.ts';
import { parseFile } from './parse.ts';
import { readOptional } from './read.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One publication of a department-year. `new-source`: of other documents than the version before; `new-reading`: of the same
 * documents, of which a later program or a person's decision read another figure.
 */
const versionSchema = z.strictObject({
  /** From 1, in order. */
  version: z.int().positive(),
  /** Of the bytes of its disclosure: the published one for the last version, the kept one for those before. */
  digest: sha256,
  /** The UTC day it was first stored, written once; `null` where nobody noted it. Never a day that was made up. */
  recorded: z.iso.date().nullable(),
  /** The documents it was read from. */
  files: z.array(z.strictObject({ name: z.string(), format: z.string(), sha256 })),
  reason: z.enum(['first', 'new-source', 'new-reading']),
  /** Why it came, in the words of the publisher. */
  because: z.string().min(1).nullable(),
  /** Names of the files in which it is kept since it was superseded; `null` for the last version, and where it was not kept. */
  kept: z
    .strictObject({
      disclosure: z.string().regex(/^[1-9]\d*\.json$/),
      narrative: z
        .string()
        .regex(/^[1-9]\d*\.md$/)
        .nullable(),
    })
    .nullable(),
});

/** `content/history/<region>/<department>/<year>.json`: every publication of a department-year, the present one last. */
const historySchema = z.strictObject({
  schema: z.literal(1),
  versions: z
    .array(versionSchema)
    .min(1)
    .refine(
      (versions) => versions.every(({ version }, index) => version === index + 1),
      'versions are numbered 1, 2, 3 … in this order',
    ),
});

export type Version = z.infer<typeof versionSchema>;
export type History = z.infer<typeof historySchema>;

/** The path of a file of a superseded version inside its content folder: `history/yubei/finance/2026/1.json`. */
export function keptPath(key: DisclosureKey, name: string): string {
  return `history/${disclosureId(key)}/${name}`;
}

/**
 * The register of a department-year's publications; `null` where there is none, as in content that was stored before there were
 * registers: then its day and what was before are not known. Throws a Problem where the file is not as it must be.
 */
export async function readHistory(key: DisclosureKey, content: string = contentRoot()): Promise<History | null> {
  const path = join(content, pathOf('history', key));
  const text = await readOptional(path);
  return text === null ? null : parseFile(historySchema, text, shownPath(path));
}

/** The text of a superseded version, byte for byte, and of its narrative; `null` for what is not kept. */
export async function readKept(
  key: DisclosureKey,
  { kept }: Pick<Version, 'kept'>,
  content: string = contentRoot(),
): Promise<{ disclosure: string; narrative: string | null } | null> {
  if (kept === null) return null;
  const read = (name: string) => readOptional(join(content, keptPath(key, name)));
  const disclosure = await read(kept.disclosure);
  if (disclosure === null) return null;
  return { disclosure, narrative: kept.narrative && (await read(kept.narrative)) };
}

/** A version with what it says, as far as it is kept and of the present schema. */
export interface ReadVersion extends Omit<Version, 'kept'> {
  kept: boolean;
  /** As printed, without corrections. */
  disclosure: Disclosure | null;
  narrative: string | null;
}

/** All versions of a department-year, the present one last; none where it has no register. Throws a Problem. */
export async function readVersions(key: DisclosureKey): Promise<ReadVersion[]> {
  const versions = (await readHistory(key))?.versions ?? [];
  if (versions.length < 2) return versions.map((only) => ({ ...only, kept: false, disclosure: null, narrative: null }));
  const present = parseDisclosure(await readDisclosureText(key), disclosureFile(key));
  const narrative = present.narrative === 'present' ? await readNarrative(key) : null;
  return Promise.all(
    versions.map(async (version, index) => {
      if (index === versions.length - 1) return { ...version, kept: false, disclosure: present, narrative };
      const old = await readKept(key, version);
      const known = old && disclosureSchema.safeParse(JSON.parse(old.disclosure));
      // What is left out now is not told by what is kept of before.
      const told = narrative === null ? null : (old?.narrative ?? null);
      return { ...version, kept: old !== null, disclosure: known?.data ?? null, narrative: told };
    }),
  );
}
