import { along, type Segment } from "../geometry/halfLink";
import type { Rect } from "../geometry/rect";

const SIZE = 64;
/** Of a segment that goes far beyond every screen only some cells matter. */
const MOST_STEPS = 4096;

interface Entry<T> {
  readonly item: T;
  /** The question that met it last. */
  asked: number;
}

const cellOf = (x: number): number => Math.floor(x / SIZE);
const keyOf = (column: number, row: number): number => column * 65_536 + row;

/** Things by the cells of the screen that they touch. */
export class Cells<T> {
  private readonly cells = new Map<number, Entry<T>[]>();
  private questions = 0;

  add(rect: Rect, item: T): void {
    const entry = { item, asked: 0 };
    const right = cellOf(rect.right);
    const bottom = cellOf(rect.bottom);
    for (let column = cellOf(rect.left); column <= right; column++) {
      for (let row = cellOf(rect.top); row <= bottom; row++) this.put(keyOf(column, row), entry);
    }
  }

  /** Adds to the cells that a straight segment passes. */
  addAlong(segment: Segment, item: T): void {
    const { ax, ay, bx, by } = segment;
    const entry = { item, asked: 0 };
    const steps = Math.min(Math.ceil(Math.hypot(bx - ax, by - ay) / (SIZE / 2)), MOST_STEPS);
    let last = Number.NaN;
    for (let step = 0; step <= steps; step++) {
      const { x, y } = along(segment, steps === 0 ? 0 : step / steps);
      const key = keyOf(cellOf(x), cellOf(y));
      if (key !== last) this.put(key, entry);
      last = key;
    }
  }

  /** Whether the test is true of one of the things near the rectangle; each is asked at most once. */
  some(rect: Rect, test: (item: T) => boolean): boolean {
    const question = ++this.questions;
    const right = cellOf(rect.right);
    const bottom = cellOf(rect.bottom);
    for (let column = cellOf(rect.left); column <= right; column++) {
      for (let row = cellOf(rect.top); row <= bottom; row++) {
        for (const entry of this.cells.get(keyOf(column, row)) ?? []) {
          if (entry.asked === question) continue;
          entry.asked = question;
          if (test(entry.item)) return true;
        }
      }
    }
    return false;
  }

  private put(key: number, entry: Entry<T>): void {
    const known = this.cells.get(key);
    if (known) known.push(entry);
    else this.cells.set(key, [entry]);
  }
}
