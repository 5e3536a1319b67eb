/**
 * The invented world: regions, departments and their years, consistent to the last digit and made from a seed. A `Synthetic`
 * is the truth; `print` and the renderers turn it into documents; `factsOf` says what must be read from them.
 */
export { makeSynthetic, type Synthetic, type SyntheticOptions } from './budget.ts';
export { changeAmount } from './change.ts';
export { factsOf } from './facts.ts';
export { mixHabits, type Means, type Mixed } from './habits.ts';
export { matrixOf, placeCells } from './layout.ts';
export { makeNarrative, numberProse } from './narrative.ts';
export { mutate, untouched, type Mutant } from './mutate/index.ts';
export { print, type Habits, type PrintedDocument } from './print.ts';
export { Random } from './random.ts';
export { packDocx, renderDocx } from './render/docx.ts';
export { dressDocx, dressHtml, dressMarkdown, dressWorkbook } from './render/dress.ts';
export { renderHtml } from './render/html.ts';
export { OFD_DIALECTS, renderOfd, type OfdDialect } from './render/ofd.ts';
export { pickPdfHabits, type PdfHabit } from './render/pdf/habits.ts';
export { renderPdf } from './render/pdf/index.ts';
export { renderCellLines, renderCsv, renderMarkdown, renderText } from './render/text.ts';
export { renderWorkbook } from './render/workbook.ts';
export { makeTable, type LinePlan } from './table.ts';
export { makeWho, type Who } from './who.ts';
