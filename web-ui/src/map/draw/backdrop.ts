import type { Camera, Viewport } from "../view/camera";
import type { Palette } from "./palette";
import { type Plan, PLAN_ALPHA, planBox } from "./plan";

const STEP = 24;
const DOT = 1.6;

/** The dot grid: moves with the map, is never denser than every 18 px, and fades towards the edges. */
export class Backdrop {
  private tile: { readonly canvas: HTMLCanvasElement; readonly key: string } | undefined;

  paint(
    context: CanvasRenderingContext2D,
    palette: Palette,
    camera: Camera,
    viewport: Viewport,
    plan?: Plan,
  ): void {
    const { width, height } = viewport;
    context.globalAlpha = 1;
    context.fillStyle = palette.bg;
    context.fillRect(0, 0, width, height);
    const step = STEP * 2 ** (mod(Math.log2(camera.scale) + 0.4, 1) - 0.4);
    const sheet = this.sheet(palette, width, height, step);
    const x = mod(width / 2 - camera.x * camera.scale, step) - step;
    const y = mod(height / 2 - camera.y * camera.scale, step) - step;
    context.drawImage(sheet, x, y, sheet.width, sheet.height);
    if (!plan) return;
    const box = planBox(plan, camera, viewport);
    context.globalAlpha = PLAN_ALPHA[palette.theme];
    context.drawImage(plan.image, box.left, box.top, box.width, box.height);
    context.globalAlpha = 1;
  }

  private sheet(palette: Palette, width: number, height: number, step: number): HTMLCanvasElement {
    const key = `${palette.line} ${width} ${height} ${step.toFixed(2)}`;
    if (this.tile?.key === key) return this.tile.canvas;
    const canvas = this.tile?.canvas ?? document.createElement("canvas");
    canvas.width = Math.ceil(width + 2 * step);
    canvas.height = Math.ceil(height + 2 * step);
    const context = canvas.getContext("2d");
    if (context) scatter(context, palette.line, canvas.width, canvas.height, step);
    this.tile = { canvas, key };
    return canvas;
  }
}

function scatter(
  context: CanvasRenderingContext2D,
  colour: string,
  width: number,
  height: number,
  step: number,
): void {
  context.clearRect(0, 0, width, height);
  context.fillStyle = colour;
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      const edge = Math.min(x, y, width - x, height - y) / (Math.min(width, height) * 0.16);
      context.globalAlpha = Math.min(Math.max(edge, 0), 1) * 1;
      context.fillRect(x, y, DOT, DOT);
    }
  }
}

const mod = (value: number, by: number): number => ((value % by) + by) % by;
