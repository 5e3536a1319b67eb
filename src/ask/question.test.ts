import { describe, expect, test } from 'vitest';
import { isComplete, readQuestion, writeQuestion } from './question.ts';

describe('a question in an address', () => {
  test.each([
    '?ask=item&item=receptions&year=2026&region=chongqing&by=share',
    '?ask=account&code=2010301&by=change',
    '?ask=department&department=caizhengju&region=chongqing',
    '?ask=projects&word=%E4%BC%9A%E8%AE%AE&year=2025',
  ])('%s is read and written again the same', (address) => {
    expect(writeQuestion(readQuestion(address))).toBe(address);
  });

  test('what it does not say, or says wrongly, is as in the first question', () => {
    const first = { ask: 'item', item: 'three-public-total', order: 'amount', year: null, region: null };
    expect(readQuestion('')).toEqual(first);
    expect(readQuestion('?ask=__proto__&item=constructor&year=20265&by=x')).toEqual(first);
  });

  test('an account needs a code, a department its name', () => {
    expect(
      ['', '20', '201', '2010301', '901'].map((code) => isComplete(readQuestion(`?ask=account&code=${code}`))),
    ).toEqual([...[false, false, true, true, false]]);
    expect(isComplete(readQuestion('?ask=department&region=chongqing'))).toBe(false);
    expect(isComplete(readQuestion('?ask=projects'))).toBe(true);
  });
});
