import type { LeftoverId } from '../budget/check-schema.ts';

/** Words of the template, or of a spreadsheet, that were left standing in a published document. Data, one line a kind. */
export const LEFTOVERS: readonly {
  id: LeftoverId;
  pattern: RegExp;
  severity?: 'warning' | 'note';
  /** Left standing only in sentences; in a table it may be a header. */
  inText?: true;
}[] = [
  {
    id: 'instruction',
    pattern:
      /[（(][^（）()]{0,40}(?:必须填写|请填写|按实际填写|据实填写|填写说明|按需填列|请说明|[如则]无?则?填[“"]?无)[^（）()]{0,20}[）)]|(?:必须填写|请填写|请据实填写|此处填写|根据实际情况填写)[!！]?|如无[，,]?则?填[“"]?无|^示例[:：]/u,
  },
  {
    id: 'placeholder',
    pattern:
      /(?<![×xX✕*＊])[×xX✕*＊]{2,}(?=年|月|万元|元|单位|部门|局|办|人|辆|个|科|%)|(?<![_＿])[_＿]{2,}(?=万元|元|年|个|辆)|(?:【\s*】|[（(]\s*[）)])(?=万元)/u,
  },
  {
    // `增加X万元`, and `增加____万元` whose line Markdown takes for its own.
    id: 'placeholder',
    inText: true,
    pattern:
      /(?:增加|减少|增长|下降|预算数?|经费|费用?|支出|收入|拨款|安排|总额|合计|共计|[数费]为)(?:[×Xx✕](?=万元|元|%)|万元(?=[，。；、,]))/u,
  },
  {
    id: 'added',
    pattern: /[（(](?:增加内容|新增内容|修改内容|示例|样表|模板)[）)]/u,
  },
  {
    id: 'choices',
    severity: 'note',
    pattern: /优、?良、?(?:中、?)?(?:低、?)?差/u,
  },
  {
    id: 'reason',
    pattern:
      /(?:主要)?(?:原因(?:是|为)|用于)[:：]?[。；，,]|主要(?:原因|是)[:：]?。|原因[是为]?[:：]?(?:[×xX✕*＊]{2,}|…+)/u,
  },
  {
    id: 'directions',
    inText: true,
    pattern:
      /(?:(?:增加|增长|上升)(?:[（(/]{1,2}或?|或)(?:减少|下降|降低)(?:[、/]持平)?[）)]?|增[（(]减[）)])(?=\d|万元|元|[×xX])|(?:增加|增长|上升)[（(/]或?(?:减少|下降|降低)(?:[、/]持平)?[）)]?(?=[，。])/u,
  },
  { id: 'name', inText: true, pattern: /[（(](?:单位|部门)(?:全称|名称)[）)]/u },
  { id: 'stops', severity: 'note', inText: true, pattern: /。。(?!。)|，，|；；|，。/u },
];

/** Errors that a spreadsheet prints in place of a value. */
export const SPREADSHEET_ERROR = /#(?:DIV\/0!?|REF!?|N\/A|VALUE!?|NAME\?|NUM!?|NULL!?|SPILL!?)/u;

/** A note that says the table has no data. */
export const NO_DATA_NOTE = /无数据|为?空表|无相关数据/u;
