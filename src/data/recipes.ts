import { recordFields, type FieldType } from '../vocabulary/index.ts';

/** How DuckDB and pandas are told the types of a CSV; years and levels are blank at times, so that pandas needs its own integers. */
const DUCKDB: Record<FieldType, string> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  amount: 'DECIMAL(18,2)',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

const codes = recordFields('budgets').filter(({ name }) => /(?:^|_)code$/u.test(name));

/** Queries and programs for the page of open data; `at`: the address of the folder of the files, with a slash at its end. DuckDB reads
 * files that were downloaded: for addresses it fetches an extension from its maker. */
export function recipes(at: string): Record<'duckdb' | 'pandas' | 'r', string[]> {
  const typed = [...codes, ...recordFields('budgets').filter(({ type }) => type === 'amount')];
  return {
    duckdb: [
      `-- Budgets alone: what was planned and what was spent (final-accounts) are never one list.
SELECT region, department, column_year, amount, printed, page
FROM 'budgets-by-code.parquet'
WHERE stage = 'budget' AND table_kind = 'three-public' AND measure = 'receptions'
-- Some tables print a total and the same figure once more below it: the first row of each table is enough.
QUALIFY row_number() OVER (
  PARTITION BY region_slug, department_slug, year, table_id, column_year ORDER BY level NULLS LAST, cell_row) = 1
ORDER BY region_slug, department_slug, column_year;`,
      `SELECT year, functional_code, functional_name, department, amount
FROM read_csv('budgets.csv',
  types = {${typed.map(({ name, type }) => `${name}: '${DUCKDB[type]}'`).join(', ')}})
WHERE stage = 'budget' AND table_kind = 'expenditure' AND measure = 'total' AND functional_code LIKE '201%';`,
    ],
    pandas: [
      `import pandas
from decimal import Decimal

budgets = pandas.read_csv("${at}budgets.csv", dtype=str, keep_default_na=False, encoding="utf-8-sig")
budgets["amount"] = [Decimal(text) if text else None for text in budgets["amount"]]
print(budgets.loc[budgets["functional_code"] == "201", ["department", "year", "stage", "measure", "amount"]])`,
      `import pandas

budgets = pandas.read_parquet("${at}budgets-by-department.parquet")
print(budgets[["department", "year", "stage", "functional_code", "amount"]].dtypes)`,
    ],
    r: [
      `options(digits = 15)
budgets <- read.csv("${at}budgets.csv", colClasses = "character",
  na.strings = "", fileEncoding = "UTF-8-BOM")
# 15 digits of a figure are exact in R; all amounts in yuan up to 9,999,999,999,999.99 are.
budgets$amount <- as.numeric(budgets$amount)
subset(budgets, functional_code == "201", c("department", "year", "stage", "measure", "amount"))`,
    ],
  };
}
