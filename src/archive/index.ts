/** A year of the portal as a bag that proves itself (BagIt), as folder and ZIP file; and how such an archive is verified. */
export { archiveName, writeBag, type Bag } from './bag.ts';
export { digestYear, readYear, type ArchivedYear } from './content-files.ts';
export { describeYear } from './crate.ts';
export { folderSource } from './folder-source.ts';
export { mergePayload } from './merge-shards.ts';
export { requireOriginals } from './originals.ts';
export { listPayload, type Payload, type PayloadSources } from './payload.ts';
export { writeShard } from './shard.ts';
export { verifyBag } from './verify.ts';
export { writeZip } from './zip.ts';
export { zipSource } from './zip-source.ts';
