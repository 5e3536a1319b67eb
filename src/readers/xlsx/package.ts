import { zipSync } from 'fflate';
import { openOoxml } from './ooxml.ts';
import { OfficePackage } from './ooxml-package.ts';
import { openByLibrary } from './library.ts';
import type { SheetReading } from './source.ts';

/** Opens a workbook that is a ZIP package: .xlsx by its parts, .xlsb (parts in binary) by the library. */
export function openPackage(bytes: Uint8Array, file: string): SheetReading[] {
  const pack = new OfficePackage(bytes, file);
  const main = pack.mainPart();
  if (!main.endsWith('.bin')) return openOoxml(pack, main);
  // Packed again without compression, so that the library never unpacks a hostile archive.
  const repacked = zipSync(Object.fromEntries(pack.entries), { level: 0, mtime: '2000-01-01' });
  return openByLibrary(repacked, () => ({ showZeros: true, style: () => null }));
}
