import { finding } from './form.mjs';

await finding(
  {
    title: 'numfmt forgets the scaling commas of a format with a percent sign',
    packages: ['numfmt@4.0.1', '@e965/xlsx@0.20.3'],
    matters:
      'Two commas and a percent sign divide by ten thousand: 0.00,,% with the sign pushed to a hidden second line is the known way to ' +
      'show 元 as 万元 with two decimals. numfmt multiplies by a hundred and divides by nothing: a million times too much.',
  },
  async (load) => {
    const { format } = await load('numfmt');
    const { SSF } = (await load('@e965/xlsx')).default;
    return [
      {
        input: `123456 as 0.00,,% (SheetJS: ${SSF.format('0.00,,%', 123456)})`,
        guess: '12.35%',
        reality: '12345600.00%',
        seen: format('0.00,,%', 123456),
      },
      {
        input: '123456 as 0.00,,\\n%',
        guess: '12.35\\n%',
        reality: '12345600.00\\n%',
        seen: format('0.00,,\n%', 123456).replace('\n', '\\n'),
      },
      { input: '123456789 as 0.00,,', guess: '123.46', reality: '123.46', seen: format('0.00,,', 123456789) },
    ];
  },
);
