import { PLAIN_SECTIONS } from './functional-sections.ts';
import type { Named } from './named.ts';

/** What a class (类) or section (款) of expenditure by function is spent on. */
export interface FunctionalPlain {
  code: string;
  /** As the classification prints it. */
  name: string;
  plain: Named;
}

/**
 * The classes in plain words, a line each: code, name, in Chinese, in English. Codes and names: 《政府收支分类科目》, editions 2023 to
 * 2026; the words are our own.
 */
const PLAIN_CLASSES = `
201|一般公共服务支出|政府机关的日常运转：人大、政协、政府办公室、财政、统计、党委各部门等|running the organs of government and party: congress, consultative conference, government offices, finance, statistics
202|外交支出|与外国打交道：使领馆、对外援助、国际组织会费|dealings with other countries: embassies, aid, fees of international organisations
203|国防支出|军队和国防动员，地方主要是征兵、民兵、人防|the army and mobilisation; locally recruitment, militia and civil defence
204|公共安全支出|公安、检察、法院、司法、监狱|police, prosecution, courts, justice, prisons
205|教育支出|学校和培训：幼儿园到大学、职业学校、教师培训|schools and training, from kindergarten to university
206|科学技术支出|做研究、推广技术、办科普|research, spreading technology, popular science
207|文化旅游体育与传媒支出|图书馆、文化馆、博物馆、体育、旅游、广播电视|libraries, culture houses, museums, sport, tourism, broadcasting
208|社会保障和就业支出|养老、低保、救助、残疾人、退役军人、帮人找工作|pensions, minimum living allowance, relief, disabled people, veterans, help to find work
209|社会保险基金支出|从社会保险基金里付出去的待遇，如养老金、医保报销|benefits paid from the social insurance funds
210|卫生健康支出|医院、疾控、计划生育、职工医疗保险缴费|hospitals, disease control, family planning, medical insurance of staff
211|节能环保支出|治理空气、水和垃圾污染，保护生态，节约能源|pollution of air and water, protection of nature, saving energy
212|城乡社区支出|城市管理和建设：街道、环卫、市政设施、社区|towns and communities: streets, cleaning, public works
213|农林水支出|农业、林业、水利、乡村振兴|farming, forests, water works, rural revitalisation
214|交通运输支出|修路养路、公交、铁路、航空、邮政|roads, public transport, railways, aviation, post
215|资源勘探工业信息等支出|支持工业、信息产业和中小企业，国有资产监管|industry, information technology, small firms, supervision of state assets
216|商业服务业等支出|商贸流通、外贸、招商|trade, commerce, attracting investment
217|金融支出|金融监管和支持金融业|supervising and supporting finance
219|援助其他地区支出|按安排帮助别的地方|assigned help to other regions
220|自然资源海洋气象等支出|土地、矿产、测绘、海洋、气象|land, minerals, mapping, sea, weather
221|住房保障支出|保障房、旧房改造，以及职工的住房公积金和住房补贴|public housing, renovation, and the housing fund and allowances of staff
222|粮油物资储备支出|存粮食、油和应急物资|stocks of grain, oil and emergency goods
223|国有资本经营预算支出|用国企上交的利润安排的支出|spending from the profits of state firms
224|灾害防治及应急管理支出|消防、应急、地震、防灾救灾|fire service, emergencies, earthquakes, prevention and relief
227|预备费|年初留着、用来应付意外的钱|kept at the start of the year for what nobody foresaw
229|其他支出|归不进上面各类的支出|what fits none of the other classes
230|转移性支出|拨给别的政府的钱，以及结转下年等|transfers to other governments, and what is carried forward
231|债务还本支出|还借来的本金|repayment of debt
232|债务付息支出|付借款的利息|interest on debt
233|债务发行费用支出|发行政府债券的手续费|cost of issuing bonds
234|抗疫特别国债安排的支出|用抗疫特别国债的钱办的事|what the special bonds against the epidemic pay for
`;

function readLines(text: string): FunctionalPlain[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', zh = '', en = ''] = line.split('|');
      return { code, name, plain: { zh, en } };
    });
}

/** The classes in plain words, by code. */
export const FUNCTIONAL_PLAIN: readonly FunctionalPlain[] = readLines(PLAIN_CLASSES);

/** The sections of a class (`201`) in plain words: those that budgets of departments commonly have. */
export function plainSections(classCode: string): FunctionalPlain[] {
  return readLines(PLAIN_SECTIONS).filter(({ code }) => code.startsWith(classCode));
}
