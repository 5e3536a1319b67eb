import { describe, expect, it } from 'vitest';
import { AtHand, frozen } from './at-hand.ts';

/** Counts how often something is made. */
function counted(most?: number) {
  const shelf = new AtHand<string>(most);
  let made = 0;
  const ask = (name: string, inputs: unknown[]) =>
    shelf.get(name, inputs, () => {
      made += 1;
      return `${name} ${made}`;
    });
  return { ask, made: () => made };
}

describe('what was made last', () => {
  it('is given again for the same inputs, and made anew for others', () => {
    const { ask, made } = counted();
    expect([ask('a', ['text', null]), ask('a', ['text', null])]).toEqual(['a 1', 'a 1']);
    expect([ask('a', ['another', null]), ask('a', ['text', null])]).toEqual(['a 2', 'a 3']);
    expect([ask('a', ['text']), made()]).toEqual(['a 4', 4]);
  });

  it('is forgotten when others were asked for since', () => {
    const { ask, made } = counted(2);
    for (const name of ['a', 'b', 'a', 'c', 'a']) ask(name, []);
    expect(made()).toBe(3);
    ask('b', []);
    expect(made()).toBe(4);
  });

  it('is not kept when it cannot be made', () => {
    const shelf = new AtHand<string>();
    const fail = () =>
      shelf.get('a', ['text'], () => {
        throw new Error('not valid');
      });
    expect(fail).toThrow('not valid');
    expect(shelf.get('a', ['text'], () => 'made')).toBe('made');
  });
});

it('a value that is shared cannot be changed anywhere in it', () => {
  const value = frozen({ tables: [{ cells: ['1.00'] }], none: null });
  expect(() => value.tables[0]?.cells.push('2.00')).toThrow(TypeError);
  expect(() => value.tables.splice(0)).toThrow(TypeError);
});
