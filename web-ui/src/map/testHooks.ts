import type { MapView } from "./MapView";
import { planBox } from "./draw/plan";
import { siteSpots } from "./draw/siteSpots";
import type { Point } from "./view/camera";

/** What browser tests ask of the map, so that they assert behaviour and not pixels. Points are in the page, CSS px. */
export interface MapHooks {
  point(node: string): Point | undefined;
  sitePoint(site: string): Point | undefined;
  status(node: string): string | undefined;
  readonly nodes: readonly string[];
  readonly sites: readonly string[];
  /** Where the picture under the map is; undefined while there is none. */
  readonly plan: (Point & { readonly width: number; readonly height: number }) | undefined;
  readonly marks: number;
  readonly lastFrameMs: number;
  readonly level: number;
  readonly scale: number;
}

// The name is agreed with the browser tests.
declare global {
  interface Window {
    __map?: MapHooks;
  }
}

/** Puts the hooks on the window; returns how to take them away. */
export function exposeHooks(view: MapView): () => void {
  const onPage = ({ x, y }: Point): Point => {
    const box = view.canvas.getBoundingClientRect();
    return { x: box.left + x * view.uiScale, y: box.top + y * view.uiScale };
  };
  const hooks: MapHooks = {
    point: (node) => {
      const at = view.scene.index.get(node);
      return at === undefined ? undefined : onPage(view.pointOf(at));
    },
    sitePoint: (site) => {
      const spot = siteSpots(view.scene, view.frame)[
        view.scene.sites.findIndex(({ name }) => name === site)
      ];
      return spot && onPage(spot);
    },
    status: (node) => view.scene.network.nodes[view.scene.index.get(node) ?? -1]?.status,
    get nodes() {
      return [...view.scene.index.keys()];
    },
    get sites() {
      return view.scene.sites.map(({ name }) => name);
    },
    get plan() {
      const { plan } = view;
      if (!plan) return undefined;
      const { left, top, width, height } = planBox(plan, view.pilot.camera, view.viewport);
      return {
        ...onPage({ x: left, y: top }),
        width: width * view.uiScale,
        height: height * view.uiScale,
      };
    },
    get marks() {
      return view.marks;
    },
    get lastFrameMs() {
      return view.lastFrameMs;
    },
    get level() {
      return view.frame.level;
    },
    get scale() {
      return view.pilot.camera.scale;
    },
  };
  window.__map = hooks;
  return () => {
    if (window.__map === hooks) delete window.__map;
  };
}
