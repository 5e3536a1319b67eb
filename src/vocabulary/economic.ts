/**
 * Economic classes of basic expenditure that are personnel costs or routine operating costs throughout: 类 of the departmental
 * and 类 or 款 of the government classification (《政府收支分类科目》). Others (307 债务利息, 399 其他支出, 505 对事业单位经常性补助 …) are
 * neither by themselves.
 */
const NATURES: Readonly<Record<string, 'personnel' | 'routine-operating'>> = {
  301: 'personnel',
  302: 'routine-operating',
  303: 'personnel',
  310: 'routine-operating',
  501: 'personnel',
  502: 'routine-operating',
  503: 'routine-operating',
  50501: 'personnel',
  50502: 'routine-operating',
  509: 'personnel',
};

/** What basic expenditure under an economic code is, or `null` where the code does not say. */
export function natureOfCode(code: string): 'personnel' | 'routine-operating' | null {
  return NATURES[code] ?? NATURES[code.slice(0, 5)] ?? NATURES[code.slice(0, 3)] ?? null;
}
