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

/** Averages as SVG path data, growing upwards from zero; where buckets are missing the line is broken. */
export function linePaths(series: Buckets, { from, to, width, height, top }: SketchFrame): string {
  const apart = spacing(series);
  let before = -Infinity;
  const parts: string[] = [];
  for (const [time = 0, , average = 0] of series.buckets) {
    const x = ((time - from) / (to - from)) * width;
    const y = (Math.min(average, top) / top) * height;
    const joined = time - before <= apart * 1.5;
    parts.push(`${joined ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`);
    before = time;
  }
  return parts.join("");
}
