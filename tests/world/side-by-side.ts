import type { Table } from '../../src/budget/schema.ts';

/**
 * Changes a table of economic accounts into one that prints them in two lists side by side, code and name in one cell: 商品和服务
 * (302) at the right, all others at the left, the shorter list with blank cells below it. Only the totals are kept.
 */
export function putSideBySide(table: Table): void {
  const total = table.columns.findIndex(({ measure }) => measure === 'total');
  const lists = [
    table.rows.filter(({ code }) => !code?.startsWith('302')),
    table.rows.filter(({ code }) => code?.startsWith('302')),
  ];
  const height = Math.max(...lists.map((list) => list.length));
  const [label, amount] = [table.columns.find(({ role }) => role === 'label'), table.columns[total]];
  if (!label || !amount || lists.some((list) => list.length === 0)) return;
  const headed = [label, amount].map((column, index) => ({ ...column, labels: [index === 0 ? '科目名称' : '预算数'] }));
  table.columns = [...headed, ...headed];
  table.cells = [table.columns.map(({ labels }) => labels[0] ?? '')];
  table.rows = [];
  for (let at = 0; at < height; at++) {
    const line: string[] = [];
    lists.forEach((list, side) => {
      const row = list[at];
      const printed = row?.amounts.find(({ column }) => column === total);
      line.push(row ? `${row.code ?? ''} ${row.label}`.trim() : '', printed?.text ?? '');
      if (!row || !printed) return;
      const amounts = [{ ...printed, column: side * 2 + 1 }];
      table.rows.push({ ...row, row: at + 1, labelColumn: side * 2, amounts });
    });
    table.cells.push(line);
  }
  table.headerRows = 1;
  table.spans = [];
}
