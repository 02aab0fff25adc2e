import { expect, it } from "vitest";

import { between, fit, toMap, toScreen, zoomAt } from "./camera";

const viewport = { width: 800, height: 600 };

it("a point on the screen leads back to its place on the map", () => {
  const camera = { x: 120, y: -40, scale: 0.37 };
  const { x, y } = toScreen(camera, viewport, 55, 66);

  expect(toMap(camera, viewport, x, y).x).toBeCloseTo(55);
  expect(toMap(camera, viewport, x, y).y).toBeCloseTo(66);
});

it("zooming keeps the place under the pointer", () => {
  const camera = { x: 10, y: 20, scale: 1 };
  const at = { x: 700, y: 100 };
  const before = toMap(camera, viewport, at.x, at.y);
  const zoomed = zoomAt(camera, viewport, at, 3, [0.1, 10]);

  expect(zoomed.scale).toBe(3);
  expect(toMap(zoomed, viewport, at.x, at.y).x).toBeCloseTo(before.x);
  expect(toMap(zoomed, viewport, at.x, at.y).y).toBeCloseTo(before.y);
});

it("zoom stops at its limits", () => {
  const camera = { x: 0, y: 0, scale: 1 };

  expect(zoomAt(camera, viewport, { x: 0, y: 0 }, 100, [0.5, 4]).scale).toBe(4);
  expect(zoomAt(camera, viewport, { x: 0, y: 0 }, 0.001, [0.5, 4]).scale).toBe(0.5);
});

it("fitting shows the whole box beside what the margins cover", () => {
  const box = { minX: -100, minY: 0, maxX: 300, maxY: 50 };
  const camera = fit(box, viewport, { top: 60, right: 100, bottom: 20, left: 50 }, 5);
  const low = toScreen(camera, viewport, box.minX, box.minY);
  const high = toScreen(camera, viewport, box.maxX, box.maxY);

  expect(low.x).toBeCloseTo(50);
  expect(high.x).toBeCloseTo(700);
  expect(low.y).toBeGreaterThanOrEqual(60);
  expect(high.y).toBeLessThanOrEqual(580);
});

it("fitting a single point does not zoom beyond the largest scale", () => {
  const point = { minX: 5, minY: 5, maxX: 5, maxY: 5 };

  expect(fit(point, viewport, { top: 0, right: 0, bottom: 0, left: 0 }, 2)).toEqual({
    x: 5,
    y: 5,
    scale: 2,
  });
});

it("a flight begins and ends where it should", () => {
  const [from, to] = [
    { x: 0, y: 0, scale: 1 },
    { x: 10, y: 20, scale: 16 },
  ];

  expect(between(from, to, 0)).toEqual(from);
  expect(between(from, to, 1)).toEqual(to);
  expect(between(from, to, 0.5).scale).toBeCloseTo(4);
});
