import { composeMinimap } from "./draw/minimap";
import type { MapView } from "./MapView";
import type { Scene } from "./model/scene";
import { type Camera, fit, toMap } from "./view/camera";
import { Surface } from "./view/surface";

const MARGIN = 10;

/** The small map in the corner: shows what the large one shows of the whole, and moves it by click or drag. */
export class Minimap {
  private readonly surface: Surface;
  private view: MapView | undefined;
  private readonly stop = new AbortController();

  constructor(canvas: HTMLCanvasElement, software: boolean) {
    this.surface = new Surface(canvas, software);
  }

  start(): void {
    const { canvas } = this.surface;
    const { signal } = this.stop;
    canvas.addEventListener(
      "pointerdown",
      (event) => {
        canvas.setPointerCapture(event.pointerId);
        this.lead(event);
      },
      { signal },
    );
    canvas.addEventListener("pointermove", (event) => event.buttons === 1 && this.lead(event), {
      signal,
    });
  }

  close(): void {
    this.stop.abort();
  }

  /** Draws after a frame of the large map. */
  follow(view: MapView): void {
    this.view = view;
    this.surface.measure(view.uiScale);
    const { palette, scene, pilot, viewport } = view;
    const size = this.surface.viewport;
    const shown = { camera: pilot.camera, viewport };
    const list = composeMinimap(scene, palette, this.whole(scene), size, shown);
    this.surface.paint(list, (context) => {
      context.fillStyle = palette.bg;
      context.fillRect(0, 0, size.width, size.height);
    });
  }

  private whole(scene: Scene): Camera {
    const sites = scene.sites.length > 1;
    const x = sites ? scene.sites.map((site) => site.x) : [...scene.x];
    const y = sites ? scene.sites.map((site) => site.y) : [...scene.y];
    const low = (values: readonly number[]): number =>
      values.reduce((least, value) => Math.min(least, value), Infinity);
    const high = (values: readonly number[]): number =>
      values.reduce((most, value) => Math.max(most, value), -Infinity);
    const box = { minX: low(x), minY: low(y), maxX: high(x), maxY: high(y) };
    const margins = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
    return fit(box, this.surface.viewport, margins, Infinity);
  }

  private lead(event: PointerEvent): void {
    const { view } = this;
    if (!view) return;
    const box = this.surface.canvas.getBoundingClientRect();
    const [x, y] = [
      (event.clientX - box.left) / view.uiScale,
      (event.clientY - box.top) / view.uiScale,
    ];
    const to = toMap(this.whole(view.scene), this.surface.viewport, x, y);
    view.pilot.jump({ ...view.pilot.camera, ...to });
  }
}
