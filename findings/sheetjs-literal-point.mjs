import { finding } from './form.mjs';

await finding(
  {
    title: 'SheetJS divides twice where a literal point stands among the digits of a scaled number',
    packages: ['@e965/xlsx@0.20.3'],
    matters:
      'Sheets kept in 元 show 万元 with the format 0\\.0, (typed as 0!.0, in Chinese Excel): three digits are cut off by the ' +
      'comma, the fourth by the point that is only text. The cell 123456 shows 12.3. The formatted text (`w`) is ten times too small, ' +
      'and looks like any other amount.',
  },
  async (load) => {
    const { read, write } = (await load('@e965/xlsx')).default;
    const shown = (format, value) => {
      const sheet = { '!ref': 'A1', A1: { t: 'n', v: value, z: format } };
      const bytes = write({ SheetNames: ['A'], Sheets: { A: sheet } }, { type: 'array' });
      return read(bytes, { cellNF: true }).Sheets.A.A1.w;
    };
    return [
      { input: '123456 as 0\\.0,', guess: '12.3', reality: '1.23', seen: shown('0\\.0,', 123456) },
      { input: '123456 as 0"."0,"万"', guess: '12.3万', reality: '1.23万', seen: shown('0"."0,"万"', 123456) },
      // Without the comma the same point is right, so that a test with small numbers finds nothing.
      { input: '123456 as 0\\.0000', guess: '12.3456', reality: '12.3456', seen: shown('0\\.0000', 123456) },
    ];
  },
);
