import { zipSync } from 'fflate';
import { unpack } from '../archive.ts';
import { attribute, childElements, childNamed, parseXml } from '../xml.ts';

/** What the parts of a workbook say that the spreadsheet library does not hand on. */
export interface SheetFacts {
  showZeros: boolean;
  /** Addresses of formulas saved without their result: they print blank or wrong. */
  uncalculated: string[];
  hasDrawing: boolean;
}

/**
 * Unpacks a workbook within the limits of `unpack` and packs it again without compression, so that the library
 * never unpacks a hostile archive; reads the facts of each sheet on the way.
 */
export function openPackage(bytes: Uint8Array, file: string): { bytes: Uint8Array; sheets: Map<string, SheetFacts> } {
  const parts = unpack(bytes, file, (name) => !/^xl\/media\/|\.(?:png|jpe?g|emf|wmf|gif)$/iu.test(name));
  const sheets = new Map<string, SheetFacts>();
  for (const [name, path] of sheetPaths(parts, file)) {
    const part = parts.get(path);
    if (part) sheets.set(name, readFacts(new TextDecoder().decode(part)));
  }
  return { bytes: zipSync(Object.fromEntries(parts), { level: 0, mtime: '2000-01-01' }), sheets };
}

function sheetPaths(parts: Map<string, Uint8Array>, file: string): [string, string][] {
  const workbook = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) return [];
  const targets = new Map<string, string>();
  for (const relation of childElements(parseXml(relations, file, 'xl/_rels/workbook.xml.rels'))) {
    const target = attribute(relation, 'Target') ?? '';
    targets.set(attribute(relation, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const list = childNamed(parseXml(workbook, file, 'xl/workbook.xml'), 'sheets');
  if (!list) return [];
  return [...childElements(list)].map((sheet) => [
    attribute(sheet, 'name') ?? '',
    targets.get(attribute(sheet, 'id') ?? '') ?? '',
  ]);
}

function readFacts(xml: string): SheetFacts {
  const uncalculated: string[] = [];
  if (/<(?:\w+:)?f[\s>/]/u.test(xml)) {
    for (const [, attributes = '', content = ''] of xml.matchAll(/<(?:\w+:)?c(\s[^>]*[^>/])>(.*?)<\/(?:\w+:)?c>/gsu)) {
      const formula = /<(?:\w+:)?f[\s>/]/u.test(content);
      const empty =
        !/<(?:\w+:)?v[\s>]/u.test(content) || (/<(?:\w+:)?v>\s*<\//u.test(content) && !attributes.includes('t="str"'));
      if (formula && empty) uncalculated.push(/\br="([A-Z]+\d+)"/u.exec(attributes)?.[1] ?? '?');
    }
  }
  return {
    showZeros: !/<(?:\w+:)?sheetView\s[^>]*\bshowZeros="(?:0|false)"/u.test(xml),
    uncalculated,
    hasDrawing: /<(?:\w+:)?drawing\s/u.test(xml),
  };
}
