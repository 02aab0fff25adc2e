import { expect, it } from "vitest";

import { toScreen } from "./camera";
import { fitAround, type Thing } from "./fitAround";

const viewport = { width: 1000, height: 800 };
const margins = { top: 60, right: 20, bottom: 20, left: 20 };
const legend = { corner: "left", width: 240, height: 220 } as const;

const thing = (x: number, y: number): Thing => ({ x, y, roomX: 30, roomAbove: 30, roomBelow: 50 });
const corners = [thing(0, 0), thing(100, 0), thing(0, 70), thing(100, 70)];

function isUnderLegend(at: Thing, camera: { x: number; y: number; scale: number }): boolean {
  const { x, y } = toScreen(camera, viewport, at.x, at.y);
  return x - at.roomX < legend.width - 1 && y + at.roomBelow > viewport.height - legend.height + 1;
}

it("with nothing in the way the picture fills the viewport", () => {
  const camera = fitAround(corners, viewport, margins, [], Infinity);
  const { x, y } = toScreen(camera, viewport, 100, 70);

  expect(x + 30 > 970 || y + 50 > 770).toBe(true);
  expect(x + 30).toBeLessThan(981);
  expect(y + 50).toBeLessThan(781);
});

it("nothing hides under the legend", () => {
  const camera = fitAround(corners, viewport, margins, [legend], Infinity);

  expect(corners.some((corner) => isUnderLegend(corner, camera))).toBe(false);
});

it("a map without anything in that corner is not made smaller for it", () => {
  const free = corners.slice(0, 2).concat(thing(100, 70));

  expect(fitAround(free, viewport, margins, [legend], Infinity)).toEqual(
    fitAround(free, viewport, margins, [], Infinity),
  );
});

it("one thing alone keeps to the largest scale", () => {
  expect(fitAround([thing(5, 5)], viewport, margins, [legend], 2).scale).toBe(2);
});
