import type { Camera, Viewport } from "../view/camera";
import { FONT_FAMILY } from "./canvasPainter";
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
import { type Plan, PLAN_ALPHA, planBox } from "./plan";

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A floor plan under the drawing. */
export interface Ground {
  readonly plan: Plan;
  readonly camera: Camera;
  readonly theme: "dark" | "light";
}

/** The draw list as an SVG document of its own; every text of the network is escaped. */
export function paintSvg(
  list: DrawList,
  viewport: Viewport,
  background: string,
  ground?: Ground,
): string {
  const { width, height } = viewport;
  const body = list.sheets.flatMap(({ paths, texts }) => [
    ...[...paths.values()].filter((path) => path.codes.length > 0).map(pathElement),
    ...texts.map(textElement),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}">`,
    `<rect width="100%" height="100%" fill="${background}"/>`,
    ...(ground ? [image(ground, viewport)] : []),
    ...body,
    "</svg>",
  ].join("\n");
}

function image({ plan, camera, theme }: Ground, viewport: Viewport): string {
  const { left, top, width, height } = planBox(plan, camera, viewport);
  return `<image href="${escaped(plan.address)}" x="${short(left)}" y="${short(top)}" width="${short(width)}" height="${short(height)}" opacity="${PLAN_ALPHA[theme]}" preserveAspectRatio="none"/>`;
}

function pathElement({ paint, codes }: Path): string {
  const stroke = paint.stroke
    ? ` stroke="${paint.stroke}" stroke-width="${short(paint.width ?? 1)}" stroke-linejoin="round"`
    : "";
  const dash = paint.dash ? ` stroke-dasharray="${paint.dash.join(" ")}"` : "";
  const alpha = paint.alpha === undefined ? "" : ` opacity="${paint.alpha}"`;
  return `<path d="${data(codes)}" fill="${paint.fill ?? "none"}"${stroke}${dash}${alpha}/>`;
}

function data(codes: readonly number[]): string {
  const parts: string[] = [];
  let next = 0;
  const take = (count: number): number[] => codes.slice(next, (next += count)) as number[];
  while (next < codes.length) {
    switch (codes[next++]) {
      case MOVE:
        parts.push(`M${take(2).map(short).join(" ")}`);
        break;
      case LINE:
        parts.push(`L${take(2).map(short).join(" ")}`);
        break;
      case CURVE:
        parts.push(`Q${take(4).map(short).join(" ")}`);
        break;
      case DISC:
        parts.push(disc(...(take(3) as [number, number, number])));
        break;
      case ROUNDED:
        parts.push(rounded(...(take(5) as [number, number, number, number, number])));
        break;
      case CLOSE:
        parts.push("Z");
        break;
    }
  }
  return parts.join("");
}

function disc(x: number, y: number, radius: number): string {
  const r = short(radius);
  return `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${short(radius * 2)} 0a${r} ${r} 0 1 0 ${short(-radius * 2)} 0Z`;
}

function rounded(x: number, y: number, width: number, height: number, radius: number): string {
  const arc = (dx: number, dy: number): string =>
    `a${short(radius)} ${short(radius)} 0 0 1 ${short(dx)} ${short(dy)}`;
  const [w, h] = [width - 2 * radius, height - 2 * radius];
  return `M${short(x + radius)} ${short(y)}h${short(w)}${arc(radius, radius)}v${short(h)}${arc(-radius, radius)}h${short(-w)}${arc(-radius, -radius)}v${short(-h)}${arc(radius, -radius)}Z`;
}

function textElement(mark: TextMark): string {
  const anchor = { left: "start", center: "middle", right: "end" }[mark.align];
  const halo = mark.halo
    ? ` stroke="${mark.halo}" stroke-width="4" paint-order="stroke" stroke-linejoin="round"`
    : "";
  const alpha = mark.alpha === undefined ? "" : ` opacity="${mark.alpha}"`;
  return `<text x="${short(mark.x)}" y="${short(mark.y)}" dominant-baseline="central" text-anchor="${anchor}" font-family="${escaped(FONT_FAMILY)}" font-size="${mark.size}" font-weight="${mark.weight}" fill="${mark.colour}"${halo}${alpha}>${escaped(mark.text)}</text>`;
}
