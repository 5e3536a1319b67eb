/** A year of the portal as a bag that proves itself (BagIt), as folder and ZIP file; and how such an archive is verified. */
export { archiveName, writeBag } from './bag.ts';
export { readYear } from './content-files.ts';
export { describeYear } from './crate.ts';
export { folderSource } from './folder-source.ts';
export { requireOriginals } from './originals.ts';
export { listPayload } from './payload.ts';
export { verifyBag } from './verify.ts';
export { writeZip } from './zip.ts';
export { zipSource } from './zip-source.ts';
