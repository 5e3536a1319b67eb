import { finding } from './form.mjs';

await finding(
  {
    title: 'SheetJS keeps only the formatted part of a rich text in XML Spreadsheet 2003',
    packages: ['@e965/xlsx@0.20.3'],
    matters:
      'Files saved as "XML 电子表格 2003" keep the name .xls. One character in red, and the rest of the label is gone: 公务接待费 ' +
      'becomes 接待, an account that matches nothing or something else. The cell is not empty and nothing is reported.',
  },
  async (load) => {
    const { read } = (await load('@e965/xlsx')).default;
    const label = (text) => {
      const space = 'urn:schemas-microsoft-com:office:spreadsheet';
      const html = 'http://www.w3.org/TR/REC-html40';
      const data = `<ss:Data ss:Type="String" xmlns="${html}">${text}</ss:Data>`;
      const table = `<Table><Row><Cell>${data}</Cell></Row></Table>`;
      const xml = `<?xml version="1.0"?><Workbook xmlns="${space}" xmlns:ss="${space}" xmlns:html="${html}"><Worksheet ss:Name="A">${table}</Worksheet></Workbook>`;
      return read(new TextEncoder().encode(xml)).Sheets.A.A1.v;
    };
    return [
      {
        input: '公务<Font html:Color="#FF0000">接待</Font>费',
        guess: '公务接待费',
        reality: '接待',
        seen: label('公务<Font html:Color="#FF0000">接待</Font>费'),
      },
      { input: '<B>公务</B>接待费', guess: '公务接待费', reality: '公务接待费', seen: label('<B>公务</B>接待费') },
    ];
  },
);
