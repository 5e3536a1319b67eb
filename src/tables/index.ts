/** Document → tables: joined, mended, each with its kind, header and columns. */
export { recogniseTables, type RecognisedTable, type Recognition, type TableNotice } from './recognise.ts';
export type { RecognisedColumn } from './columns.ts';
export type { TextBlock } from './captions.ts';
export { columnSets } from './columns.ts';
export { isColumnNumber, isColumnNumbers } from './header-rows.ts';
export { formField, indicatorColumns, indicatorHeaderRow } from './forms.ts';
export { verifyColumns } from './indicator-rows.ts';
export { arrangeGrids, nameGrid, type GridAt, type SaidTables } from './said.ts';
export { unitOfColumn } from './unit.ts';
export { isKnownTitle } from './titles.ts';
