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
    notices: documents.flatMap((document) =>
      document.notices.map((notice) => ({ ...notice, place: { ...notice.place, file: document.file } })),
    ),
  };
}

function inFile(block: Block, file: string): Block {
  const named = (place: Place): Place => ({ ...place, file });
  return block.type === 'grid'
    ? { ...block, place: named(block.place), places: block.places.map(named) }
    : { ...block, place: named(block.place) };
}
