import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../tests/helpers/documents.ts';
import { requireBudget } from './require-budget.ts';

const check = (text: string) => {
  requireBudget(budgetOf(`云州市青禾区财政局2026年部门预算情况说明\n\n${text}`));
};

describe('requireBudget', () => {
  it.each(['附件：云州市青禾区财政局2026年部门预算.pdf', '部门收支总表\n单位：万元\n\n项目\t预算数\n合计\t\n'])(
    'takes nothing without an amount for a disclosure: %j',
    (text) => {
      expect(() => {
        check(text);
      }).toThrow('no-figures');
    },
  );

  it('takes a table with one amount, in whatever unit', () => {
    expect(() => {
      check('部门收支总表\n\n项目\t预算数\n合计\t5.00\n');
    }).not.toThrow();
  });
});
