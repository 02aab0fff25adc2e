export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Room that something else covers, in px from each side. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The map point in the middle of the viewport, and px per map unit. */
export interface Camera extends Point {
  readonly scale: number;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export function toScreen(camera: Camera, viewport: Viewport, x: number, y: number): Point {
  return {
    x: (x - camera.x) * camera.scale + viewport.width / 2,
    y: (y - camera.y) * camera.scale + viewport.height / 2,
  };
}

export function toMap(camera: Camera, viewport: Viewport, x: number, y: number): Point {
  return {
    x: (x - viewport.width / 2) / camera.scale + camera.x,
    y: (y - viewport.height / 2) / camera.scale + camera.y,
  };
}

/** What of the map the viewport shows, with a margin in px around it. */
export function visible(camera: Camera, viewport: Viewport, margin: number): Box {
  const low = toMap(camera, viewport, -margin, -margin);
  const high = toMap(camera, viewport, viewport.width + margin, viewport.height + margin);
  return { minX: low.x, minY: low.y, maxX: high.x, maxY: high.y };
}

/** Zooms by a factor while the map point under the screen point stays where it is. */
export function zoomAt(
  camera: Camera,
  viewport: Viewport,
  at: Point,
  factor: number,
  limits: readonly [number, number],
): Camera {
  const scale = Math.min(Math.max(camera.scale * factor, limits[0]), limits[1]);
  const under = toMap(camera, viewport, at.x, at.y);
  return {
    scale,
    x: under.x - (at.x - viewport.width / 2) / scale,
    y: under.y - (at.y - viewport.height / 2) / scale,
  };
}

/** The camera that shows the whole box in the part of the viewport that the margins leave. */
export function fit(box: Box, viewport: Viewport, margins: Margins, largest: number): Camera {
  const width = Math.max(viewport.width - margins.left - margins.right, 1);
  const height = Math.max(viewport.height - margins.top - margins.bottom, 1);
  const scale = Math.min(
    width / Math.max(box.maxX - box.minX, 1e-6),
    height / Math.max(box.maxY - box.minY, 1e-6),
    largest,
  );
  return {
    scale,
    x: (box.minX + box.maxX) / 2 + (margins.right - margins.left) / 2 / scale,
    y: (box.minY + box.maxY) / 2 + (margins.bottom - margins.top) / 2 / scale,
  };
}

/** Part of the way from one camera to another; `share` 0–1. Scales run evenly for the eye. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const eased = share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2;
  return {
    x: from.x + (to.x - from.x) * eased,
    y: from.y + (to.y - from.y) * eased,
    scale: from.scale * (to.scale / from.scale) ** eased,
  };
}
