import { DOMParser, type Element } from '@xmldom/xmldom';
import type { TableCell } from './adjacency.ts';

/** A table of the ground truth on one page. */
export interface TrueTable {
  /** Page from 1. */
  page: number;
  cells: TableCell[];
}

/**
 * Reads the ground truth of the ICDAR 2013 set: `<table><region page="1"><cell start-row="0" end-row="0" start-col="0"
 * end-col="1"><content>…`. One entry a region, of all tables of the file: a table over pages has one on each. Where rows of a region are counted on
 * from the one before (`row-increment`), its relations are the same. Ends that are left out, or lie before the start as some of the set do, are those
 * of one row or column. Boxes (points from the bottom left) are not needed. `-reg.xml` names regions without cells, of which nothing can be
 * measured. Throws where the text is no XML.
 */
export function readTruth(xml: string): TrueTable[] {
  const root = new DOMParser({ onError: (level, message) => raise(level, message) }).parseFromString(
    xml.replace(/^\ufeff/u, ''),
    'text/xml',
  );
  const regions = [...root.getElementsByTagName('region')];
  return regions.flatMap((region) => {
    const cells = [...region.getElementsByTagName('cell')].map(readCell);
    return cells.length > 0 ? [{ page: numberOf(region, 'page') ?? 1, cells }] : [];
  });
}

function readCell(cell: Element): TableCell {
  const row = numberOf(cell, 'start-row') ?? 0;
  const column = numberOf(cell, 'start-col') ?? 0;
  const [content] = [...cell.getElementsByTagName('content')];
  return {
    row,
    column,
    rows: Math.max((numberOf(cell, 'end-row') ?? row) - row, 0) + 1,
    columns: Math.max((numberOf(cell, 'end-col') ?? column) - column, 0) + 1,
    text: content?.textContent ?? '',
  };
}

function numberOf(element: Element, name: string): number | null {
  const text = element.getAttribute(name) ?? '';
  return /^\d+$/u.test(text) ? Number(text) : null;
}

function raise(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning') throw new Error(message);
}
