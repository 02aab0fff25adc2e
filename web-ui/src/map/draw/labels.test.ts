import { expect, it } from "vitest";

import { crosses, LabelPlacer, type LabelWish } from "./labels";

const wish = (over: Partial<LabelWish> = {}): LabelWish => ({
  x: 100,
  y: 100,
  radius: 20,
  width: 60,
  height: 16,
  sides: ["below", "right", "left", "above"],
  loyalty: 0.4,
  must: false,
  ...over,
});

it("a label goes to its favourite side when that is free", () => {
  expect(new LabelPlacer().place(wish())?.side).toBe("below");
});

it("a label moves away from a link", () => {
  const labels = new LabelPlacer();
  labels.addLink({ ax: 100, ay: 120, bx: 100, by: 300 });

  expect(labels.place(wish())?.side).toBe("right");
});

it("a label never hides one that was placed before", () => {
  const labels = new LabelPlacer();
  labels.place(wish({ sides: ["below"] }));

  expect(labels.place(wish({ x: 130, sides: ["below"] }))).toBeUndefined();
});

it("a label does not cover another disc, but may stand beside its own", () => {
  const labels = new LabelPlacer();
  labels.addDisc(100, 100, 20);
  labels.addDisc(100, 135, 12);

  expect(labels.place(wish())?.side).toBe("right");
});

it("an important label is drawn even where there is no room", () => {
  const labels = new LabelPlacer();
  labels.addBox(0, 0, 300, 300);

  expect(labels.place(wish())).toBeUndefined();
  expect(labels.place(wish({ must: true }))).toBeDefined();
});

it("loyal labels rather cross a link than leave their side", () => {
  const labels = new LabelPlacer();
  labels.addLink({ ax: 100, ay: 120, bx: 100, by: 300 });

  expect(labels.place(wish({ loyalty: 3.2 }))?.side).toBe("below");
});

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
