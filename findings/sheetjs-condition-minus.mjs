import { finding } from './form.mjs';

await finding(
  {
    title: 'SheetJS drops the minus where the first section of a number format has a condition',
    packages: ['@e965/xlsx@0.20.3', 'numfmt@4.0.1'],
    matters:
      'Large amounts in 万, small ones in 元: [>=10000]0.0,"万";0. A negative change or carry-over falls into the second section, ' +
      'which is "all others", not "negatives", and is shown as a positive amount. Excel shows the minus, and so does numfmt.',
  },
  async (load) => {
    const { SSF } = (await load('@e965/xlsx')).default;
    const { format } = await load('numfmt');
    const line = (pattern, value, guess, reality) => ({
      input: `${value} as ${pattern} (numfmt: ${format(pattern, value)})`,
      guess,
      reality,
      seen: SSF.format(pattern, value),
    });
    return [
      line('[>=10000]0.0,"万";0', -5, '-5', '5'),
      line('[>100]#,##0;#,##0.00', -12.5, '-12.50', '12.50'),
      line('[<100]0.00;0', -5, '-5.00', '5.00'),
    ];
  },
);
