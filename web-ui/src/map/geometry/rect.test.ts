import { expect, it } from "vitest";

import { crosses, overlap, touchesDisc } from "./rect";

it.each([
  [{ ax: -5, ay: 5, bx: 15, by: 5 }, true],
  [{ ax: -5, ay: -5, bx: 15, by: 15 }, true],
  [{ ax: 2, ay: 2, bx: 3, by: 3 }, true],
  [{ ax: -5, ay: 5, bx: -1, by: 5 }, false],
  [{ ax: -5, ay: 8, bx: 4, by: 20 }, false],
  [{ ax: 0, ay: 11, bx: 10, by: 11 }, false],
])("segment %j touches the square of 10: %s", (segment, touches) => {
  expect(crosses(segment, { left: 0, top: 0, right: 10, bottom: 10 })).toBe(touches);
});

it.each([
  [{ left: 14, top: 4, right: 30, bottom: 6 }, true],
  [{ left: 17, top: 4, right: 30, bottom: 6 }, false],
  [{ left: 14, top: 14, right: 30, bottom: 30 }, false],
])("rectangle %j touches the disc in a square of 10 at 5: %s", (rect, touches) => {
  expect(touchesDisc(rect, { left: 5, top: 0, right: 15, bottom: 10 })).toBe(touches);
});

it("rectangles that only share an edge do not overlap", () => {
  const one = { left: 0, top: 0, right: 10, bottom: 10 };

  expect(overlap(one, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
  expect(overlap(one, { left: 9, top: 9, right: 20, bottom: 20 })).toBe(true);
});
