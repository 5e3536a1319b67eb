import { csvText } from '../../src/csv.ts';
import { findingText, nameText } from '../../src/i18n/index.ts';
import { placeText } from '../checking/report.ts';
import type { Reviewed } from './page.ts';

const HEADER = [
  '文件',
  '规则',
  '结果',
  '程度',
  '已说明',
  '说明',
  '单元格一',
  '印数一',
  '位置一',
  '单元格二',
  '印数二',
  '位置二',
  '相差',
  '相差单位',
];

/** All findings and roundings of the reviewed documents as CSV (UTF-8 with mark, so that spreadsheets read it). */
export function csvOf(reviewed: readonly Pick<Reviewed, 'name' | 'results'>[]): string {
  const lines = reviewed.flatMap(({ name, results }) =>
    results
      .filter((result) => result.outcome !== 'holds')
      .map((result) => {
        const [a, b] = result.cells;
        const cell = (one: typeof a) => [
          one ? nameText('zh-CN', one.name) : '',
          one?.text ?? '',
          one ? placeText(one.place, 'zh-CN') : '',
        ];
        const difference = result.difference === null ? '' : String(result.difference);
        return [
          ...[
            name,
            result.rule,
            result.outcome,
            result.severity,
            result.acknowledged?.reason ?? '',
            findingText('zh-CN', result),
          ],
          ...cell(a),
          ...cell(b),
          ...[difference, result.differenceUnit ?? ''],
        ];
      }),
  );
  return csvText([HEADER, ...lines]);
}
