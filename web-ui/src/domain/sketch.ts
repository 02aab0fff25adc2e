import { spacing } from "./series";

/** Where a small line is drawn: the span in epoch seconds, the size in px and the value at its top. */
export interface SketchFrame {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

interface Buckets {
  readonly step: number;
  readonly buckets: readonly (readonly number[])[];
}

interface Spot {
  readonly x: string;
  readonly y: string;
}

/** Averages as SVG path data, growing upwards from zero; where buckets are missing the line is broken. */
export const linePaths = (series: Buckets, frame: SketchFrame): string =>
  pieces(series, frame).map(line).join("");

/** The same line with everything down to zero. */
export const areaPaths = (series: Buckets, frame: SketchFrame): string =>
  pieces(series, frame)
    .map((piece) => `${line(piece)}L${piece.at(-1)?.x} 0L${piece[0]?.x} 0Z`)
    .join("");

const line = (piece: readonly Spot[]): string =>
  `M${piece.map(({ x, y }) => `${x} ${y}`).join("L")}`;

function pieces(series: Buckets, { from, to, width, height, top }: SketchFrame): Spot[][] {
  const apart = spacing(series);
  let before = -Infinity;
  const all: Spot[][] = [];
  for (const [time = 0, , average = 0] of series.buckets) {
    const x = (((time - from) / (to - from)) * width).toFixed(1);
    const y = ((Math.min(average, top) / top) * height).toFixed(1);
    if (time - before > apart * 1.5) all.push([]);
    all.at(-1)?.push({ x, y });
    before = time;
  }
  return all;
}
