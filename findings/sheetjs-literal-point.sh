#!/usr/bin/env bash
. "$(dirname "$0")/lib.sh"

finding 'SheetJS divides twice where a literal point stands among the digits of a scaled number' \
  'Sheets kept in 元 show 万元 with the format 0\.0, (typed as 0!.0, in Chinese Excel): three digits are cut off by the
           comma, the fourth by the point that is only text. The cell 123456 shows 12.3. The formatted text (`w`) is ten times too small,
           and looks like any other amount.' \
  @e965/xlsx@0.20.3 << 'JS'
import xlsx from '@e965/xlsx';

function shown(format, value) {
  const sheet = { '!ref': 'A1', A1: { t: 'n', v: value, z: format } };
  const bytes = xlsx.write({ SheetNames: ['A'], Sheets: { A: sheet } }, { type: 'array' });
  return xlsx.read(bytes, { cellNF: true }).Sheets.A.A1.w;
}

line('123456 as 0\\.0,', '12.3', '1.23', shown('0\\.0,', 123456));
line('123456 as 0"."0,"万"', '12.3万', '1.23万', shown('0"."0,"万"', 123456));
// Without the comma the same point is right, so that a test with small numbers finds nothing.
line('123456 as 0\\.0000', '12.3456', '12.3456', shown('0\\.0000', 123456));
JS
