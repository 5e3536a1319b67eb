import { counted } from './counted.ts';
import { linesOf } from './lists.ts';
import type { NoticeSentences } from './notices.ts';
import { personalKind } from './personal.ts';

const list = (texts: string): string => linesOf(texts).join(', ');
/** The first of some texts, and that there are more. */
const first = (texts: string, count: number): string =>
  list(texts) + (count > linesOf(texts).length ? ' and others' : '');

const COMPARE = 'Compare the original.';
const ENDS = {
  parts: 'in which the rows are less than their total',
  total: 'which has a total on one side only',
  form: 'which lacks what the other forms like it have',
  weights: 'whose indicators do not reach the weight of all',
  header: 'which has nothing but its header',
  title: 'and behind it a title without a table',
  list: 'and the list of projects names more projects than have a form',
};
const PICTURE = {
  picture: `is a picture without text that can be read; its tables and figures were not read. ${COMPARE}`,
  scan: `is a scanned picture. The recognised text under it cannot be trusted and was left out; its tables and figures were not read. ${COMPARE}`,
  outlines: `has its text drawn as shapes, nothing that can be read; its tables and figures were not read. ${COMPARE}`,
  mostly: `is mostly pictures; tables and figures in them were not read. ${COMPARE}`,
};
const UNIT_PLACE = {
  'last-row': 'in the last row of the table',
  note: 'in a note below the table',
  'page-header': 'in the page header',
  'page-footer': 'in the page footer',
  'text-box': 'in a text box',
};
const FIELD = { year: 'year', department: 'department' };

/** The sentences of notices in English. */
export const noticesEn: NoticeSentences = {
  'page-damaged': ({ page }) => `Page ${page} is damaged; what was read may be incomplete. ${COMPARE}`,
  'page-broken': ({ page }) => `Page ${page} is damaged; nothing of it could be read. ${COMPARE}`,
  'page-is-picture': ({ page, how }) => `Page ${page} ${PICTURE[how]}`,
  'page-scanned': ({ page, dpi }) =>
    `Page ${page} is a scan (${dpi} dpi) that a program read and may have misread; only figures that the sums prove are published as data. ${COMPARE}`,
  'scan-turned': ({ page, degrees }) =>
    `Page ${page} is a picture that lies on its side or upside down and was not read. Turn it by ${degrees}° clockwise, save the file and convert it again.`,
  'scan-too-coarse': ({ page, dpi, least }) =>
    `Page ${page} is a scan of only ${dpi} dpi; below ${least} dpi figures are misread, so nothing of it was read. Scan it again with ${least} dpi or more.`,
  'red-not-read': ({ page, count }) =>
    `Page ${page} is a scan on which ${counted(count, 'cell', 'cells')} of tables lie under a red seal or hold red writing beside other; the red was not read. ${COMPARE}`,
  'digit-absent': ({ digit, title }) =>
    `No figure that was read from ${title === '' ? 'the scan' : `the scan of the table “${title}”`} has a ${digit}: all may have been read as another digit, which sums do not show. None of these figures is verified. ${COMPARE}`,
  'unit-doubtful': ({ unit, why }) =>
    `The unit ${unit} of scanned tables may have been misread: ${
      {
        told: 'the narrative tells the same figures in another, a thousand or ten thousand times as large or small',
        large: 'amounts are larger in it than any department has',
        small: 'all amounts are smaller in it than any department has',
      }[why]
    }. None of these figures is verified. ${COMPARE}`,
  'figures-unproven': ({ title, unproven, figures }) =>
    `Of the ${counted(figures, 'figure', 'figures')} that were read from a scan of the table “${title}”, ${unproven} stand in no sum that proves them. They are shown as read, not verified, and published as no data. Compare them with the original and settle them in a corrections file.`,
  'picture-on-page': ({ page }) => `Page ${page} has a picture; text in it was not read. ${COMPARE}`,
  'outlines-on-page': ({ page, count }) =>
    `Page ${page} has ${counted(count, 'drawn shape', 'drawn shapes')} that may be text or figures; none was read. ${COMPARE}`,
  'unreadable-characters': ({ page, count }) =>
    `Page ${page} has ${counted(count, 'character', 'characters')} in a font that does not say what they are. ${COMPARE}`,
  'covered-text': ({ page, count }) =>
    `Page ${page} has ${counted(count, 'character', 'characters')} under boxes painted over them, which do not show and were left out. ${COMPARE}`,
  'text-in-ground': ({ page, count }) =>
    `Page ${page} has ${counted(count, 'character', 'characters')} in the colour of what is behind, which do not show and were left out. ${COMPARE}`,
  watermark: ({ text, pages }) =>
    `“${text}” is printed across ${counted(pages, 'page', 'pages')} as a watermark and was left out.`,
  'columns-aligned': ({ page }) =>
    `Not all lines of a table on page ${page} are drawn; its columns were told from where its writing stands. ${COMPARE}`,
  'amounts-unproven': ({ title }) =>
    `The columns of “${title}” were told from where its writing stands, and not all its figures are checked: what stands in no sum that comes out, or in a table with one that does not, is shown as printed, not verified, and published as no amount. ${COMPARE}`,
  'packed-cells': ({ page, count }) =>
    `A table on page ${page} has ${counted(count, 'cell', 'cells')} that hold figures of several rows or columns, between which no line is drawn. They give no amount. ${COMPARE}`,
  'lines-inferred': ({ page }) =>
    `A table on page ${page} lacks lines between rows or columns; they were inferred from where its figures stand. ${COMPARE}`,
  'text-beside-table': ({ page }) =>
    `On page ${page} writing stands outside a table, at the left of its rows. It was read as text, not as labels of the rows. ${COMPARE}`,
  'chart-on-page': ({ page, count }) =>
    `Page ${page} has a chart; ${counted(count, 'line', 'lines')} of its labels and figures were left out of the text.`,
  'sideways-joined': ({ page }) =>
    `The table on page ${page} goes on from the page before, with further columns and no row labels; the rows were joined in their order. ${COMPARE}`,
  'rows-without-labels': ({ page }) =>
    `The rows of the table on page ${page} have no labels. They may belong to the rows of the table on the page before, but do not match them. ${COMPARE}`,
  'row-cut-unclear': ({ page }) =>
    `The last table row on page ${page} may go on in the first one on the next page. They were kept apart as printed. ${COMPARE}`,
  'borderless-table': ({ page, count }) =>
    `Page ${page} has ${counted(count, 'table', 'tables')} without ruled lines, read as lines of text and not as a table. ${COMPARE}`,
  'page-too-large': ({ page }) => `Page ${page} holds too much; only its first part was read. ${COMPARE}`,
  'too-many-pages': ({ pages, read }) => `The file has ${pages} pages; only the first ${read} were read.`,
  'file-cut-short': () =>
    'The end of the file is missing. The download may be incomplete, and so may be what was read; download it again.',
  'text-not-shown': ({ page, count }) =>
    `Page ${page} has ${counted(count, 'character', 'characters')} set not to show, transparent or clipped, which were left out. ${COMPARE}`,
  'text-outside-frame': ({ page, count }) =>
    `Page ${page} has ${counted(count, 'character', 'characters')} outside the frame of the object they belong to; they were read, but some programs do not show them. ${COMPARE}`,
  'seals-left-out': ({ count }) =>
    `The file has ${counted(count, 'signature or seal', 'signatures or seals')}; none was verified, and text in seals was left out.`,
  'annotations-left-out': ({ pages, count }) =>
    `${count === 1 ? 'Page' : 'Pages'} ${list(pages)} ${count === 1 ? 'has' : 'have'} annotations (stamps, watermarks and the like among them), which were left out. ${COMPARE}`,
  'files-attached': ({ names, count }) =>
    `Files are attached to the document and were not read: ${first(names, count)}. Take them out and convert them by themselves.`,
  'documents-in-file': ({ count }) =>
    `The file holds ${count} documents; they were read one after the other, their pages counted through.`,
  'versions-in-file': ({ count }) =>
    `The file holds ${count} versions; the one that readers open was read. Check that it is the right one.`,
  'ends-early': ({ title, sign }) =>
    `The file may be cut off: it ends with “${title}”, ${ENDS[sign]}. Download it again, or compare the original.`,
  'announced-missing': ({ count, names }) =>
    `The document lists ${counted(count, 'part', 'parts')} in its contents that ${count === 1 ? 'is' : 'are'} not there behind the others (${first(names, count)}). The file may be cut off; compare the original.`,
  'no-tables': () =>
    'The document has figures in its text, but not one table. The file may be cut off; compare the original.',
  'part-damaged': ({ part }) =>
    `The part ${part} of the file is damaged or missing; what it says (number formats, texts beside the tables) was not read. ${COMPARE}`,
  'bad-encoding': () => 'The page has characters that cannot be decoded; some may be missing or wrong.',
  'file-joined': ({ file, department, year }) =>
    `${file} does not say in full of which department and year it is; the other files of its folder or archive make it ${department}, ${year}. Check this.`,
  'file-repeats': ({ file, of }) => `All that ${file} holds stands in ${of}, too; only the latter was read.`,
  attachments: ({ names, count }) =>
    `The page has no table. It names attachments that must be downloaded separately: ${first(names, count)}.`,
  'pictures-only': () => 'The page has no table, only pictures; text in pictures was not read.',
  'picture-in-paragraph': ({ paragraph }) => `Paragraph ${paragraph} has a picture; text in it was not read.`,
  'embedded-object': ({ paragraph }) =>
    `Paragraph ${paragraph} embeds an object of another program; what it holds was not read.`,
  'embedded-file': ({ paragraph }) =>
    `Another file is embedded after paragraph ${paragraph}; what it holds was not read.`,
  'hidden-sheet': ({ sheet }) => `The sheet “${sheet}” is hidden and was not read.`,
  'hidden-rows': ({ sheet, rows }) => `In the sheet “${sheet}” hidden rows were not read: ${list(rows)}.`,
  'hidden-columns': ({ sheet, columns }) => `In the sheet “${sheet}” hidden columns were not read: ${list(columns)}.`,
  'sheet-is-picture': ({ sheet }) => `The sheet “${sheet}” holds only pictures or shapes, no text that can be read.`,
  'formula-without-value': ({ sheet, count, cells }) =>
    `In the sheet “${sheet}” ${counted(count, 'formula was', 'formulas were')} saved without a result (${first(cells, count)}) and read as blank; save the file again in Excel.`,
  'sheet-broken': ({ sheet }) => `The sheet “${sheet}” is damaged and was not read. ${COMPARE}`,
  'cells-damaged': ({ sheet, count, cells }) =>
    `In the sheet “${sheet}” ${counted(count, 'cell is', 'cells are')} damaged (${first(cells, count)}) and read as blank. ${COMPARE}`,
  'format-unreadable': ({ sheet, count, cells }) =>
    `In the sheet “${sheet}” ${counted(count, 'cell has', 'cells have')} a number format that is not understood (${first(cells, count)}); the plain number was read.`,
  'sign-not-printed': ({ sheet, count, cells }) =>
    `In the sheet “${sheet}” ${counted(count, 'cell holds', 'cells hold')} a negative number under a format that prints no sign (${first(cells, count)}); the sign was added.`,
  'print-differs': ({ sheet, count, cells }) =>
    `In the sheet “${sheet}” ${counted(count, 'cell shows', 'cells show')} another number than stored (cell, shown / stored: ${first(cells, count)}); check the unit.`,
  'number-not-printed': ({ sheet, count, cells }) =>
    `In the sheet “${sheet}” ${counted(count, 'cell holds', 'cells hold')} a number that the format does not show (${first(cells, count)}); what is shown was read.`,
  'hidden-text': ({ sheet, count, cells }) =>
    `In the sheet “${sheet}” ${counted(count, 'cell has', 'cells have')} text in the colour behind it, or set not to be shown (${first(cells, count)}); it was not read.`,
  'rules-may-hide': ({ sheet, count, cells }) =>
    `In the sheet “${sheet}” conditional formats may hide the text of ${counted(count, 'cell', 'cells')} (${first(cells, count)}). Whether they hold cannot be told; the text was read. Compare the printed sheet.`,
  'struck-text': ({ text }) => `“${text}” is struck out and was not read.`,
  'unseen-text': ({ text }) => `“${text}” is hidden, or in the colour of the paper, and was not read.`,
  'row-columns-unclear': () =>
    'This row has fewer cells than the table has columns, and which cell is missing cannot be told; they were placed from the left, and its figures were not read as amounts. Check the original.',
  'row-does-not-fit': ({ name }) =>
    `The row “${name}” has another number of cells than its header. Over which columns its figures stand cannot be told, so they were not read as amounts. Check the original; put figures with commas in quotation marks, or convert the workbook.`,
  'thousands-joined': ({ count, names }) =>
    `${counted(count, 'row has', 'rows have')} figures that the commas of their thousands cut (${first(names, count)}). There is one way to join them that fits the header, and they were read so. ${COMPARE}`,
  'header-columns-unclear': ({ labels, columns }) =>
    `The text does not keep the merged cells of the header, and the figures do not tell over which columns “${labels}” stand: the figures of ${counted(columns, 'column', 'columns')} were not read as amounts. Check the original, or convert the PDF, Word or Excel file of the same document.`,
  'invisible-characters': ({ count }) =>
    `${count} characters that nobody sees (without width, or turning the direction) stood in the texts and were taken out.`,
  'turned-text': ({ text }) =>
    `A control character before “${text}” turns its direction: it shows in another order than it is stored, and no figure was made of it. Check the original.`,
  'personal-number-hidden': () =>
    'A personal number (mobile, identity card, bank card, e-mail, QQ or WeChat) is printed here. It should be removed before publication; it is hidden on this site.',
  'personal-number-kept': ({ kind }) =>
    `Digits here look like ${personalKind('en', kind)}, but may be an amount or a code; they are kept as printed. Check them; if they are personal, say so in disclosure.yaml under personal: hide.`,
  'header-moved': () =>
    'The years in the header did not stand over their columns; they were moved over them. Check the original.',
  'row-moved': () => 'This row lacks an empty cell at its beginning; it was moved back under its headers.',
  'region-not-found': ({ department }) =>
    `The name “${department}” does not say which region it belongs to; name the region in disclosure.yaml.`,
  'department-by-code': ({ code, known, printed }) =>
    `The document is of “${printed}”; by the code ${code} it was put with “${known}”. Check that they are one; if it was renamed, add the name to aliases in the file of the department.`,
  'project-codes-elsewhere': ({ region, code, other }) =>
    `Project codes begin with ${code} (${other}); the department is of ${region}.`,
  'override-contradicts': ({ field, given, printed }) =>
    `The ${FIELD[field]} in disclosure.yaml is “${given}”, but the file calls itself “${printed}”; check which is right.`,
  'unit-not-found': ({ usual }) =>
    `The file does not say in which unit its amounts are; they are kept as printed, not converted.${usual === '' ? '' : ` Tables of this jurisdiction are usually in ${usual}; ask the department.`}`,
  'units-disagree': ({ unit, other }) =>
    `This table is said to be in ${unit} and in ${other}; its amounts are kept as printed and not converted. Please check the source.`,
  'unit-assumed': ({ unit }) =>
    `This table does not say its unit of money; it was read in ${unit}, the usual unit of the file.`,
  'unit-elsewhere': ({ unit, where }) => `The unit of money, ${unit}, stands ${UNIT_PLACE[where]}, not over the table.`,
  'table-unknown': () => 'Which table this is could not be told; it is published as it is.',
  'title-below': ({ title }) => `The title “${title}” is printed below the table, which has none over it. ${COMPARE}`,
  'title-without-table': ({ title }) => `The file has the title “${title}”, but no table under it.`,
  'cell-not-amount': ({ text }) => `“${text}” in a column of amounts is not an amount; only its text is kept.`,
  'several-amounts': ({ text }) =>
    `“${text}” is more than one figure in one cell; which is the amount cannot be told, so only the text is kept. ${COMPARE}`,
  'amount-too-wide': ({ text }) =>
    `The cell prints “${text}”: its column was too narrow for the figure, which the file does not give. ${COMPARE}`,
  'indicator-columns-disagree': () =>
    'The headers of the performance indicators do not fit what stands under them. They were read by what stands there; the table is kept as printed.',
  'told-amount-unclear': ({ project }) =>
    `The text on “${project}” prints several amounts and does not say which is the whole, so none is given. Read the text itself.`,
  'form-labels-unknown': ({ labels, forms }) =>
    `${forms} forms of performance targets have labels that are not known; they are kept as printed: ${first(labels, 0)}.`,
};
