import { describe, expect, it } from "vitest";

import { UniformGrid } from "./grid";

const boxes = (...list: readonly (readonly number[])[]): Float64Array =>
  Float64Array.from(list.flat());

function found(grid: UniformGrid, ...area: [number, number, number, number]): number[] {
  const items: number[] = [];
  grid.query(...area, (item) => items.push(item));
  return items.toSorted((one, other) => one - other);
}

describe("the uniform grid", () => {
  it("finds what touches the rectangle and nothing else", () => {
    const grid = new UniformGrid(boxes([0, 0, 1, 1], [10, 10, 11, 11], [1, 1, 2, 2]));

    expect(found(grid, 0.5, 0.5, 1.5, 1.5)).toEqual([0, 2]);
    expect(found(grid, 3, 3, 9, 9)).toEqual([]);
  });

  it("gives the same answer as looking at every box", () => {
    let state = 1;
    const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const list = Array.from({ length: 3000 }, () => {
      const [x, y] = [random() * 500, random() * 300];
      return [x, y, x + random() * (random() < 0.02 ? 400 : 5), y + random() * 5];
    });
    const grid = new UniformGrid(boxes(...list));
    for (let round = 0; round < 50; round++) {
      const [x, y] = [random() * 500, random() * 300];
      const area = [x, y, x + random() * 80, y + random() * 80] as const;
      const slow = list.flatMap(([left = 0, top = 0, right = 0, bottom = 0], at) =>
        left > area[2] || top > area[3] || right < area[0] || bottom < area[1] ? [] : at,
      );

      expect(found(grid, ...area)).toEqual(slow);
    }
  });

  it("tells each box once although it lies in many cells", () => {
    const grid = new UniformGrid(
      boxes([0, 0, 100, 100], ...Array.from({ length: 60 }, (_, at) => [at, at, at, at])),
    );

    expect(found(grid, 0, 0, 100, 100).filter((item) => item === 0)).toHaveLength(1);
  });

  it("answers for no boxes, one box and boxes all in one place", () => {
    expect(found(new UniformGrid(boxes()), -1, -1, 1, 1)).toEqual([]);
    expect(found(new UniformGrid(boxes([5, 5, 5, 5])), 0, 0, 9, 9)).toEqual([0]);
    expect(found(new UniformGrid(boxes([5, 5, 5, 5], [5, 5, 5, 5])), 4, 4, 6, 6)).toEqual([0, 1]);
  });

  it("stays small when all boxes lie on one line", () => {
    const list = Array.from({ length: 5000 }, (_, at) => [at, 0, at, 0]);

    expect(found(new UniformGrid(boxes(...list)), 100, -1, 103, 1)).toEqual([100, 101, 102, 103]);
  });
});
