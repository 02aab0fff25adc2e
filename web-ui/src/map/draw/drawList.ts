import type { Segment } from "../geometry/halfLink";

/** From back to front. */
export const LAYERS = [
  "hull",
  "glow",
  "link",
  "casing",
  "core",
  "cross",
  "node",
  "mark",
  "label",
  "pill",
  "front",
] as const;
export type Layer = (typeof LAYERS)[number];

export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly alpha?: number;
}

/** Codes in a path, each followed by its numbers. */
export const MOVE = 0;
export const LINE = 1;
export const CURVE = 2;
export const CLOSE = 3;
export const DISC = 4;
export const ROUNDED = 5;

/** One path of one colour; everything of that colour on a layer goes into it. */
export class Path {
  readonly paint: Paint;
  readonly codes: number[] = [];

  constructor(paint: Paint) {
    this.paint = paint;
  }

  move(x: number, y: number): this {
    this.codes.push(MOVE, x, y);
    return this;
  }

  line(x: number, y: number): this {
    this.codes.push(LINE, x, y);
    return this;
  }

  /** A quadratic curve by its control point. */
  curve(cx: number, cy: number, x: number, y: number): this {
    this.codes.push(CURVE, cx, cy, x, y);
    return this;
  }

  /** A line or curve from a to b. */
  segment({ ax, ay, bx, by, control }: Segment): this {
    this.move(ax, ay);
    return control ? this.curve(control.x, control.y, bx, by) : this.line(bx, by);
  }

  close(): this {
    this.codes.push(CLOSE);
    return this;
  }

  disc(x: number, y: number, radius: number): this {
    this.codes.push(DISC, x, y, radius);
    return this;
  }

  rounded(x: number, y: number, width: number, height: number, radius: number): this {
    this.codes.push(ROUNDED, x, y, width, height, radius);
    return this;
  }

  /** A closed polygon given as x, y, x, y, … */
  polygon(points: readonly number[]): this {
    for (let at = 0; at + 1 < points.length; at += 2) {
      this.codes.push(at === 0 ? MOVE : LINE, points[at] ?? 0, points[at + 1] ?? 0);
    }
    return this.close();
  }
}

export interface TextMark {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  readonly align: "left" | "center" | "right";
  /** Colour of the outline that keeps the text readable over links. */
  readonly halo?: string;
  readonly alpha?: number;
}

interface Sheet {
  readonly paths: Map<string, Path>;
  readonly texts: TextMark[];
}

/** What one frame shows: the screen, PNG and SVG are painted from the same list. Lengths are px. */
export class DrawList {
  readonly sheets: readonly Sheet[] = LAYERS.map(() => ({ paths: new Map(), texts: [] }));
  /** Nodes, sites and links put on the list; a link with its two halves is one mark. */
  marks = 0;

  path(layer: Layer, paint: Paint): Path {
    const key = `${paint.fill ?? ""}|${paint.stroke ?? ""}|${paint.width ?? 1}|${paint.dash?.join() ?? ""}|${paint.alpha ?? 1}`;
    const { paths } = this.sheet(layer);
    const known = paths.get(key);
    if (known) return known;
    const path = new Path(paint);
    paths.set(key, path);
    return path;
  }

  text(layer: Layer, mark: TextMark): void {
    this.sheet(layer).texts.push(mark);
  }

  private sheet(layer: Layer): Sheet {
    const sheet = this.sheets[LAYERS.indexOf(layer)];
    if (!sheet) throw new Error(`No layer ${layer}`);
    return sheet;
  }
}
