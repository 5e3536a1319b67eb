import { describe, expect, it } from 'vitest';
import { HIDDEN_NUMBER, hidePersonalNumbers } from './privacy.ts';

describe('hidePersonalNumbers', () => {
  it('hides mobile and identity numbers', () => {
    expect(hidePersonalNumbers('张三13812345678')).toBe(`张三${HIDDEN_NUMBER}`);
    expect(hidePersonalNumbers('电话：138 1234 5678。')).toBe(`电话：${HIDDEN_NUMBER}。`);
    expect(hidePersonalNumbers('11010519491231002X')).toBe(HIDDEN_NUMBER);
  });

  it('keeps office telephones, project codes and amounts', () => {
    for (const text of [
      '023-48663093',
      '68407787',
      '50010426T000005426432-课题',
      '15,621,112,300.00',
      '13812345678.00',
    ]) {
      expect(hidePersonalNumbers(text, true)).toBe(text);
    }
  });

  it('hides a misprinted mobile number only where a contact is asked for', () => {
    expect(hidePersonalNumbers('李四1322034686', true)).toBe(`李四${HIDDEN_NUMBER}`);
    expect(hidePersonalNumbers('面积1322034686')).toBe('面积1322034686');
  });
});
