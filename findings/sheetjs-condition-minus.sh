#!/usr/bin/env bash
. "$(dirname "$0")/lib.sh"

finding 'SheetJS drops the minus where the first section of a number format has a condition' \
  'Large amounts in 万, small ones in 元: [>=10000]0.0,"万";0. A negative change or carry-over falls into the second section,
           which is "all others", not "negatives", and is shown as a positive amount. Excel shows the minus, and so does numfmt here.' \
  @e965/xlsx@0.20.3 numfmt@4.0.1 << 'JS'
import { format } from 'numfmt';
import xlsx from '@e965/xlsx';

const compare = (pattern, value, guess, reality) =>
  line(`${value} as ${pattern} (numfmt: ${format(pattern, value)})`, guess, reality, xlsx.SSF.format(pattern, value));
compare('[>=10000]0.0,"万";0', -5, '-5', '5');
compare('[>100]#,##0;#,##0.00', -12.5, '-12.50', '12.50');
compare('[<100]0.00;0', -5, '-5.00', '5.00');
JS
