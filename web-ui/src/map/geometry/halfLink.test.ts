import { describe, expect, it } from "vitest";

import { clearOf, distanceTo, halfLink, reversed, widthOf } from "./halfLink";

const flat = { ax: 0, ay: 0, bx: 100, by: 0 };

describe("a half-link", () => {
  it("runs from its end to just before the middle", () => {
    const xs = halfLink(flat, 2).filter((_, at) => at % 2 === 0);

    expect(Math.min(...xs)).toBe(0);
    expect(Math.max(...xs)).toBeCloseTo(49.6);
  });

  it("leaves a gap of 0.8 px to the other half", () => {
    const near = Math.max(...halfLink(flat, 6).filter((_, at) => at % 2 === 0));
    const far = Math.min(...halfLink(reversed(flat), 6).filter((_, at) => at % 2 === 0));

    expect(far - near).toBeCloseTo(0.8);
  });

  it("ends in a point of 0.8 of its width from 3 px up, and flat below", () => {
    const wide = halfLink(flat, 5);

    expect(wide).toHaveLength(10);
    expect(Number(wide[4]) - Number(wide[2])).toBeCloseTo(4);
    expect(halfLink(flat, 2.9)).toHaveLength(8);
  });

  it("is as wide as asked", () => {
    const ys = halfLink({ ax: 0, ay: 0, bx: 0, by: 80 }, 6).filter((_, at) => at % 2 === 0);

    expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(6);
  });
});

describe("the clear part of a link", () => {
  it("starts outside both discs", () => {
    expect(clearOf(flat, 20, 10, 4)).toEqual({ ax: 24, ay: 0, bx: 86, by: 0 });
  });

  it("moves sideways for its lane and then meets the rim earlier", () => {
    const moved = clearOf(flat, 5, 5, 0, 3);

    expect(moved?.ay).toBe(3);
    expect(moved?.ax).toBeCloseTo(4);
  });

  it("is nothing where the discs touch or stand in one place", () => {
    expect(clearOf(flat, 50, 50, 4)).toBeUndefined();
    expect(clearOf({ ax: 1, ay: 1, bx: 1, by: 1 }, 0, 0, 0)).toBeUndefined();
  });
});

describe("the width of a link", () => {
  it.each([
    [10e9, 3],
    [40e9, 4.6],
    [100e9, 6.6],
    [400e9, 8.4],
  ])("of %d b/s is %d px", (speed, width) => expect(widthOf(speed)).toBeCloseTo(width, 2));

  it("grows with speed and ends at the widest", () => {
    const widths = [1e6, 1e8, 1e9, 2.5e9, 1e10, 2.5e10, 1e11, 4e11, 1e13].map(widthOf);

    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    expect(widths.at(-1)).toBe(8.4);
  });

  it("of an unknown speed is that of an ordinary access link", () => {
    expect(widthOf(null)).toBe(widthOf(1e9));
    expect(widthOf(0)).toBe(widthOf(1e9));
  });
});

it("the distance to a segment ends at its ends", () => {
  expect(distanceTo(flat, 50, 7)).toBe(7);
  expect(distanceTo(flat, 103, 4)).toBe(5);
  expect(distanceTo({ ax: 1, ay: 1, bx: 1, by: 1 }, 1, 3)).toBe(2);
});

it("a curve passes above its ends and is hit where it is drawn", () => {
  const curve = { ...flat, control: { x: 50, y: -40 } };
  const ys = halfLink(curve, 3).filter((_, at) => at % 2 === 1);

  expect(Math.min(...ys)).toBeCloseTo(-21.5, 0);
  expect(distanceTo(curve, 50, -20)).toBeLessThan(1);
  expect(distanceTo(curve, 50, 0)).toBeGreaterThan(15);
});
