import { expect, it } from 'vitest';
import { inOrder } from '../scripts/building/files.ts';
import { takeTurns } from '../scripts/turns.ts';

const pause = (turns: number) => new Promise<void>((done) => setTimeout(done, turns));

it('pieces of work take their turns as they came, so many at once, also after one that fails', async () => {
  const inTurn = takeTurns(2);
  const begun: number[] = [];
  let busy = 0;
  let most = 0;
  const work = (number: number) => async () => {
    begun.push(number);
    most = Math.max(most, ++busy);
    await pause(number % 3);
    busy--;
    if (number === 3) throw new Error('third');
    return number;
  };
  const all = await Promise.allSettled(Array.from({ length: 9 }, (_, number) => inTurn(work(number))));
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(most).toBe(2);
  expect(all.map(({ status }) => status === 'fulfilled')).toEqual(begun.map((number) => number !== 3));
  // Nobody waits any more: who comes now begins at once.
  expect(await inTurn(work(9))).toBe(9);
});

it('what is made of items stands in their order, whichever is done first', async () => {
  const items = Array.from({ length: 70 }, (_, number) => number);
  expect(await inOrder(items, (item) => pause(item % 4).then(() => item * 2))).toEqual(items.map((item) => item * 2));
  expect(await inOrder([], () => Promise.reject(new Error('nothing')))).toEqual([]);
  await expect(inOrder(items, (item) => Promise.reject(new Error(`item ${item}`)))).rejects.toThrow('item 0');
});
