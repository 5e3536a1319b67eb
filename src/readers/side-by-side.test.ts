import { describe, expect, it } from 'vitest';
import type { Block, Span } from './document.ts';
import { partSideBySide } from './side-by-side.ts';
import { splitTable } from './table-parts.ts';

/** A sheet from a sketch, where a bar stands between cells. */
function blocksOf(sketch: string, spans: Span[] = []): Block[] {
  const lines = sketch
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const width = Math.max(...lines.map((line) => line.length));
  const cells = lines.map((line) => [...line, ...Array<string>(width - line.length).fill('')]);
  const matrix = { cells, spans, places: cells.map((_, row) => ({ row: row + 1 })) };
  return partSideBySide(matrix).flatMap((part) => splitTable(part, { ghostColumns: true, holdsProse: true }));
}

const describeBlocks = (blocks: Block[]) =>
  blocks.map((block) => (block.type === 'grid' ? block.cells.map((line) => line.join('/')) : block.text));

const PAIR = `
  收入总表 | | | 支出总表 | |
  单位：元 | | | 单位：万元 | |
  项目 | 合计 | | 项目 | 合计 | 基本支出
  拨款 | 30.00 | | 巡护 | 30.00 | 12.00
  其他 | 5.00 | | | |
`;
const LEFT = ['收入总表', '单位：元', ['项目/合计', '拨款/30.00', '其他/5.00']];
const RIGHT = ['支出总表', '单位：万元', ['项目/合计/基本支出', '巡护/30.00/12.00']];

describe('tables side by side on one sheet', () => {
  it('are two, each with its title, unit and header', () => {
    expect(describeBlocks(blocksOf(PAIR))).toEqual([...LEFT, ...RIGHT]);
  });

  it('may be three, and stand over a wide one', () => {
    const three = PAIR.trim()
      .split('\n')
      .map(
        (line, row) =>
          `${line}${'|'.repeat(6 - line.split('|').length)} | | ${['工资表', '', '姓名 | 金额', '甲 | 1.00', ''][row] ?? ''}`,
      );
    const wide = '\n\n部门预算汇总表\n项目 | 合计 | 基本支出 | 项目支出\n合计 | 3.00 | 2.00 | 1.00';
    expect(describeBlocks(blocksOf(three.join('\n') + wide))).toEqual([
      ...LEFT,
      ...RIGHT,
      '工资表',
      ['姓名/金额', '甲/1.00'],
      '部门预算汇总表',
      ['项目/合计/基本支出/项目支出', '合计/3.00/2.00/1.00'],
    ]);
  });

  it('may begin on different rows', () => {
    const lower = `
      收入总表 | | | |
      项目 | 合计 | | 支出总表 |
      拨款 | 30.00 | | 项目 | 合计
      其他 | 5.00 | | 巡护 | 30.00
    `;
    expect(describeBlocks(blocksOf(lower))).toEqual([
      '收入总表',
      ['项目/合计', '拨款/30.00', '其他/5.00'],
      '支出总表',
      ['项目/合计', '巡护/30.00'],
    ]);
  });

  it.each([
    // One title over both sides.
    '收支总表 | | | |\n收入 | 预算数 | | 支出 | 预算数\n拨款 | 30.00 | | 巡护 | 30.00',
    // No blank column.
    '收入总表 | | 支出总表 |\n项目 | 合计 | 项目 | 合计\n拨款 | 30.00 | 巡护 | 30.00',
    // No figures.
    '收入总表 | | | 支出总表 |\n第一页 | 上 | | 第二页 | 下\n甲 | 乙 | | 丙 | 丁',
  ])('are one where they have not each their own: %j', (sketch) => {
    expect(blocksOf(sketch).filter(({ type }) => type === 'grid')).toHaveLength(1);
  });

  it('are one under a merged title', () => {
    const sketch = '收支总表 | | | 续表 |\n收入 | 预算数 | | 支出 | 预算数\n拨款 | 30.00 | | 巡护 | 30.00';
    expect(
      blocksOf(sketch, [{ row: 0, column: 0, rows: 1, columns: 5 }]).filter(({ type }) => type === 'grid'),
    ).toHaveLength(1);
  });
});
