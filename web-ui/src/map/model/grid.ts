/** Boxes as min x, min y, max x, max y, four numbers each. */
export type Boxes = Float64Array;

const MOST_CELLS_OF_ONE_BOX = 48;

/**
 * A uniform grid over boxes: answers which of them may touch a rectangle. It is filled when it is asked for the first
 * time: the overview of a large network is drawn without.
 */
export class UniformGrid {
  private readonly boxes: Boxes;
  private cells: Cells | undefined;

  constructor(boxes: Boxes) {
    this.boxes = boxes;
  }

  /** Calls back once for each box that touches the rectangle. */
  query(
    minX: number,
    minY: number,
    maxX: number,
    maxY: number,
    found: (item: number) => void,
  ): void {
    this.cells ??= new Cells(this.boxes);
    this.cells.query(minX, minY, maxX, maxY, found);
  }
}

/** The boxes by the cells that they fill; those that would fill many are kept apart and always tested, so that a few country-wide links do not blow it up. */
class Cells {
  private readonly boxes: Boxes;
  private readonly minX: number;
  private readonly minY: number;
  private readonly cell: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly starts: Int32Array;
  private readonly items: Int32Array;
  private readonly large: number[] = [];
  private readonly seen: Int32Array;
  private turn = 0;

  constructor(boxes: Boxes) {
    this.boxes = boxes;
    const count = boxes.length / 4;
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < boxes.length; i += 4) {
      minX = Math.min(minX, boxes[i] ?? 0);
      minY = Math.min(minY, boxes[i + 1] ?? 0);
      maxX = Math.max(maxX, boxes[i + 2] ?? 0);
      maxY = Math.max(maxY, boxes[i + 3] ?? 0);
    }
    if (count === 0) [minX, minY, maxX, maxY] = [0, 0, 1, 1];
    this.minX = minX;
    this.minY = minY;
    const width = Math.max(maxX - minX, 1e-6);
    const height = Math.max(maxY - minY, 1e-6);
    // About two boxes a cell; a thin world must not get an endless row of cells.
    const wanted = Math.sqrt((width * height * 2) / Math.max(count, 1));
    this.cell = Math.max(wanted, width / 1024, height / 1024);
    this.columns = Math.floor(width / this.cell) + 1;
    this.rows = Math.floor(height / this.cell) + 1;
    this.starts = new Int32Array(this.columns * this.rows + 1);
    this.seen = new Int32Array(count);
    this.items = this.filled(count);
  }

  query(
    minX: number,
    minY: number,
    maxX: number,
    maxY: number,
    found: (item: number) => void,
  ): void {
    this.turn++;
    for (const item of this.large) this.offer(item, minX, minY, maxX, maxY, found);
    const left = this.column(minX);
    const right = this.column(maxX);
    const bottom = this.row(maxY);
    for (let row = this.row(minY); row <= bottom; row++) {
      const from = this.starts[row * this.columns + left] ?? 0;
      const to = this.starts[row * this.columns + right + 1] ?? 0;
      for (let at = from; at < to; at++) {
        this.offer(this.items[at] ?? 0, minX, minY, maxX, maxY, found);
      }
    }
  }

  private offer(
    item: number,
    minX: number,
    minY: number,
    maxX: number,
    maxY: number,
    found: (item: number) => void,
  ): void {
    if (this.seen[item] === this.turn) return;
    this.seen[item] = this.turn;
    const at = item * 4;
    const apart =
      (this.boxes[at] ?? 0) > maxX ||
      (this.boxes[at + 1] ?? 0) > maxY ||
      (this.boxes[at + 2] ?? 0) < minX ||
      (this.boxes[at + 3] ?? 0) < minY;
    if (!apart) found(item);
  }

  private filled(count: number): Int32Array {
    let total = 0;
    for (let item = 0; item < count; item++) {
      if (this.cellsOf(item) > MOST_CELLS_OF_ONE_BOX) this.large.push(item);
      else
        total += this.each(
          item,
          (cell) => (this.starts[cell + 1] = (this.starts[cell + 1] ?? 0) + 1),
        );
    }
    for (let cell = 1; cell < this.starts.length; cell++) {
      this.starts[cell] = (this.starts[cell] ?? 0) + (this.starts[cell - 1] ?? 0);
    }
    const items = new Int32Array(total);
    const next = this.starts.slice();
    for (let item = 0; item < count; item++) {
      if (this.cellsOf(item) > MOST_CELLS_OF_ONE_BOX) continue;
      this.each(item, (cell) => {
        const at = next[cell] ?? 0;
        items[at] = item;
        next[cell] = at + 1;
      });
    }
    return items;
  }

  private cellsOf(item: number): number {
    const at = item * 4;
    const wide = this.column(this.boxes[at + 2] ?? 0) - this.column(this.boxes[at] ?? 0) + 1;
    return wide * (this.row(this.boxes[at + 3] ?? 0) - this.row(this.boxes[at + 1] ?? 0) + 1);
  }

  private each(item: number, visit: (cell: number) => void): number {
    const at = item * 4;
    const right = this.column(this.boxes[at + 2] ?? 0);
    const bottom = this.row(this.boxes[at + 3] ?? 0);
    let visited = 0;
    for (let row = this.row(this.boxes[at + 1] ?? 0); row <= bottom; row++) {
      for (let column = this.column(this.boxes[at] ?? 0); column <= right; column++) {
        visit(row * this.columns + column);
        visited++;
      }
    }
    return visited;
  }

  private column(x: number): number {
    return Math.min(Math.max(Math.floor((x - this.minX) / this.cell), 0), this.columns - 1);
  }

  private row(y: number): number {
    return Math.min(Math.max(Math.floor((y - this.minY) / this.cell), 0), this.rows - 1);
  }
}

/** A grid over points. */
export function pointGrid(x: Float64Array, y: Float64Array): UniformGrid {
  const boxes = new Float64Array(x.length * 4);
  for (let at = 0; at < x.length; at++) {
    boxes[at * 4] = boxes[at * 4 + 2] = x[at] ?? 0;
    boxes[at * 4 + 1] = boxes[at * 4 + 3] = y[at] ?? 0;
  }
  return new UniformGrid(boxes);
}
