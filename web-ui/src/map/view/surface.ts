import { paintCanvas } from "../draw/canvasPainter";
import type { DrawList } from "../draw/drawList";
import type { Viewport } from "./camera";

/** A canvas that keeps its pixels in step with its size on the page; lengths are px of the look page. */
export class Surface {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  private width = 0;
  private height = 0;
  private ratio = 1;

  constructor(canvas: HTMLCanvasElement, readOften: boolean) {
    const context = canvas.getContext("2d", { willReadFrequently: readOften });
    if (!context) throw new Error("This browser cannot draw on a canvas");
    this.canvas = canvas;
    this.context = context;
  }

  get viewport(): Viewport {
    return { width: this.width, height: this.height };
  }

  /** Takes the size on the page; `uiScale` is how many CSS px one px of the look page takes. True when it changed. */
  measure(uiScale: number): boolean {
    const { clientWidth, clientHeight } = this.canvas;
    const ratio = (window.devicePixelRatio || 1) * uiScale;
    const [width, height] = [clientWidth / uiScale, clientHeight / uiScale];
    if (width === this.width && height === this.height && ratio === this.ratio) return false;
    [this.width, this.height, this.ratio] = [width, height, ratio];
    this.canvas.width = Math.max(Math.round(width * ratio), 1);
    this.canvas.height = Math.max(Math.round(height * ratio), 1);
    return true;
  }

  paint(list: DrawList, background: (context: CanvasRenderingContext2D) => void): void {
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    background(this.context);
    paintCanvas(this.context, list);
  }
}
