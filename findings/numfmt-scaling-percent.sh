#!/usr/bin/env bash
. "$(dirname "$0")/lib.sh"

finding 'numfmt forgets the scaling commas of a format with a percent sign' \
  'Two commas and a percent sign divide by ten thousand: 0.00,,% with the sign pushed to a hidden second line is the known way to
           show 元 as 万元 with two decimals. numfmt multiplies by a hundred and divides by nothing: a million times too much.' \
  numfmt@4.0.1 @e965/xlsx@0.20.3 << 'JS'
import { format } from 'numfmt';
import xlsx from '@e965/xlsx';

const witness = xlsx.SSF.format('0.00,,%', 123456);
line(`123456 as 0.00,,% (SheetJS: ${witness})`, '12.35%', '12345600.00%', format('0.00,,%', 123456));
line('123456 as 0.00,,\\n%', '12.35\\n%', '12345600.00\\n%', format('0.00,,\n%', 123456).replace('\n', '\\n'));
line('123456789 as 0.00,,', '123.46', '123.46', format('0.00,,', 123456789));
JS
