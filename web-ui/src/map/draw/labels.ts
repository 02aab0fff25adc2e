import { along, type Segment } from "../geometry/halfLink";

export type Side = "below" | "above" | "right" | "left" | "belowRight" | "belowLeft";

/** A label that wants a place beside a disc; sizes in px. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Best first. */
  readonly sides: readonly Side[];
  /** How much worse each next side is; passing over a link costs 3. */
  readonly loyalty: number;
  /** Drawn even where it covers something; the others are left out then. */
  readonly must: boolean;
}

/** Where a label goes: its left edge and top edge. */
export interface LabelPlace {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 64;
/** Px between two labels in a line. */
const AIR = 4;
const LINK_COST = 3;
/** A bundle of links is no worse than this: the outline keeps the text readable. */
const MOST_LINKS = 7;
const DISC_COST = 12;
const LABEL_COST = 20;
/** A label that is not a must goes only where it covers at most links. */
const TOLERATED = 11;

/** Places labels one after the other, so the important ones come first and later ones make room. */
export class LabelPlacer {
  private readonly rects = new Map<number, Rect[]>();
  private readonly discs = new Map<number, Rect[]>();
  private readonly segments = new Map<number, Segment[]>();

  addDisc(x: number, y: number, radius: number): void {
    keep(this.discs, { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  }

  addBox(left: number, top: number, width: number, height: number): void {
    keep(this.rects, { left, top, right: left + width, bottom: top + height });
  }

  addLink(segment: Segment): void {
    if (segment.control) {
      const middle = along(segment, 0.5);
      this.addLink({ ax: segment.ax, ay: segment.ay, bx: middle.x, by: middle.y });
      this.addLink({ ax: middle.x, ay: middle.y, bx: segment.bx, by: segment.by });
      return;
    }
    const steps = Math.ceil(
      Math.hypot(segment.bx - segment.ax, segment.by - segment.ay) / (CELL / 2),
    );
    const passed = new Set<number>();
    for (let step = 0; step <= steps; step++) {
      const { x, y } = along(segment, steps === 0 ? 0 : step / steps);
      passed.add(cellAt(Math.floor(x / CELL), Math.floor(y / CELL)));
    }
    for (const cell of passed) push(this.segments, cell, segment);
  }

  /** The best place, or undefined when the label had better be left out. */
  place(wish: LabelWish): LabelPlace | undefined {
    let best: LabelPlace | undefined;
    let lowest = Infinity;
    wish.sides.forEach((side, rank) => {
      const place = placeAt(wish, side);
      const cost = this.cost(rectOf(place, wish), wish) + rank * wish.loyalty;
      if (cost >= lowest) return;
      lowest = cost;
      best = place;
    });
    if (!best || (!wish.must && lowest > TOLERATED)) return undefined;
    this.addBox(best.left - AIR, best.top, wish.width + 2 * AIR, wish.height);
    return best;
  }

  private cost(rect: Rect, wish: LabelWish): number {
    let cost = 0;
    let links = 0;
    const seen = new Set<unknown>();
    eachCell(rect, (cell) => {
      for (const other of this.rects.get(cell) ?? [])
        cost += fresh(seen, other) && overlap(rect, other) ? LABEL_COST : 0;
      for (const disc of this.discs.get(cell) ?? []) {
        if (!fresh(seen, disc) || !overlap(rect, disc) || isAround(disc, wish)) continue;
        if (touchesDisc(rect, disc)) cost += DISC_COST;
      }
      for (const segment of this.segments.get(cell) ?? []) {
        if (fresh(seen, segment) && crosses(segment, rect)) links += LINK_COST;
      }
    });
    return cost + Math.min(links, MOST_LINKS);
  }
}

function isAround(disc: Rect, wish: LabelWish): boolean {
  return (
    Math.abs((disc.left + disc.right) / 2 - wish.x) < 0.5 &&
    Math.abs((disc.top + disc.bottom) / 2 - wish.y) < 0.5
  );
}

function touchesDisc(rect: Rect, disc: Rect): boolean {
  const [x, y] = [(disc.left + disc.right) / 2, (disc.top + disc.bottom) / 2];
  const nearX = Math.min(Math.max(x, rect.left), rect.right);
  const nearY = Math.min(Math.max(y, rect.top), rect.bottom);
  return Math.hypot(nearX - x, nearY - y) < (disc.right - disc.left) / 2 + 1;
}

export function placeAt(wish: LabelWish, side: Side): LabelPlace {
  const { x, y, radius, width, height } = wish;
  const gap = 5;
  switch (side) {
    case "above":
      return { side, left: x - width / 2, top: y - radius - gap - height };
    case "right":
      return { side, left: x + radius + gap + 2, top: y - height / 2 };
    case "left":
      return { side, left: x - radius - gap - 2 - width, top: y - height / 2 };
    case "belowRight":
      return { side, left: x + radius * 0.45, top: y + radius * 0.89 + 3 };
    case "belowLeft":
      return { side, left: x - radius * 0.45 - width, top: y + radius * 0.89 + 3 };
    default:
      return { side, left: x - width / 2, top: y + radius + gap - 1 };
  }
}

function rectOf({ left, top }: LabelPlace, { width, height }: LabelWish): Rect {
  return { left, top, right: left + width, bottom: top + height };
}

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Whether the segment touches the rectangle (Liang and Barsky's clipping, without the clipped part). */
export function crosses({ ax, ay, bx, by }: Segment, rect: Rect): boolean {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [bx - ax, by - ay];
  const sides = [
    [-dx, ax - rect.left],
    [dx, rect.right - ax],
    [-dy, ay - rect.top],
    [dy, rect.bottom - ay],
  ] as const;
  for (const [slope, room] of sides) {
    if (slope === 0 && room < 0) return false;
    if (slope < 0) enter = Math.max(enter, room / slope);
    if (slope > 0) leave = Math.min(leave, room / slope);
  }
  return enter <= leave;
}

const cellAt = (column: number, row: number): number => column * 65_536 + row;

function eachCell(rect: Rect, visit: (cell: number) => void): void {
  for (
    let column = Math.floor(rect.left / CELL);
    column <= Math.floor(rect.right / CELL);
    column++
  ) {
    for (let row = Math.floor(rect.top / CELL); row <= Math.floor(rect.bottom / CELL); row++) {
      visit(cellAt(column, row));
    }
  }
}

function keep(cells: Map<number, Rect[]>, rect: Rect): void {
  eachCell(rect, (cell) => push(cells, cell, rect));
}

function push<T>(cells: Map<number, T[]>, cell: number, item: T): void {
  const known = cells.get(cell);
  if (known) known.push(item);
  else cells.set(cell, [item]);
}

function fresh(seen: Set<unknown>, item: unknown): boolean {
  if (seen.has(item)) return false;
  seen.add(item);
  return true;
}
