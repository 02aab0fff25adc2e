import {
  CLOSE,
  CURVE,
  DISC,
  type DrawList,
  LINE,
  MOVE,
  type Path,
  ROUNDED,
  type TextMark,
} from "./drawList";

/** The family of the interface; canvas text does not inherit it. */
export const FONT_FAMILY =
  '"Inter Variable", "Pretendard Variable", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", sans-serif';
const HALO = 4;

export const fontOf = (size: number, weight: number): string =>
  `${weight} ${size}px ${FONT_FAMILY}`;

/** Paints a draw list on a canvas whose transform already maps px of the list. */
export function paintCanvas(context: CanvasRenderingContext2D, list: DrawList): void {
  context.lineCap = "butt";
  context.lineJoin = "round";
  context.textBaseline = "middle";
  // Without it letters snap to whole pixels and names look spaced out.
  context.textRendering = "geometricPrecision";
  for (const { paths, texts } of list.sheets) {
    for (const path of paths.values()) paintPath(context, path);
    paintTexts(context, texts);
  }
  context.globalAlpha = 1;
}

function paintPath(context: CanvasRenderingContext2D, { paint, codes }: Path): void {
  if (codes.length === 0) return;
  context.globalAlpha = paint.alpha ?? 1;
  context.beginPath();
  trace(context, codes);
  if (paint.fill) {
    context.fillStyle = paint.fill;
    context.fill();
  }
  if (paint.stroke) {
    context.setLineDash(paint.dash ? [...paint.dash] : []);
    context.strokeStyle = paint.stroke;
    context.lineWidth = paint.width ?? 1;
    context.stroke();
  }
}

function trace(context: CanvasRenderingContext2D, codes: readonly number[]): void {
  const at = (index: number): number => codes[index] ?? 0;
  let next = 0;
  while (next < codes.length) {
    switch (codes[next++]) {
      case MOVE:
        context.moveTo(at(next++), at(next++));
        break;
      case LINE:
        context.lineTo(at(next++), at(next++));
        break;
      case CURVE:
        context.quadraticCurveTo(at(next++), at(next++), at(next++), at(next++));
        break;
      case DISC: {
        const [x, y, radius] = [at(next++), at(next++), at(next++)];
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
        break;
      }
      case ROUNDED:
        context.roundRect(at(next++), at(next++), at(next++), at(next++), at(next++));
        break;
      case CLOSE:
        context.closePath();
        break;
    }
  }
}

function paintTexts(context: CanvasRenderingContext2D, texts: readonly TextMark[]): void {
  if (texts.length === 0) return;
  context.setLineDash([]);
  context.lineWidth = HALO;
  let font = "";
  for (const mark of texts) {
    const wanted = fontOf(mark.size, mark.weight);
    if (wanted !== font) context.font = font = wanted;
    context.globalAlpha = mark.alpha ?? 1;
    context.textAlign = mark.align;
    if (mark.halo) {
      context.strokeStyle = mark.halo;
      context.strokeText(mark.text, mark.x, mark.y);
    }
    context.fillStyle = mark.colour;
    context.fillText(mark.text, mark.x, mark.y);
  }
}
