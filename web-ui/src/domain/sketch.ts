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
export function linePaths(
  { step, buckets }: Buckets,
  { from, to, width, height, top }: SketchFrame,
): string {
  let before = -Infinity;
  const parts: string[] = [];
  for (const [time = 0, , average = 0] of buckets) {
    const x = ((time - from) / (to - from)) * width;
    const y = (Math.min(average, top) / top) * height;
    const joined = time - before <= step * 1.5;
    parts.push(`${joined ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`);
    before = time;
  }
  return parts.join("");
}
