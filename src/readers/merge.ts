import type { Place } from '../problem.ts';
import type { Block, Document } from './document.ts';

/** Several files of one disclosure → one Document, in the order given; every place then names its file. */
export function mergeDocuments(documents: readonly [Document, ...Document[]]): Document {
  const [first] = documents;
  if (documents.length === 1) return first;
  return {
    file: documents.map((document) => document.file).join(', '),
    format: first.format,
    blocks: documents.flatMap((document) => document.blocks.map((block) => inFile(block, document.file))),
    notices: listed(documents, ({ notices }) => notices),
    personal: listed(documents, ({ personal = [] }) => personal),
    decided: listed(documents, ({ decided = [] }) => decided),
  };
}

function listed<T extends { place: Place }>(
  documents: readonly Document[],
  of: (document: Document) => readonly T[],
): T[] {
  return documents.flatMap((document) =>
    of(document).map((one) => ({ ...one, place: { ...one.place, file: document.file } })),
  );
}

function inFile(block: Block, file: string): Block {
  const named = (place: Place): Place => ({ ...place, file });
  return block.type === 'grid'
    ? { ...block, place: named(block.place), places: block.places.map(named) }
    : { ...block, place: named(block.place) };
}
