/** A budget of an invented office as a text document; `amount` in 万元. */
export function budgetOf(office: string, amount = '5.00', prose = '本单位管理财政。'): string {
  return `云州市青禾区${office}2026年部门预算情况说明

${prose}

部门收支总表
单位：万元

项目\t预算数
合计\t${amount}
`;
}
