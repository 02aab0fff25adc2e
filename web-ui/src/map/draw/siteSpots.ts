import type { Scene } from "../model/scene";
import { siteRadius } from "../model/sites";
import { toScreen } from "../view/camera";
import type { Frame } from "./frame";

/** Discs and their gaps: of the way between two middles, discs take at most this part. */
const DISC_SHARE = 0.75;
const SMALLEST = 0.2;

/** A site on the screen. */
export interface SiteSpot {
  readonly site: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type View = Pick<Frame, "camera" | "viewport">;

/** 1 where sites have room, less where all of them shrink together so that they never hide each other. */
export function siteShrink(scene: Scene, { camera }: View): number {
  return Math.min(1, Math.max(scene.siteRoom * camera.scale * DISC_SHARE, SMALLEST));
}

export function siteSpots(scene: Scene, view: View): SiteSpot[] {
  const shrink = siteShrink(scene, view);
  return scene.sites.map((place, site) => ({
    site,
    ...toScreen(view.camera, view.viewport, place.x, place.y),
    radius: siteRadius(scene.summaries[site]?.devices ?? 0) * shrink,
  }));
}
