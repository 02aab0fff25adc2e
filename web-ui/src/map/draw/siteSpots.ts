import type { Scene } from "../model/scene";
import { toScreen } from "../view/camera";
import type { Frame } from "./frame";

/** Px between neighbouring sites from which discs have their full size. */
const ROOMY = 44;
const SMALLEST = 0.2;

/** Radius of a site's disc in px: 15 + 0.55·√devices. */
export const siteRadius = (devices: number): number => 15 + 0.55 * Math.sqrt(devices);

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
  const room = scene.siteSpacing * camera.scale;
  return room > 0 ? Math.min(1, Math.max(room / ROOMY, SMALLEST)) : 1;
}

export function siteSpots(scene: Scene, view: View): SiteSpot[] {
  const shrink = siteShrink(scene, view);
  return scene.sites.map((place, site) => ({
    site,
    ...toScreen(view.camera, view.viewport, place.x, place.y),
    radius: siteRadius(scene.summaries[site]?.devices ?? 0) * shrink,
  }));
}
