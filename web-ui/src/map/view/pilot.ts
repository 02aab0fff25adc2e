import {
  type Box,
  type Camera,
  fit,
  type Margins,
  type Point,
  type Viewport,
  zoomAt,
} from "./camera";
import { Flight } from "./flight";

/** Holds the camera and moves it: at once for hands, in flight for everything that was asked for. */
export class Pilot {
  camera: Camera = { x: 0, y: 0, scale: 1 };
  /** Shows everything. */
  whole: Camera = this.camera;
  private limits: readonly [number, number] = [1e-9, 1e9];
  private followed = true;
  private readonly viewport: () => Viewport;
  private readonly moved: () => void;
  private readonly flight = new Flight((camera) => this.show(camera));

  constructor(viewport: () => Viewport, moved: () => void) {
    this.viewport = viewport;
    this.moved = moved;
  }

  /** Takes a new camera for everything, and goes there unless someone looks elsewhere already. */
  survey(whole: Camera, closest: number): void {
    const stays = !this.followed && this.camera !== this.whole;
    this.whole = whole;
    this.limits = [whole.scale * 0.5, Math.max(closest, whole.scale * 2)];
    if (stays) return;
    this.followed = false;
    this.jump(whole);
  }

  /** The next survey goes to the whole map, wherever the camera is. */
  forget(): void {
    this.followed = true;
  }

  jump(camera: Camera): void {
    this.flight.stop();
    this.show(camera);
  }

  fly(camera: Camera): void {
    this.flight.fly(this.camera, camera);
  }

  /** Flies to a box, no closer than `largest` px per unit. */
  flyTo(box: Box, margins: Margins, largest: number): void {
    this.fly(fit(box, this.viewport(), margins, Math.max(largest, this.whole.scale)));
  }

  zoom(at: Point, factor: number): void {
    this.jump(zoomAt(this.camera, this.viewport(), at, factor, this.limits));
  }

  zoomMiddle(factor: number): void {
    const { width, height } = this.viewport();
    this.fly(
      zoomAt(this.camera, this.viewport(), { x: width / 2, y: height / 2 }, factor, this.limits),
    );
  }

  pan(dx: number, dy: number): void {
    const { x, y, scale } = this.camera;
    this.jump({ x: x + dx / scale, y: y + dy / scale, scale });
  }

  stop(): void {
    this.flight.stop();
  }

  private show(camera: Camera): void {
    this.camera = camera;
    this.moved();
  }
}
