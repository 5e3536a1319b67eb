#!/usr/bin/env bash
. "$(dirname "$0")/lib.sh"

finding 'numfmt adds a minus of its own to a second section that already writes the sign, where the first has a condition' \
  'Budgets of changes write the sign themselves: [>=0]0.00;"△"0.00. With a condition on the first section the amount comes out with
           two signs, which a reader of amounts takes for no number, or for its opposite: minus a bracketed amount.' \
  numfmt@4.0.1 @e965/xlsx@0.20.3 << 'JS'
import { format } from 'numfmt';
import xlsx from '@e965/xlsx';

const compare = (pattern, guess, reality) =>
  line(`-5 as ${pattern} (SheetJS: ${xlsx.SSF.format(pattern, -5)})`, guess, reality, format(pattern, -5));
compare('[>=0]0.00;-0.00', '-5.00', '--5.00');
compare('[>=0]0.00;"△"0.00', '△5.00', '-△5.00');
compare('[>=0]0.00;(0.00)', '(5.00)', '-(5.00)');
// The same two sections without the condition, or with one on both, are right.
compare('0.00;-0.00', '-5.00', '-5.00');
compare('[>=0]0.00;[<0]-0.00', '-5.00', '-5.00');
JS
