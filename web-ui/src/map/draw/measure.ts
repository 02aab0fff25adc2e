import { fontOf } from "./canvasPainter";

/** Width in px of a text. */
export type Measure = (text: string, size: number, weight: number) => number;

const MOST_KEPT = 20_000;

/** Measures with a canvas and remembers, because names repeat frame after frame. */
export function canvasMeasure(context: CanvasRenderingContext2D): Measure {
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${size} ${weight} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.textRendering = "geometricPrecision";
    context.font = fontOf(size, weight);
    const { width } = context.measureText(text);
    if (known.size > MOST_KEPT) known.clear();
    known.set(key, width);
    return width;
  };
}

/** A rough measure for places without a canvas: Korean is about as wide as high. */
export const roughMeasure: Measure = (text, size) => {
  let width = 0;
  for (const letter of text)
    width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? size * 0.92 : size * 0.55;
  return width;
};
