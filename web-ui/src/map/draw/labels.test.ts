import { expect, it } from "vitest";

import { LabelPlacer, type LabelWish } from "./labels";

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

it("a label keeps a little air to the next disc", () => {
  const labels = new LabelPlacer();
  labels.addDisc(100, 100, 20);
  // Beside the disc the words would begin 2 px after the other one ends.
  labels.addDisc(213, 100, 24);

  expect(labels.place(wish({ sides: ["right", "above"], loyalty: 3 }))?.side).toBe("above");
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

it("a label keeps clear of what floats over a corner of the map", () => {
  const viewport = { width: 300, height: 200 };
  const labels = new LabelPlacer();
  labels.addFloat({ corner: "left", width: 120, height: 70 }, viewport);

  expect(labels.place(wish())?.side).toBe("right");

  const other = new LabelPlacer();
  other.addFloat({ corner: "right", width: 120, height: 70 }, viewport);

  expect(other.place(wish())?.side).toBe("below");
});
