#!/usr/bin/env bash
. "$(dirname "$0")/lib.sh"

finding 'SheetJS keeps only the formatted part of a rich text in XML Spreadsheet 2003' \
  'Files saved as "XML 电子表格 2003" keep the name .xls. One character in red, and the rest of the label is gone: 公务接待费
           becomes 接待, an account that matches nothing or something else. The cell is not empty and nothing is reported.' \
  @e965/xlsx@0.20.3 << 'JS'
import xlsx from '@e965/xlsx';

function label(text) {
  const space = 'urn:schemas-microsoft-com:office:spreadsheet';
  const html = 'http://www.w3.org/TR/REC-html40';
  const data = `<ss:Data ss:Type="String" xmlns="${html}">${text}</ss:Data>`;
  const table = `<Table><Row><Cell>${data}</Cell></Row></Table>`;
  const xml = `<?xml version="1.0"?><Workbook xmlns="${space}" xmlns:ss="${space}" xmlns:html="${html}"><Worksheet ss:Name="A">${table}</Worksheet></Workbook>`;
  return xlsx.read(new TextEncoder().encode(xml)).Sheets.A.A1.v;
}

const red = '公务<Font html:Color="#FF0000">接待</Font>费';
line(red, '公务接待费', '接待', label(red));
line('<B>公务</B>接待费', '公务接待费', '公务接待费', label('<B>公务</B>接待费'));
JS
