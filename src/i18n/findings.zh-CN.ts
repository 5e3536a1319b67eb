import type { CellName, LeftoverId, RemarkId, Rounding } from '../budget/check-schema.ts';
import { ACCOUNTS } from './findings.accounts.zh-CN.ts';
import { ASKED } from './findings.asked.zh-CN.ts';
import { OUTTURN, STATED } from './findings.outturn.zh-CN.ts';
import { PROJECTS } from './findings.projects.zh-CN.ts';
import type { Told, Words } from './findings.told.ts';
import { measureName, tableName } from '../vocabulary/index.ts';

const REMARKS: Record<RemarkId, string> = {
  'unusual-sources': '收入来源的列法与通常的表式不同，其中可能有重复计算的行。',
  'other-funds-or-twice': '项目金额可能含其他资金，或同一项目公开了不止一次。',
  restated: '上年预算可能按新口径调整过。',
  'agency-scope': '机关运行经费只含行政单位和参公事业单位，口径可能小于日常公用经费。',
  'not-every-project': '可能不是全部项目都编报绩效目标。',
  'adjusted-since': '预算在执行中可能调整过，两份文件的口径也可能不同，不一定是错。',
  'reading-doubted': '这里的表头或单元格可能读错，请先核对原件。',
};

const ROUNDED: Record<Rounding, string> = { 'half-up': '四舍五入', 'half-even': '四舍六入五成双', cut: '舍去尾数' };

const LEFTOVERS: Record<LeftoverId, string> = {
  instruction: '模板的填写要求',
  placeholder: '没有填写的空位',
  added: '模板的修订标注',
  choices: '没有选定的选项',
  reason: '没有填写的原因',
  directions: '没有选定的增减',
  name: '没有填写的名称',
  stops: '重复的标点',
};

const WHY = {
  several: '不止一张',
  'no-total': '没有印出合计',
  'not-single': '没有唯一的合计',
  empty: '没有数据',
  missing: '未公开或未识别',
};

const FUNDS = { 'government-funds': '政府性基金预算', 'state-capital': '国有资本经营预算' };

/** How a comparison came out, at the end of its sentence. */
function ending(told: Told, remark: RemarkId | null = null, rounded?: Rounding): string {
  if (told.outcome === 'holds') return '，相符。';
  if (told.outcome === 'rounding') return `，相差${told.gap()}，属${ROUNDED[rounded ?? 'half-up']}。`;
  return `，相差${told.gap()}。${remark ? REMARKS[remark] : ''}`;
}

function percentEnding({ outcome }: Told): string {
  return { holds: '，相符。', rounding: '，相差属四舍五入。', differs: '，不符。', 'not-applicable': '。' }[outcome];
}

function targetsOf(project: string | null, tables = 1): string {
  const first = project === null ? '整体绩效目标' : `项目“${project}”`;
  return tables === 1 ? first : `${first}等 ${tables} 张绩效目标表`;
}

function narrativeName(line: number, lineless: boolean | undefined): string {
  return lineless ? '文字说明' : `情况说明（第 ${line} 行）`;
}

function tableTitle(title: string | null): string {
  return title === null ? '' : `《${title}》`;
}

/** The findings in Chinese. Figures stand between blanks, titles in 《》, labels in “”. */
export const zhCN: Words = {
  blank: '空白',
  up: '增加',
  down: '减少',
  unchanged: '持平',
  amount: (text, unit) => ` ${text} ${unit}`,
  quoted: (text) => `“${text}”`,
  row: ({ code, label }) => `${code ?? ''}${label}`,
  column: ({ column, year }) => `${year === null ? '' : `${year}年`}${column.join('')}`,
  statement: ({ words, of }) => `“${words}”${of === 'change' ? '' : STATED[of]}`,
  part: (name, amount) => name + amount,
  list: (parts, count) => (parts.length === count ? parts.join('、') : `${parts.join('……')}等 ${count} 项`),

  name(name: CellName, { untitled, lineless }) {
    switch (name.kind) {
      case 'table': {
        const published = name.published === null ? '' : `${name.published} 年${name.stage ? '预算' : '公开的'}`;
        const row = name.row ? `“${zhCN.row(name.row)}”行` : '';
        const column = name.column.length > 0 ? `“${zhCN.column(name)}”列` : '';
        return `${untitled ? '' : `${published}《${name.title}》`}${row}${column}`;
      }
      case 'absent': {
        const { what } = name;
        const missing =
          what === 'account' ? '这一科目' : what === 'data' ? '数据' : `${measureName(what.accountOf).zh}科目`;
        return `《${name.title}》（没有${missing}）`;
      }
      case 'position':
        return `《${name.title}》第 ${name.row + 1} 行第 ${name.column + 1} 列`;
      case 'project':
        return `${untitled ? '' : tableTitle(name.title)}项目“${name.project}”的${name.part ?? '金额'}`;
      case 'weight':
        return `《${name.title}》指标“${name.indicator}”的权重`;
      case 'statement':
        return `${narrativeName(name.line, lineless)}${name.words === '' ? '' : `“${name.words}”`}${STATED[name.of]}`;
      case 'line':
        return narrativeName(name.line, lineless);
      case 'heading':
        return `标题“${name.title}”`;
      case 'document':
        return '文件';
      case 'anchor':
        return name.anchor;
    }
  },

  sentences: {
    sum({ total, added, remark }, told) {
      const parts = told.cells.slice(1);
      const is = told.isChange(0) ? '' : '为';
      const together = parts.length > 1 ? '之和' : '';
      return `${told.stated(0)}${is}${told.figure(total, 0)}，${told.parts()}${together}为${told.figure(added, 0, parts)}${ending(told, remark)}`;
    },
    equal: ({ first, second, remark, rounded }, told) =>
      `${told.name(0)}为${told.amount(first, 0)}，${told.name(1)}为${told.amount(second, 1)}${ending(told, remark, rounded)}`,
    'equal-but-carried-over': ({ first, second }, told) =>
      `${told.name(0)}为${told.amount(first, 0)}，${told.name(1)}为${told.amount(second, 1)}，相差${told.gap()}；有上年结转，两表口径可能不同，不作比较。`,
    'nothing-to-check': () => '没有可以核对的内容。',
    'no-data': ({ tables }) =>
      `没有${tables.map((table) => tableName(table).zh).join('、')}，或表中没有数据，不能核对。`,
    'no-unit': ({ tables }) => `${tables.map((table) => tableName(table).zh).join('、')}没有写金额单位，金额不能核对。`,
    'codes-repeated': () => '表中同一科目编码不止一行（多个单位分列），不逐行比较。',
    'reading-doubted': ({ title, failed, made }) =>
      `${tableTitle(title) || '文件'}的 ${made} 处核对中有 ${failed} 处不符，这样多的不符多半是表的列或文字的口径没有读对，不作为问题列出，请核对原件。`,

    'no-two-sides': ({ title }) => `《${title}》没有收入、支出两侧，不能核对平衡。`,
    'parts-unknown': ({ rows }, told) =>
      `${told.name(0)}由哪几行组成不能确定（${rows.map((row) => `“${row}”`).join('、')}），不作核对。`,
    'side-without-total': ({ title, side }) =>
      `《${title}》没有印出${side === 'revenue' ? '收入' : '支出'}总计，不能核对收支平衡。`,

    'not-by-class': ({ title }) => `《${title}》支出一侧不是按功能分类列的，不能逐类相加。`,
    'no-total-for-balance': ({ table, why }) => `${tableName(table).zh}${WHY[why]}，不能与另一张表核对总计。`,

    'whole-blank': (_, told) => `${told.name(0)}空白，其分项有数，不能核对。`,

    'no-levels': ({ title }) => `《${title}》没有分级的科目，不能汇总核对。`,
    'total-blank': (_, told) => `${told.name(0)}空白，下级科目有数，不能核对。`,
    'rows-below-blank': (_, told) => `${told.name(0)}的下级科目都没有印数，不能核对。`,
    'codes-out-of-order': ({ rows }, told) =>
      `${told.name(0)}之下有编码不成层级的行（${rows.join('、')}），不能核对汇总。`,
    'no-list': ({ title }) => `《${title}》没有合计行或明细行，不能汇总核对。`,
    'list-with-subtotals': ({ title }) => `《${title}》有分级小计，不逐行相加。`,

    'no-total-to-compare': ({ table, why }) => `${tableName(table).zh}${WHY[why]}，不能核对。`,
    'classes-by-unit': () => '一般公共预算支出表按单位分列，不逐类比较。',
    'fund-absent': ({ fund }) => `${tableName(fund).zh}没有数据，财政拨款收支总表也没有这项资金。`,
    'balance-absent': () => '没有部门收支总表，无从判断有无其他收入，不比较部门支出与一般公共预算支出。',
    'other-money': ({ sources, funds }) =>
      `有一般公共预算以外的资金（${[...sources, ...funds.map((fund) => FUNDS[fund])].join('、')}），部门支出与一般公共预算支出口径不同，不逐行比较。`,
    'money-carried-over': () => '有上年结转，部门支出与一般公共预算支出口径可能不同，不逐行比较。',

    'part-exceeds-whole': ({ part, whole }, told) =>
      `${told.name(0)}为${told.amount(part, 0)}，大于${told.name(1)}的${told.amount(whole, 1)}，而它是其中的一部分。`,
    'no-project-amounts': () => '没有公开项目金额，不能与项目支出核对。',
    'no-project-total': () => '功能分类支出表没有项目支出合计，不能与各项目金额核对。',
    ...PROJECTS,

    'three-public-table-empty': ({ table }) => `${tableName(table).zh}没有数据，不能与“三公”经费核对。`,
    'codes-of-its-own': ({ title, item }) =>
      `《${title}》的科目编码不是统一的编码，不能与${measureName(item).zh}核对。`,
    'projects-by-account-unpublished': ({ item, more }, told) =>
      `没有公开项目支出的经济分类：${measureName(item).zh}不少于基本支出中的同名科目，多出的${told.gap(more)}应在项目支出中，不能核对。`,

    'no-indicators': () => '没有公开绩效指标，不能核对权重。',
    'execution-weight-unprinted': ({ project, tables, usual }) =>
      `${targetsOf(project, tables)}的指标权重合计 ${100 - usual}，没有印出预算执行率权重（统一为 ${usual}），不能核对。`,
    'weights-unprinted': ({ project, tables }) => `${targetsOf(project, tables)}没有印出指标权重，不能核对。`,
    'weights-incomplete': ({ project, indicators, without }) =>
      `${targetsOf(project)}的 ${indicators} 个指标中有 ${without} 个没有权重，不能核对权重之和。`,
    weights({ project, execution, total, whole }, { outcome, difference }) {
      const facts = `${targetsOf(project)}的指标权重${execution === null ? '' : `加预算执行率权重 ${execution}，`}合计`;
      if (outcome === 'holds') return `${facts} ${total}。`;
      if (outcome === 'rounding') return `${facts} ${total}，与 ${whole} 的相差属四舍五入。`;
      return `${facts} ${total}，应为 ${whole}，相差 ${Math.abs(difference)}。`;
    },

    'no-years-to-compare': ({ title }) => `《${title}》有增减百分比，没有可比的本年数、上年数两列。`,
    'new-this-year': ({ printed }, told) => `${told.name(0)}印为 ${printed}，上年数为空或零，属新增，没有百分比可比。`,
    'change-percent': ({ printed, current, prior, computed }, told) =>
      `${told.name(0)}印为 ${printed}，按本年${told.amount(current, 1)}、上年${told.amount(prior, 2)}计算为 ${computed}%${percentEnding(told)}`,
    'prior-document-absent': () => '本站没有同一部门上一年的预算公开，不能核对上年数。',

    'no-narrative': ({ omitted }) =>
      `${omitted ? '情况说明没有收录（只收录数字）' : '没有情况说明'}，不能与公开表核对。`,
    'said-to-be-none': ({ words, printed }, told) =>
      `${told.name(0)}写“${words}”，${printed === null ? '与公开表相符' : `${told.name(1)}为${told.amount(printed, 1)}`}。`,
    'account-not-in-table': ({ title }, told) => `${told.name(0)}所写的科目在《${title}》中找不到，不能核对。`,
    change: ({ stated, current, prior }, told) =>
      `${told.stated(0)}${told.change(stated, 0)}；${told.name(1)}${told.amount(current, 1)}减${told.name(2)}${told.amount(prior, 2)}，应为${told.change(current - prior, 1, told.cells.slice(1))}${ending(told)}`,
    'increase-exceeds': ({ stated, current }, told) =>
      `${told.stated(0)}${told.change(stated, 0)}，而本年只有${told.amount(current, 1)}，增加额不能大于本年数。`,
    growth: ({ percent, current, prior, computed }, told) =>
      `${told.name(0)}为 ${percent}%，按${told.amount(current, 1)}与上年${told.amount(prior, 2)}计算为 ${computed}%${percentEnding(told)}`,
    share: ({ percent, part, whole, computed }, told) =>
      `${told.name(0)}为 ${percent}%，按${told.amount(part, 1)}占${told.amount(whole, 2)}计算为 ${computed}%${percentEnding(told)}`,
    'project-count'({ stated, published }, told) {
      const gap = stated - published;
      const end = gap === 0 ? '，相符。' : gap > 0 ? `，少公开 ${gap} 个。` : `，多 ${-gap} 个。`;
      return `${told.place(0)}称编报绩效目标的项目 ${stated} 个，公开的项目为 ${published} 个${end}`;
    },

    ...ACCOUNTS,
    ...ASKED,
    ...OUTTURN,

    'no-profile': () => '没有适用于该地区的公开要求，不能核对应公开的表。',
    'table-published': ({ title, empty }) => `应公开的${title}已公开${empty ? '（空表）' : ''}。`,
    'table-missing': ({ title, titleOnly }) =>
      titleOnly ? `应公开的${title}只有标题，标题下没有表。` : `没有找到应公开的${title}。`,
    'narrative-missing': () => '没有找到情况说明。',
    'narrative-not-kept': () => '情况说明没有收录，不能核对应有的内容。',
    'section-present': ({ zh }) => `情况说明有“${zh}”。`,
    'section-missing': ({ zh }) => `情况说明中没有找到“${zh}”。`,
    'listed-table-found': ({ title }) => `目录所列“${title}”已找到。`,
    'listed-table-missing': ({ title, titleOnly }) =>
      `目录所列“${title}”在文件中${titleOnly ? '只有标题，没有表' : '没有找到'}。`,
    'title-of-another-year': ({ title, named, year }) =>
      `《${title}》的标题写的是 ${named} 年，本文件是 ${year} 年预算。`,
    'compared-with-another-year': ({ words, year }, told) =>
      `${told.name(0)}写“${words}”，${year} 年预算应与 ${year - 1} 年相比。`,
    'old-account-name': ({ printed, now, since }, told) =>
      `${told.name(0)}写“${printed}”，${since} 年起这一科目的名称是“${now}”。`,
    'reason-of-another-account': ({ account, named }, told) =>
      `${told.name(0)}说的是“${account}”，所写原因说的是“${named}”。`,
    'budget-of-another-year': ({ stated, year }, told) =>
      `${told.name(0)}写的是 ${stated} 年的预算，本文件是 ${year} 年预算。`,
    'code-out-of-order': ({ title, row, code }) =>
      `《${title}》“${row}”的科目编码印为 ${code}，与上一级科目的编码不相连。`,
    'section-number-repeated': ({ heading, numeral }, told) =>
      `${told.name(0)}“${heading}”与前一部分的序号同为“${numeral}”。`,
    'unknown-table': ({ title }) => `《${title}》不是已知的公开表，没有核对。`,
    'spreadsheet-error': ({ printed }, told) => `${told.name(0)}印的是表格软件的错误值“${printed}”。`,
    leftover: ({ leftover, printed }, told) => `${told.name(0)}留有${LEFTOVERS[leftover]}：“${printed}”。`,
    'personal-number': (_, told) => `${told.name(0)}有个人号码。`,
    'note-of-no-data': ({ title, amounts }) => `《${title}》的注说本表没有数据，但表中有 ${amounts} 个非零金额。`,
    'not-an-amount': ({ printed, header }, told) => `${told.name(0)}“${printed}”不是金额，而表头“${header}”是金额列。`,
    'indicator-columns-disagree': ({ title }) => `${tableTitle(title) || '文件'}：绩效指标的表头顺序与各列内容不符。`,
    'personal-number-hidden': ({ title }) => `${tableTitle(title) || '文件'}：原文印有个人号码，本站已隐去。`,

    'correction-cell-missing': ({ cell }) => `更正所指的单元格 ${cell} 不存在。`,
    'correction-outdated': ({ cell, printed, recorded }) =>
      `更正不再适用：${cell} 现印为“${printed}”，更正文件记为“${recorded}”。`,
    'correction-not-amount': ({ cell, text }) => `更正后的“${text}”不是金额，而 ${cell} 是金额。`,
    'accepted-finding-gone': ({ rule, named }) =>
      `更正文件中认可的问题“${named.join('、')}”（${rule}）现在没有，请核对 key 是否写对，或删去这一条。`,
    'checked-otherwise': ({ doubt, cell, printed, recorded }) =>
      `人工核对过的一处（${[doubt, cell].filter(Boolean).join(' ')}）现在印的与当时看的不同${
        recorded === null ? '' : `：当时印为“${recorded}”，现在${printed === null ? '没有这一格' : `印为“${printed}”`}`
      }。那次核对不再算数，请再看一遍。`,
  },
};
