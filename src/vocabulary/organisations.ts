import { centralOrganisation } from './ministries.ts';

/** How the name of an organisation that has a budget ends. A name without one of these is no department until somebody says so. */
const ENDINGS = [
  ...['局', '委', '委员会', '办公室', '办公厅', '办', '厅', '部', '署', '处', '室', '科', '组', '行', '海关'],
  ...['政府', '街道', '街道办事处', '办事处', '管委会', '镇', '乡', '苏木', '公所', '居委会', '村委会'],
  ...['法院', '检察院', '人大', '政协', '党组', '党委', '纪委', '党校', '总工会', '工会', '团委', '联', '会', '社'],
  ...[
    '大学',
    '学院',
    '学校',
    '中学',
    '小学',
    '校',
    '幼儿园',
    '园',
    '院',
    '医院',
    '所',
    '中心',
    '站',
    '馆',
    '宫',
    '台',
    '库',
  ],
  ...['队', '支队', '总队', '大队', '团', '场', '林场', '段', '基地', '公司', '集团', '剧团', '报社', '陵园', '公园'],
  ...['开发区', '高新区', '园区', '保税区', '示范区', '度假区', '风景区', '保护区', '新区', '兵团'],
];
const LEVEL = '(?:[（(](?:本级|机关|部门|单位|本部|汇总)[）)]|本级)?';
const ENDING = new RegExp(`(?:${ENDINGS.join('|')})${LEVEL}$`, 'u');

/** Names that any document may call its own department, and parts of a document. */
const GENERIC =
  /^(?:(?:本|各|该|我|全|所属|下属|直属|预算|主管|编制|填报|区级|市级|县级|省级|乡级|镇级|高等|基层|财政)*(?:部门|单位|学校|学院|大学|医院|机关|中心|机构|局|委|办公室|委员会|街道|办事处|乡镇|镇|乡|院校|院|室|处|厅|部|政府))?(?:\(?本级\)?)?$/u;
const PART_OF_DOCUMENT =
  /^(?:目录|附件|附表|附录|前言|第[一二三四五六七八九十\d]+部分|[一二三四五六七八九十]+、)|(?:预算|决算|说明|公开|概况|情况|职能|职责|名词解释|目录)$|\d{4}年|的/u;

/** Does a name without spaces name an organisation, and not a place, a part of a document, or any office whatever? */
export function namesOrganisation(name: string): boolean {
  if (centralOrganisation(name) === name) return true;
  if (name.length < 4 || name.length > 60 || /[。；;：:，,、]/u.test(name)) return false;
  return ENDING.test(name) && !GENERIC.test(name) && !PART_OF_DOCUMENT.test(name);
}

/** A name that means any office: 部门, 预算单位, 高等学校. */
export function isGenericOffice(name: string): boolean {
  return GENERIC.test(name);
}

/**
 * Does an organisation of this name oversee others, so that `X的部门预算` and `X的单位预算` are of two sizes: 局, 委员会, 街道办事处,
 * but no school, hospital or centre?
 */
function canOversee(name: string): boolean {
  return /(?:局|委|委员会|办公室|办公厅|厅|部|署|政府|街道|街道办事处|管委会|法院|检察院|总工会|联合会|联)$/u.test(
    name,
  );
}

/** Is this the budget of the own office of an organisation that oversees others: its 单位预算 beside its 部门预算? */
export function isOwnOffice({ name, kind }: { name: string; kind: 'department' | 'unit' }): boolean {
  return kind === 'unit' && canOversee(name);
}

/** A department as lists and titles call it: its own office is told from the whole where the printed name is the same. */
export function departmentLabel(department: { name: string; kind: 'department' | 'unit' }): string {
  return isOwnOffice(department) ? `${department.name}（本级）` : department.name;
}
