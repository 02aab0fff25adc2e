import type { Segment } from "./halfLink";

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlap(one: Rect, other: Rect): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Whether a rectangle touches the disc that fills a square. */
export function touchesDisc(rect: Rect, square: Rect): boolean {
  const x = (square.left + square.right) / 2;
  const y = (square.top + square.bottom) / 2;
  const awayX = Math.max(rect.left - x, 0, x - rect.right);
  const awayY = Math.max(rect.top - y, 0, y - rect.bottom);
  const radius = (square.right - square.left) / 2 + 1;
  return awayX * awayX + awayY * awayY < radius * radius;
}

/** Whether the straight segment touches the rectangle: their boxes do, and not all corners lie on one side of its line. */
export function crosses({ ax, ay, bx, by }: Segment, rect: Rect): boolean {
  const { left, top, right, bottom } = rect;
  if ((ax < left && bx < left) || (ax > right && bx > right)) return false;
  if ((ay < top && by < top) || (ay > bottom && by > bottom)) return false;
  const dx = bx - ax;
  const dy = by - ay;
  const one = dx * (top - ay) - dy * (left - ax);
  const two = dx * (top - ay) - dy * (right - ax);
  const three = dx * (bottom - ay) - dy * (left - ax);
  const four = dx * (bottom - ay) - dy * (right - ax);
  const isLeft = one > 0 && two > 0 && three > 0 && four > 0;
  const isRight = one < 0 && two < 0 && three < 0 && four < 0;
  return !isLeft && !isRight;
}
