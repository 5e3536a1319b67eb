import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findPersonal,
  halfShown,
  HIDDEN_NUMBER,
  hideInName,
  hideInNames,
  hidePersonalNumbers,
  labelsOf,
  rolesOf,
} from './index.ts';

/** Samples of the standards (GB 11643, cards for tests), and numbers that nobody has. */
const IDENTITY = '11010519491231002X';
const CARD = '6200000000000005';

describe('hidePersonalNumbers', () => {
  it.each([
    // Mobile numbers in running text.
    ['张三13800000000', '张三#'],
    ['电话：138 0000 0000。', '电话：#。'],
    ['电话：138-0000-0000', '电话：#'],
    ['电话：138.0000.0000', '电话：#'],
    ['电话：138·0000·0000', '电话：#'],
    ['电话：138—0000—0000', '电话：#'],
    ['电话：138 000 00000', '电话：#'],
    ['电话：1380-000-0000', '电话：#'],
    ['电话：1 3 8 0 0 0 0 0 0 0 0', '电话：#'],
    ['电话：138\u00a00000\u20090000', '电话：#'],
    ['电话：138\u200b0000\u200b0000', '电话：#'],
    ['电话：１３８００００００００', '电话：#'],
    ['电话：１３８－００００－００００', '电话：#'],
    ['联系人李四（13800000000）', '联系人李四（#）'],
    ['李四 13800000000/13900000000', '李四 #/#'],
    ['李四：+8613800000000', '李四：#'],
    ['李四：+86 138 0000 0000', '李四：#'],
    ['李四：0086-138-0000-0000', '李四：#'],
    ['李四：008613800000000', '李四：#'],
    ['李四：86-13800000000', '李四：#'],
    ['李四：(86)13800000000', '李四：(#'],
    ['手机8613800000000', '手机#'],
    ['Tel13800000000', 'Tel#'],
    ['13800000000（微信同号）', '#（微信同号）'],
    ['支付宝账号：13800000000', '支付宝账号：#'],
    // Identity numbers: by their check digit, or by their label.
    [`王五，${IDENTITY}。`, '王五，#。'],
    ['王五，110105 19491231 002X。', '王五，#。'],
    ['王五，110105-1949-1231-002x。', '王五，#。'],
    ['王五，１１０１０５１９４９１２３１００２Ｘ。', '王五，#。'],
    ['身份证号：110105194912310021', '身份证号：#'],
    ['公民身份号码110105491231002', '公民身份号码#'],
    // Cards.
    [`工资卡号：${CARD}`, '工资卡号：#'],
    ['开户行及账号：某某银行 6200 0000 0000 0005', '开户行及账号：某某银行 #'],
    // Addresses and accounts.
    ['邮箱：zhangsan@163.com', '邮箱：#'],
    ['邮箱：13800000000@qq.com', '邮箱：#'],
    ['邮箱：ｚｈａｎｇ＠１６３．ｃｏｍ', '邮箱：#'],
    ['联系人邮箱：zhangsan@example.com', '联系人邮箱：#'],
    ['QQ：1000000', 'QQ：#'],
    ['QQ号码1000000', 'QQ号码#'],
    ['微信号：zhang_san_00', '微信号：#'],
    ['QQ/微信：1000000', 'QQ/微信：#'],
  ])('hides what %s holds', (text, shown) => {
    expect(hidePersonalNumbers(text).replaceAll(HIDDEN_NUMBER, '#')).toBe(shown);
  });

  it.each([
    // Telephones of offices.
    '联系电话：023-48660000',
    '联系电话：（023）48660000',
    '联系电话：68400000',
    '联系电话：0731-8000000',
    '服务热线 400-100-0000、800-100-0000、12345',
    // Amounts.
    '合计13812345678元',
    '收入总计 13812345678',
    '支出13812345678 元，比上年增加13912345678元',
    '￥13812345678',
    '资金规模为13812345678',
    '累计实现13812345678',
    '13812345678万元',
    '联系电话：68400000，预算13812345678元',
    '13812345678.00',
    '15,621,112,300.00',
    '1,381,234,567.80',
    '手机补贴13812345678',
    // Codes.
    '50010426T000005426432-课题',
    '项目编码13812345678',
    '项目代码：138123456781234567',
    '编号为13812345678的合同',
    '2026-13812345678',
    '第13812345678号',
    '统一社会信用代码：115001040092901234',
    '统一社会信用代码 91350100M000100Y43',
    '110105194912310021',
    `项目编码：${IDENTITY}`,
    // Accounts that are no person's, and numbers without a label.
    '单位账户：6200000000000005',
    CARD,
    '邮箱：czj@example.gov.cn',
    '单位邮箱：caizhengju@163.com',
    '微信公众号：qinghecaizheng',
    'QQ群：1000000',
    '购买QQ企业版 12000元',
    '面积1380000000',
  ])('keeps %s', (text) => {
    expect(hidePersonalNumbers(text)).toBe(text);
  });

  it.each([
    ['联系电话', '13800000000'],
    ['电话号码', '8613800000000'],
    ['移动电话', '013800000000'],
    ['手机', '138 000 00000'],
    ['通讯方式', '1380 000 0000'],
    ['联系方式', '李四1380000000'],
    ['经费负责人及联系电话', '13800000000'],
    ['备注', '13800000000'],
    ['身份证号', '110105491231002'],
    ['证件号码', '110105194912310021'],
    ['银行卡号', CARD],
    ['QQ', '1000000'],
    ['微信号', 'zhang_san_00'],
  ])('hides under %s what %s holds', (label, text) => {
    expect(hidePersonalNumbers(text, rolesOf(label))).toContain(HIDDEN_NUMBER);
  });

  it.each([
    ['金额', '13800000000'],
    ['2026年预算数', '13812345678'],
    ['项目编码', IDENTITY],
    ['手机购置费', '13812345678'],
    ['联系电话', '68400000'],
    ['联系电话', '预算13812345678元'],
    ['备注', '1380000000'],
    ['', '13812345678'],
    ['', '138 1234 5678'],
  ])('keeps under “%s” %s', (label, text) => {
    expect(hidePersonalNumbers(text, rolesOf(label))).toBe(text);
  });

  it('says what looks like a personal number and is kept, and why', () => {
    expect(findPersonal('13812345678')).toMatchObject([{ kind: 'mobile', hidden: false, why: 'no-label' }]);
    expect(findPersonal('王五 110105194912310021')).toMatchObject([{ kind: 'identity', why: 'check-fails' }]);
    expect(findPersonal(`编号${IDENTITY}`)).toMatchObject([{ kind: 'identity', hidden: false, why: 'code' }]);
    expect(findPersonal('卡号6200000000000001')).toMatchObject([{ kind: 'card', hidden: false, why: 'check-fails' }]);
    expect(findPersonal('13812345678', rolesOf('金额'))).toEqual([]);
  });

  it('takes numbers out of names of files, digits alone as well', () => {
    expect(hideInName('某局/李四13800000000.pdf')).toBe(`某局/李四${HIDDEN_NUMBER}.pdf`);
    expect(hideInName('13800000000.xlsx')).toBe(`${HIDDEN_NUMBER}.xlsx`);
    expect(hideInName('李四138.0000.0000')).toBe(`李四${HIDDEN_NUMBER}`);
    expect(hideInNames(['13800000000', '13900000000', '收支', '李四13800000000.pdf', '李四13900000000.pdf'])).toEqual([
      HIDDEN_NUMBER,
      `${HIDDEN_NUMBER}-2`,
      '收支',
      `李四${HIDDEN_NUMBER}.pdf`,
      `李四${HIDDEN_NUMBER}-2.pdf`,
    ]);
    expect(hideInName('2026年部门预算20260213.docx')).toBe('2026年部门预算20260213.docx');
  });

  it('shows half of a number to whoever decides', () => {
    expect(halfShown('13800000012')).toBe('138******12');
  });

  it('reads long texts of nothing but digits and numbers', () => {
    expect(hidePersonalNumbers('1380 '.repeat(40_000)).length).toBe(200_000);
    expect(findPersonal('李四13800000000，'.repeat(20_000))).toHaveLength(20_000);
  });
});

describe('labelsOf', () => {
  const asks = (cells: string[][], row: number, column: number) => [...labelsOf({ cells, spans: [] }).of(row, column)];

  it('finds the header of a list and the label in a form', () => {
    const list = [
      ['项目', '预算数', '联系电话'],
      ['会议费', '13812345678', '13800000000'],
    ];
    expect(asks(list, 1, 1)).toContain('amount');
    expect(asks(list, 1, 2)).toEqual(['contact']);
    expect(asks([['负责人', '李四', '联系电话', '13800000000']], 0, 3)).toEqual(['contact']);
  });

  it('takes a number in a column of amounts for an amount, whatever the row is called', () => {
    const cells = [
      ['项目', '单位', '预算金额'],
      ['热线电话', '某局', '13812345678'],
    ];
    expect(asks(cells, 1, 2)).toContain('amount');
  });

  it('is not sure of digits alone where labels disagree', () => {
    const cells = [
      ['项目', '预算金额'],
      ['负责人及联系电话', ''],
    ];
    const roles = labelsOf({ cells, spans: [] }).of(1, 1);
    expect(findPersonal('13812345678', roles)).toMatchObject([{ hidden: false, why: 'no-label' }]);
    expect(hidePersonalNumbers('李四1380000000', roles)).toBe(`李四${HIDDEN_NUMBER}`);
  });

  it('lets a total be one below a header of contacts', () => {
    const cells = [
      ['项目名称', '负责人', '联系电话'],
      ['预算金额', '13812345678', ''],
    ];
    expect(hidePersonalNumbers('13812345678', labelsOf({ cells, spans: [] }).of(1, 1))).toBe('13812345678');
  });
});

describe('amounts', () => {
  const header = fc.constantFrom(
    '金额',
    '预算数',
    '2026年预算数',
    '合计',
    '一般公共预算拨款',
    '支出（元）',
    '项目支出',
    '上年结转',
  );
  const label = fc.constantFrom(
    '会议费',
    '办公电话',
    '联系人补助',
    '手机购置',
    '合计',
    '负责人',
    '2026年',
    '银行账户管理费',
  );
  const whole = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
  const mobile = fc
    .integer({ min: 1_300_000_000, max: 1_999_999_999 })
    .chain((start) => fc.integer({ min: 0, max: 9 }).map((last) => BigInt(start) * 10n + BigInt(last)));
  const shaped = fc
    .tuple(
      fc.oneof(whole, mobile),
      fc.constantFrom('', '.0', '.00', '.1234'),
      fc.constantFrom('', '-', '¥', '＋'),
      fc.nat(3),
    )
    .map(([value, decimals, sign, form]) => {
      const digits = value.toString();
      const grouped =
        form === 1
          ? digits.replace(/\B(?=(?:\d{3})+$)/gu, ',')
          : form === 2
            ? digits.replace(/\B(?=(?:\d{3})+$)/gu, ' ')
            : digits;
      const text = sign + grouped + decimals;
      return form === 3 ? text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
    });

  it('are never hidden in columns of amounts', () => {
    fc.assert(
      fc.property(header, label, shaped, (above, left, amount) => {
        const cells = [
          ['项目', above],
          [left, amount],
        ];
        expect(hidePersonalNumbers(amount, labelsOf({ cells, spans: [] }).of(1, 1))).toBe(amount);
      }),
      { numRuns: 500 },
    );
  });

  it('are never hidden where 元 stands behind them', () => {
    fc.assert(
      fc.property(
        shaped,
        fc.constantFrom('元', '万元', ' 元', '亿元'),
        fc.constantFrom('', '张三', '联系电话：', '为'),
        (amount, unit, before) => {
          expect(hidePersonalNumbers(before + amount + unit)).toBe(before + amount + unit);
        },
      ),
      { numRuns: 500 },
    );
  });
});
