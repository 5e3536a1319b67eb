#!/usr/bin/env bash
. "$(dirname "$0")/lib.sh"

finding 'An empty shared string written as <si/> swallows the one after it in SheetJS: every later label moves' \
  'Cells refer to shared strings by number (ECMA-376 part 1, 18.4.8: all children of si are optional). One empty string in the
           list, and each label after it stands at the next one’s figures. Amounts and sums stay right, so that no check of sums sees it.' \
  @e965/xlsx@0.20.3 fflate@0.8.3 << 'JS'
import xlsx from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const override = (part, type) => `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (...list) => `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;

/** A workbook with one sheet: the shared strings, each in a row with its number beside it. */
function writeWorkbook(strings) {
  const rows = strings.map(
    (_, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c><c r="B${at + 1}"><v>${at}</v></c></row>`,
  );
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    override('workbook', 'sheet.main'),
    override('worksheets/sheet1', 'worksheet'),
    override('sharedStrings', 'sharedStrings'),
  ];
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.join('')}</sst>`,
  };
  const declared = (xml) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, declared(xml)])));
}

function labels(empty) {
  const others = ['项目支出', '公务接待费', '差旅费'].map((text) => `<si><t>${text}</t></si>`);
  const book = xlsx.read(writeWorkbook(['<si><t>基本支出</t></si>', empty, ...others]));
  const rows = xlsx.utils.sheet_to_json(book.Sheets.A, { header: 1 });
  return rows.map(([label, amount]) => `${label ?? ''}=${amount}`).join(' ');
}

const right = '基本支出=0 =1 项目支出=2 公务接待费=3 差旅费=4';
line('<si/> as the second of five', right, '基本支出=0 =1 公务接待费=2 差旅费=3 =4', labels('<si/>'));
line('<si><t/></si> in its place', right, right, labels('<si><t/></si>'));
JS
