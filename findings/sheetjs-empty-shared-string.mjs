import { finding } from './form.mjs';
import { writeWorkbook } from './workbook.mjs';

await finding(
  {
    title: 'An empty shared string written as <si/> swallows the one after it in SheetJS: every later label moves',
    packages: ['@e965/xlsx@0.20.3', 'fflate@0.8.3'],
    matters:
      'Cells refer to shared strings by number (ECMA-376 part 1, 18.4.8: all children of si are optional). One empty string in the ' +
      'list, and each label after it stands at the next one’s figures. Amounts and sums stay right, so that no check of sums sees it.',
  },
  async (load) => {
    const { read, utils } = (await load('@e965/xlsx')).default;
    const { zipSync, strToU8 } = await load('fflate');
    const labels = (empty) => {
      const strings = [
        '<si><t>基本支出</t></si>',
        empty,
        ...['项目支出', '公务接待费', '差旅费'].map((text) => `<si><t>${text}</t></si>`),
      ];
      const rows = strings.map(
        (_, at) =>
          `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c><c r="B${at + 1}"><v>${at}</v></c></row>`,
      );
      const book = read(zipSync(writeWorkbook(strToU8, strings.join(''), rows.join(''))));
      return utils
        .sheet_to_json(book.Sheets.A, { header: 1 })
        .map(([label, amount]) => `${label ?? ''}=${amount}`)
        .join(' ');
    };
    const right = '基本支出=0 =1 项目支出=2 公务接待费=3 差旅费=4';
    return [
      {
        input: '<si/> as the second of five',
        guess: right,
        reality: '基本支出=0 =1 公务接待费=2 差旅费=3 =4',
        seen: labels('<si/>'),
      },
      { input: '<si><t/></si> in its place', guess: right, reality: right, seen: labels('<si><t/></si>') },
    ];
  },
);
