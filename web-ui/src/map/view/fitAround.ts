import { type Camera, fit, type Margins, type Point, toScreen, type Viewport } from "./camera";

/** Something that floats over a lower corner of the map, such as the legend; px with its distance to the edges. */
export interface Covered {
  readonly corner: "left" | "right";
  readonly width: number;
  readonly height: number;
}

/** What must be seen: a place with the room in px that its disc and name take around it. */
export interface Thing extends Point {
  readonly roomX: number;
  readonly roomAbove: number;
  readonly roomBelow: number;
}

/**
 * The largest picture of all things that leaves the covered corners free: tries the plain fit first, then fits that give
 * up the side or the bottom of each corner.
 */
export function fitAround(
  things: readonly Thing[],
  viewport: Viewport,
  margins: Margins,
  covered: readonly Covered[],
  largest: number,
): Camera {
  let best: Camera | undefined;
  for (const tried of choices(margins, covered)) {
    const camera = fitThings(things, viewport, tried, largest);
    if (best && camera.scale <= best.scale) continue;
    if (!things.some((thing) => hidden(thing, camera, viewport, covered))) best = camera;
  }
  return best ?? fitThings(things, viewport, margins, largest);
}

/** How much of a corner's width or height a fit gives up. */
const SHARES = [0.25, 0.5, 0.75, 1];

function choices(margins: Margins, covered: readonly Covered[]): Margins[] {
  let all = [margins];
  for (const { corner, width, height } of covered) {
    all = all.flatMap((one) => [
      one,
      ...SHARES.map((share) => ({ ...one, [corner]: Math.max(one[corner], width * share) })),
      ...SHARES.map((share) => ({ ...one, bottom: Math.max(one.bottom, height * share) })),
    ]);
  }
  return all;
}

/** Room is in px and the box in map units, so the scale is found in a few rounds. */
function fitThings(
  things: readonly Thing[],
  viewport: Viewport,
  margins: Margins,
  largest: number,
): Camera {
  let camera = fit(bounds(things, Infinity), viewport, margins, largest);
  for (let round = 0; round < 12; round++) {
    camera = fit(bounds(things, camera.scale), viewport, margins, largest);
  }
  return camera;
}

function bounds(things: readonly Thing[], scale: number) {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, roomX, roomAbove, roomBelow } of things) {
    minX = Math.min(minX, x - roomX / scale);
    maxX = Math.max(maxX, x + roomX / scale);
    minY = Math.min(minY, y - roomAbove / scale);
    maxY = Math.max(maxY, y + roomBelow / scale);
  }
  return minX > maxX ? { minX: -1, minY: -1, maxX: 1, maxY: 1 } : { minX, minY, maxX, maxY };
}

function hidden(
  thing: Thing,
  camera: Camera,
  viewport: Viewport,
  covered: readonly Covered[],
): boolean {
  const { x, y } = toScreen(camera, viewport, thing.x, thing.y);
  return covered.some(({ corner, width, height }) => {
    if (y + thing.roomBelow <= viewport.height - height + 1) return false;
    return corner === "left"
      ? x - thing.roomX < width - 1
      : x + thing.roomX > viewport.width - width + 1;
  });
}
