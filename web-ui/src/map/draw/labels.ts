import { along, type Segment } from "../geometry/halfLink";
import { crosses, overlap, type Rect, touchesDisc } from "../geometry/rect";
import type { Viewport } from "../view/camera";
import type { Covered } from "../view/fitAround";
import { Cells } from "./cells";

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

/** Px between two labels in a line, and between a label and the next disc. */
const AIR = 4;
const LINK_COST = 3;
/** A bundle of links is no worse than this: the outline keeps the text readable. */
const MOST_LINKS = 7;
const DISC_COST = 12;
const LABEL_COST = 20;
/** A label that is not a must goes only where it covers less than this. */
const TOLERATED = 11.001;

/** Places labels one after the other, so the important ones come first and later ones make room. */
export class LabelPlacer {
  private readonly boxes = new Cells<Rect>();
  private readonly discs = new Cells<Rect>();
  private readonly segments = new Cells<Segment>();

  addDisc(x: number, y: number, radius: number): void {
    const disc = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    this.discs.add(disc, disc);
  }

  addBox(left: number, top: number, width: number, height: number): void {
    const box = { left, top, right: left + width, bottom: top + height };
    this.boxes.add(box, box);
  }

  /** What floats over a lower corner. */
  addFloat({ corner, width, height }: Covered, viewport: Viewport): void {
    const left = corner === "left" ? 0 : viewport.width - width;
    this.addBox(left, viewport.height - height, width, height);
  }

  addLink(segment: Segment): void {
    if (segment.control) {
      const middle = along(segment, 0.5);
      this.addLink({ ax: segment.ax, ay: segment.ay, bx: middle.x, by: middle.y });
      this.addLink({ ax: middle.x, ay: middle.y, bx: segment.bx, by: segment.by });
      return;
    }
    this.segments.addAlong(segment, segment);
  }

  /** Whether nothing that was placed before is in the way; links are not. */
  isFree(rect: Rect): boolean {
    return (
      !this.boxes.some(rect, (box) => overlap(rect, box)) &&
      !this.discs.some(rect, (disc) => touchesDisc(rect, disc))
    );
  }

  /** The best place, or undefined when the label had better be left out. */
  place(wish: LabelWish): LabelPlace | undefined {
    let best: LabelPlace | undefined;
    let lowest = wish.must ? Infinity : TOLERATED;
    for (const [rank, side] of wish.sides.entries()) {
      const place = placeAt(wish, side);
      const cost = this.cost(rectOf(place, wish), wish, rank * wish.loyalty, lowest);
      if (cost >= lowest) continue;
      lowest = cost;
      best = place;
    }
    if (best) this.addBox(best.left - AIR, best.top, wish.width + 2 * AIR, wish.height);
    return best;
  }

  /** What a place costs on top of `before`; the rest is not looked at once that is `limit` or more. */
  private cost(rect: Rect, wish: LabelWish, before: number, limit: number): number {
    let cost = before;
    if (cost >= limit) return cost;
    const dear = (): boolean => cost >= limit;
    this.boxes.some(rect, (box) => {
      if (overlap(rect, box)) cost += LABEL_COST;
      return dear();
    });
    if (dear()) return cost;
    const airy = { ...rect, left: rect.left - AIR, right: rect.right + AIR };
    this.discs.some(airy, (disc) => {
      if (overlap(airy, disc) && !isAround(disc, wish) && touchesDisc(airy, disc))
        cost += DISC_COST;
      return dear();
    });
    if (dear()) return cost;
    let links = 0;
    this.segments.some(rect, (segment) => {
      if (crosses(segment, rect)) links += LINK_COST;
      return links >= MOST_LINKS || cost + links >= limit;
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
