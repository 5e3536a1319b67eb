/** What a label says of what stands beside or below it; `unsure`: another label says that it is a figure. */
export type Role =
  'contact' | 'remark' | 'identity' | 'card' | 'qq' | 'wechat' | 'amount' | 'total' | 'code' | 'unsure';

export type Roles = ReadonlySet<Role>;

export const NO_ROLES: Roles = new Set();

const CONTACT_WORDS =
  '电话|手机|联系人|联系方式|联系号码|联络|通[讯信]方式|通[讯信]号码|移动号码|负责人|经办人|填[表报]人|制表人|咨询人|支付宝|(?:tel|phone|mobile)';
const CONTACT = new RegExp(CONTACT_WORDS, 'iu');
/** A label that ends so asks for a contact, whatever stands before: 经费负责人及联系电话. */
const ENDS_AS_CONTACT =
  /(?:电话|手机|手机号|(?:电话|手机|联系|移动|通[讯信])号码|方式|联系人|联络人|负责人|经办人|填[表报]人|制表人|tel|phone|mobile)(?:\([^()]{0,12}\))?[:.]?$/iu;
/** Words of goods, services and amounts: 手机补贴 is no telephone. */
const GOODS = /费|补贴|补助|购置|采购|设备|终端|套餐|建设|维护|系统|平台|金额|预算|支出|收入|合计|数$|额$|元/u;
const REMARK = /^(?:备注|附注|备考|备注说明)$/u;
const IDENTITY = /身份证|公民身份|身份号码|证件号/u;
const CARD = /账号|帐号|卡号|银行卡|工资卡|开户|收款账|账户|帐户/u;
/** Accounts of an office are published. */
const OFFICE_ACCOUNT = /对公|单位[账帐]|基本户|基本存款|零余额|国库|财政专户/u;
const QQ = /(?:QQ|扣扣)(?!群)/iu;
const WECHAT = /微信(?!公众|支付|群|平台|小程序)|wechat|weixin/iu;
const CODE = /编码|编号|代码|序号|文号|合同号|批准号|项目号|科目|票号|许可证|信用代码/u;
const AMOUNT =
  /金额|预算|决算|合计|总计|小计|万元|元\)?$|支出|收入|资金|拨款|经费|结转|结余|补助|补贴|比例|单价|总价|[数额费款价]$/u;

/** Labels of nothing but an amount. */
const TOTAL =
  /^(?:.{0,6}(?:总额|金额|预算数|决算数|执行数|合计|总计|小计)|预算|决算|收入|支出|财政拨款)(?:\([^()]*\))?:?$/u;

const known = new Map<string, Roles>();

/** What a label (a cell at the left, a header above, a line before) says. Long texts are no labels. */
export function rolesOf(label: string): Roles {
  const text = label.normalize('NFKC').replace(/\s+/gu, '');
  if (text.length === 0 || text.length > 30) return NO_ROLES;
  const had = known.get(text);
  if (had) return had;
  const roles = new Set<Role>();
  if (ENDS_AS_CONTACT.test(text) || (CONTACT.test(text) && !GOODS.test(text))) roles.add('contact');
  if (REMARK.test(text)) roles.add('remark');
  if (IDENTITY.test(text)) roles.add('identity');
  if (CARD.test(text) && !OFFICE_ACCOUNT.test(text)) roles.add('card');
  if (QQ.test(text) && !GOODS.test(text)) roles.add('qq');
  if (WECHAT.test(text) && !GOODS.test(text)) roles.add('wechat');
  if (roles.size === 0 && CODE.test(text)) roles.add('code');
  if (roles.size === 0 && AMOUNT.test(text)) roles.add('amount');
  if (roles.has('amount') && TOTAL.test(text)) roles.add('total');
  // Labels repeat from table to table; what is no label does not, and is not kept for ever.
  if (known.size > 5000) known.clear();
  known.set(text, roles);
  return roles;
}

/** What stands before and behind a number in its own text. */
export interface Beside {
  /** The clause before it. */
  before: string;
  after: string;
}

export function besideOf(text: string, from: number, to: number): Beside {
  const before = text.slice(Math.max(0, from - 40), from);
  return { before: before.slice(before.search(/(?<![^。；;！？])[^。；;！？]*$/u)), after: text.slice(to, to + 8) };
}

const FILL = '[为是达约共计:第 (\\["“]{0,6}';
const STRONG_AMOUNT = new RegExp(
  `(?:预算数?|决算数?|金额|合计|总计|小计|共计|总额|总数|收入|支出|结余|结转|资金|拨款|经费|资产|负债|投资|补助|补贴|下达|安排|增加|减少|增长|下降|投入|人民币|[¥￥$]|[费款价值额])${FILL}$`,
  'u',
);
const WEAK_AMOUNT = /(?:[为是达约共计数]|实现|完成|超过|不足|近)[: ]{0,3}$/u;
const UNIT =
  /^ {0,2}[([]? {0,2}(?:[元万亿角%％‰]|千元|百元|人次|人口|户|件|次|平方|亩|公里|千米|米|吨|股|套|台|册|份|㎡|个(?!人)|人(?=[，。、；,;) ]|$))/u;
const CODE_BEFORE = new RegExp(
  `(?:编码|编号|代码|序号|文号|合同号|批准号|项目号|项目|批次号|流水号|单号|票号|发票|许可证号?|备案号?|学号|工号|[〔\\[]\\d{4}[〕\\]])${FILL}$`,
  'u',
);
const CONTACT_BEFORE = new RegExp(`${CONTACT_WORDS}|联系|致电|拨打|短信|号码|姓名`, 'giu');
const CONTACT_AFTER = /^ {0,2}[([]? {0,2}(?:手机|微信|电话|移动电话|同号|联系)/u;

/** Is it an amount or another count by the words right beside it? `sure`: by its unit or by what is counted. */
export function saysAmount({ before, after }: Beside): 'sure' | 'perhaps' | null {
  if (UNIT.test(after) || STRONG_AMOUNT.test(before)) return 'sure';
  return WEAK_AMOUNT.test(before) ? 'perhaps' : null;
}

export function saysCode({ before, after }: Beside): boolean {
  return CODE_BEFORE.test(before) || (/第 ?$/u.test(before) && /^ ?号/u.test(after));
}

/** Do words in its clause ask for a contact? 手机补贴 in it does not. */
export function saysContact({ before, after }: Beside): boolean {
  if (CONTACT_AFTER.test(after)) return true;
  return [...before.matchAll(CONTACT_BEFORE)].some(
    (match) => !/^(?:费|补贴|补助|购置|采购|设备|终端|套餐|系统)/u.test(before.slice(match.index + match[0].length)),
  );
}

export const saysIdentity = ({ before }: Beside): boolean => IDENTITY.test(before);
export const saysCard = ({ before }: Beside): boolean => CARD.test(before) && !OFFICE_ACCOUNT.test(before);
export const saysOfficeAccount = ({ before }: Beside): boolean => OFFICE_ACCOUNT.test(before);
