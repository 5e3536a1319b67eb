import { describe, expect, it } from 'vitest';
import { findLattices } from './lattice.ts';
import type { Ruling } from './rulings.ts';

const line = (at: number, from: number, to: number): Ruling => ({ at, from, to });

describe('findLattices', () => {
  it('finds the edges of a ruled table', () => {
    const [lattice, ...others] = findLattices({
      horizontal: [0, 20, 40].map((y) => line(y, 0, 100)),
      vertical: [0, 50, 100].map((x) => line(x, 0, 40)),
    });
    expect(others).toEqual([]);
    expect(lattice).toMatchObject({ xs: [0, 50, 100], ys: [0, 20, 40] });
    expect(lattice?.openBottom).toEqual([false, false]);
  });

  it('finds a table whose corner over the labels has no lines', () => {
    const [lattice] = findLattices({
      horizontal: [line(0, 240, 340), ...[20, 40, 60, 80].map((y) => line(y, 0, 340))],
      vertical: [line(240, 0, 80), line(290, 0, 80)],
    });
    expect(lattice).toMatchObject({ xs: [0, 240, 290, 340], ys: [0, 20, 40, 60, 80] });
  });

  it('finds a table that goes on after a page break, where the first column ends above its last rows', () => {
    const [lattice, ...others] = findLattices({
      horizontal: [...[0, 20, 40].map((y) => line(y, 0, 340)), ...[60, 80, 100, 120].map((y) => line(y, 60, 340))],
      vertical: [line(0, 0, 40), line(60, 0, 120), line(160, 40, 120), line(340, 0, 120)],
    });
    expect(others).toEqual([]);
    expect(lattice).toMatchObject({ xs: [0, 60, 160, 340], ys: [0, 20, 40, 60, 80, 100, 120] });
    expect(lattice?.ruledX[0]).toEqual([true, true, false, false, false, false]);
  });

  it('tells which sides of cells are ruled', () => {
    const [lattice] = findLattices({
      horizontal: [0, 20, 40].map((y) => line(y, 0, 100)),
      vertical: [line(0, 0, 40), line(50, 20, 40), line(100, 0, 40)],
    });
    expect(lattice?.ruledX[1]).toEqual([false, true]);
  });

  it('takes double rulings as one edge', () => {
    const [lattice] = findLattices({
      horizontal: [0, 2, 20, 22].map((y) => line(y, 0, 100)),
      vertical: [0, 2, 50, 100].map((x) => line(x, 0, 22)),
    });
    expect([lattice?.xs.length, lattice?.ys.length]).toEqual([3, 2]);
  });

  it('closes a table without borders left and right', () => {
    const [lattice] = findLattices({
      horizontal: [0, 20, 40].map((y) => line(y, 0, 100)),
      vertical: [line(40, 0, 40)],
    });
    expect(lattice?.xs).toEqual([0, 40, 100]);
    expect(lattice?.ruledX[0]).toEqual([true, true]);
  });

  it('closes a table that the page break leaves open below, and says so', () => {
    const [lattice] = findLattices({
      horizontal: [0, 20].map((y) => line(y, 0, 100)),
      vertical: [0, 50, 100].map((x) => line(x, 0, 60)),
    });
    expect(lattice?.ys).toEqual([0, 20, 60]);
    expect(lattice?.openTop).toEqual([false, false]);
    expect(lattice?.openBottom).toEqual([true, true]);
  });

  it('keeps tables apart that do not touch', () => {
    const table = (top: number) => ({
      horizontal: [top, top + 20].map((y) => line(y, 0, 100)),
      vertical: [0, 50, 100].map((x) => line(x, top, top + 20)),
    });
    const [one, two] = [table(0), table(40)];
    const lattices = findLattices({
      horizontal: [...one.horizontal, ...two.horizontal],
      vertical: [...one.vertical, ...two.vertical],
    });
    expect(lattices).toHaveLength(2);
  });

  it('sees no table in a rule under a heading or in boxes tied by lines', () => {
    expect(findLattices({ horizontal: [line(10, 0, 500)], vertical: [] })).toEqual([]);
    const box = (x: number, y: number) => ({
      horizontal: [line(y, x, x + 40), line(y + 20, x, x + 40)],
      vertical: [line(x, y, y + 20), line(x + 40, y, y + 20)],
    });
    const [top, left, right] = [box(100, 0), box(0, 100), box(200, 100)];
    const chart = {
      horizontal: [...top.horizontal, ...left.horizontal, ...right.horizontal, line(60, 20, 220)],
      vertical: [
        ...top.vertical,
        ...left.vertical,
        ...right.vertical,
        line(120, 20, 60),
        line(20, 60, 100),
        line(220, 60, 100),
      ],
    };
    expect(findLattices(chart)).toEqual([]);
  });

  it('tells a table from a text box close over it', () => {
    const table = {
      horizontal: [50, 70, 90, 110].map((y) => line(y, 0, 300)),
      vertical: [0, 100, 200, 300].map((x) => line(x, 50, 110)),
    };
    const box = {
      horizontal: [line(30, 230, 299), line(48, 230, 299)],
      vertical: [line(230, 30, 48), line(299, 30, 48)],
    };
    const lattices = findLattices({
      horizontal: [...table.horizontal, ...box.horizontal],
      vertical: [...table.vertical, ...box.vertical],
    });
    expect(lattices.map(({ xs, ys }) => [xs, ys])).toContainEqual([
      [0, 100, 200, 300],
      [50, 70, 90, 110],
    ]);
  });

  it('tells a table from a text box over it whose side stands over a side of the table', () => {
    const xs = [0, 100, 200, 300];
    const [found] = findLattices({
      horizontal: [...[50, 70, 90, 110].map((y) => line(y, 0, 300)), line(30, 260, 300), line(48, 260, 300)],
      // So near that both are one line.
      vertical: [...xs.slice(0, 3).map((x) => line(x, 50, 110)), line(260, 30, 48), line(300, 30, 110)],
    });
    expect(found?.xs).toEqual(xs);
    expect(found?.ys).toEqual([50, 70, 90, 110]);
  });
});
