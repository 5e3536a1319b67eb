#!/usr/bin/env bash
. "$(dirname "$0")/lib.sh"

finding 'SheetJS writes into a workbook the number formats of workbooks that were written before it' \
  'A program that writes many workbooks in one process (downloads of department-years) gives the same sheets other bytes, by what came
           before them: digests in data packages and archives differ from run to run, and a file says formats of offices that it has
           nothing to do with. A table of formats of its own (`SSF` of the workbook) keeps them apart.' \
  @e965/xlsx@0.20.3 << 'JS'
import xlsx from '@e965/xlsx';

const book = (format, own) => ({
  SheetNames: ['A'],
  Sheets: { A: { '!ref': 'A1', A1: { t: 'n', v: 1, z: format } } },
  ...(own && { SSF: { 0: 'General', 4: '#,##0.00', 65535: 'General' } }),
});
const written = (format, own) => xlsx.write(book(format, own), { type: 'buffer', bookType: 'xlsx' });
const formats = (bytes) => xlsx.read(bytes, { bookFiles: true, cellStyles: true }).files['xl/styles.xml'].content.toString();

const before = written('#,##0.00').toString('hex');
const ownBefore = written('#,##0.00', true).toString('hex');
written('0.000"万元"');
const after = written('#,##0.00');
line('one sheet, written, then another with 0.000"万元", then the first again', 'the same bytes', 'other bytes',
  after.toString('hex') === before ? 'the same bytes' : 'other bytes');
line('the styles of the first, written again', 'no 万元', '万元', formats(after).includes('万元') ? '万元' : 'no 万元');
// With a table of its own the same sheet is the same.
line('the same with SSF given', 'the same bytes', 'the same bytes',
  written('#,##0.00', true).toString('hex') === ownBefore ? 'the same bytes' : 'other bytes');
JS
