import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/readers/index.ts';
import { DOCUMENTS } from './real-documents/documents.ts';

const sheet = join(DOCUMENTS, 'wps/2019.et');

describe.skipIf(!existsSync(sheet))('a sheet of WPS (.et)', () => {
  it('is read as a workbook, with its cells as printed', async () => {
    const document = await readDocument(new Uint8Array(readFileSync(sheet)), 'sheet.et');
    const rows = document.blocks.flatMap((block) => (block.type === 'grid' ? block.cells : []));
    expect(document.format).toBe('xls');
    expect(rows.find((row) => row[0] === '项目名称')?.[1]).toBe('综合楼修缮项目');
    expect(rows.find((row) => row[0] === '预算金额')?.[1]).toBe('410万元');
  });
});
