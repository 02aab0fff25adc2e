import { compose } from "./draw/compose";
import { Backdrop } from "./draw/backdrop";
import type { DrawList } from "./draw/drawList";
import { type Emphasis, type Frame, PLAIN, type TierLabel } from "./draw/frame";
import { canvasMeasure, type Measure } from "./draw/measure";
import { siteSpots } from "./draw/siteSpots";
import type { Palette } from "./draw/palette";
import { paintSvg } from "./draw/svgPainter";
import { EMPTY_NETWORK, type Network } from "./model/network";
import { type Scene, sceneOf } from "./model/scene";
import { boxOfNodes, boxOfSites, overhang } from "./view/bounds";
import {
  type Box,
  type Camera,
  fit,
  type Margins,
  type Point,
  toMap,
  toScreen,
  zoomAt,
} from "./view/camera";
import { emphasisOf, type Wanted } from "./view/emphasis";
import { Flight } from "./view/flight";
import { type Hit, hitAt } from "./view/hit";
import { levelOf } from "./view/level";
import { type Gestures, listen } from "./view/pointer";
import { Surface } from "./view/surface";

export interface MapSettings {
  readonly palette: Palette;
  /** How many CSS px one px of the look page takes. */
  readonly uiScale: number;
  readonly margins: Margins;
  readonly count: (value: number) => string;
  readonly tiers: readonly TierLabel[];
  /** Whether devices and sites may be dragged. */
  readonly movable: boolean;
  /** Draw without a graphics processor. */
  readonly software: boolean;
}

export interface MapEvents {
  hover(hit: Hit | undefined, at: Point): void;
  choose(hit: Hit | undefined): void;
  /** A node or site was dragged to a place in map units. */
  moved(hit: Hit, to: Point): void;
  /** After each painted frame. */
  painted(view: MapView): void;
}

/** What is chosen, by place in the scene; −1 for nothing. */
export interface Choice {
  readonly node: number;
  readonly site: number;
  readonly link: number;
  readonly roots: ReadonlySet<number>;
  readonly impacted: ReadonlySet<number>;
  readonly rootNote: string;
}

const NOBODY: ReadonlySet<number> = new Set();
export const NOTHING: Choice = {
  node: -1,
  site: -1,
  link: -1,
  roots: NOBODY,
  impacted: NOBODY,
  rootNote: "",
};
const BUDGET = 3000;
const PILLS = 0.8;
const PILLS_ON_A_WALL = 0.5;
const WALL = 1.2;
/** Px between devices when one flies to a device. */
const CLOSE = 90;
const CLOSEST = 400;

/** The map on a canvas: draws a network, follows pointer and keys, and says what was chosen. Inert until `start`. */
export class MapView {
  scene: Scene = sceneOf(EMPTY_NETWORK);
  camera: Camera = { x: 0, y: 0, scale: 1 };
  marks = 0;
  lastFrameMs = 0;
  private settings: MapSettings;
  private readonly surface: Surface;
  private readonly events: MapEvents;
  private readonly measure: Measure;
  private readonly backdrop = new Backdrop();
  private readonly flight = new Flight((camera) => this.show(camera));
  private choice: Choice = NOTHING;
  private hovered: Hit | undefined;
  private dragged: Hit | undefined;
  private emphasis: Emphasis = PLAIN;
  private wanted: Wanted = { statuses: new Set(), incident: NOBODY };
  private whole: Camera = this.camera;
  private fitted = false;
  private request = 0;
  private readonly stops: (() => void)[] = [];

  constructor(canvas: HTMLCanvasElement, settings: MapSettings, events: MapEvents) {
    this.settings = settings;
    this.events = events;
    this.surface = new Surface(canvas, settings.software);
    this.measure = canvasMeasure(this.surface.context);
  }

  start(): void {
    const { canvas } = this.surface;
    this.stops.push(listen(canvas, () => this.settings.uiScale, this.gestures()));
    const observer = new ResizeObserver(() => this.resized());
    observer.observe(canvas);
    this.stops.push(() => observer.disconnect());
    // Names measured before the fonts arrived have the wrong width.
    void document.fonts?.ready.then(() => this.redraw());
    this.resized();
  }

  close(): void {
    this.flight.stop();
    cancelAnimationFrame(this.request);
    for (const stop of this.stops.splice(0)) stop();
  }

  configure(settings: Partial<MapSettings>): void {
    this.settings = { ...this.settings, ...settings };
    this.resized();
  }

  /** Shows a network. The camera stays unless this is the first one with nodes, or `refit`. */
  setNetwork(network: Network, refit = false): void {
    this.scene = sceneOf(network, this.scene);
    this.emphasis = emphasisOf(this.scene, this.wanted);
    if (refit) this.fitted = false;
    this.survey();
    this.redraw();
  }

  setChoice(choice: Choice): void {
    this.choice = choice;
    this.redraw();
  }

  setWanted(wanted: Wanted): void {
    this.wanted = wanted;
    this.emphasis = emphasisOf(this.scene, wanted);
    this.redraw();
  }

  get viewport() {
    return this.surface.viewport;
  }

  get palette(): Palette {
    return this.settings.palette;
  }

  /** The camera that shows everything. */
  get overview(): Camera {
    return this.whole;
  }

  get frame(): Frame {
    const { palette, count, tiers, uiScale } = this.settings;
    const spacing = (this.scene.spacing || 60 / this.camera.scale) * this.camera.scale;
    const level = levelOf({
      spacing,
      overFit: this.camera.scale / this.whole.scale,
      sites: this.scene.sites.length,
    });
    return {
      camera: this.camera,
      viewport: this.viewport,
      palette,
      measure: this.measure,
      count,
      tiers,
      level,
      spacing,
      emphasis: this.emphasis,
      budget: BUDGET,
      pillsFrom: uiScale >= WALL ? PILLS_ON_A_WALL : PILLS,
      hoveredLink: this.hovered?.kind === "link" ? this.hovered.link : -1,
      hoveredNode: this.hovered?.kind === "node" ? this.hovered.node : -1,
      selectedLink: this.choice.link,
      selectedNode: this.choice.node,
      selectedSite: this.choice.site,
      roots: this.choice.roots,
      impacted: this.choice.impacted,
      rootNote: this.choice.rootNote,
    };
  }

  /** Where a node is on the screen: its own place, or its site's disc while devices are folded into discs. */
  pointOf(node: number): Point {
    const frame = this.frame;
    if (frame.level === 0) {
      const spot = siteSpots(this.scene, frame)[this.scene.siteOf[node] ?? -1];
      if (spot) return { x: spot.x, y: spot.y };
    }
    return toScreen(this.camera, this.viewport, this.scene.x[node] ?? 0, this.scene.y[node] ?? 0);
  }

  hit(at: Point): Hit | undefined {
    return hitAt(this.scene, this.frame, at);
  }

  fitAll(animated = true): void {
    this.go(this.whole, animated);
  }

  zoomBy(factor: number): void {
    const { width, height } = this.viewport;
    this.go(
      zoomAt(this.camera, this.viewport, { x: width / 2, y: height / 2 }, factor, this.limits()),
      true,
    );
  }

  panBy(dx: number, dy: number): void {
    this.go(
      {
        ...this.camera,
        x: this.camera.x + dx / this.camera.scale,
        y: this.camera.y + dy / this.camera.scale,
      },
      false,
    );
  }

  /** Flies so close to the nodes that their names can be read, but keeps all of them in view. */
  flyToNodes(nodes: readonly number[]): void {
    if (nodes.length === 0) return;
    const room = this.scene.spacing * 1.5 || 50;
    this.flyTo(boxOfNodes(this.scene, nodes, room), CLOSE / Math.max(this.scene.spacing, 1e-6));
  }

  flyToSites(sites: readonly number[]): void {
    const box = boxOfSites(this.scene, sites);
    const room = Math.max(this.scene.siteSpacing * 0.7, 1);
    const around = {
      minX: box.minX - room,
      minY: box.minY - room,
      maxX: box.maxX + room,
      maxY: box.maxY + room,
    };
    this.flyTo(around, this.whole.scale * 1.8);
  }

  /** The current picture as an SVG document. */
  svg(): string {
    const { width, height } = this.viewport;
    return paintSvg(this.compose(), width, height, this.settings.palette.bg);
  }

  redraw(): void {
    if (this.request !== 0 || this.stops.length === 0) return;
    this.request = requestAnimationFrame(() => {
      this.request = 0;
      this.paint();
    });
  }

  /** Paints at once and takes the time. */
  paint(): void {
    if (this.viewport.width < 2) return;
    const began = performance.now();
    const list = this.compose();
    const { palette } = this.settings;
    this.surface.paint(list, (context) =>
      this.backdrop.paint(context, palette, this.camera, this.viewport),
    );
    this.lastFrameMs = performance.now() - began;
    this.marks = list.marks;
    this.events.painted(this);
  }

  private compose(): DrawList {
    return compose(this.scene, this.frame);
  }

  private flyTo(box: Box, largest: number): void {
    this.go(
      fit(box, this.viewport, this.settings.margins, Math.max(largest, this.whole.scale)),
      true,
    );
  }

  private go(camera: Camera, animated: boolean): void {
    if (animated) this.flight.fly(this.camera, camera);
    else {
      this.flight.stop();
      this.show(camera);
    }
  }

  private show(camera: Camera): void {
    this.camera = camera;
    this.redraw();
  }

  private limits(): readonly [number, number] {
    const closest = CLOSEST / Math.max(this.scene.spacing || this.scene.siteSpacing, 1e-6);
    return [this.whole.scale * 0.5, Math.max(closest, this.whole.scale * 2)];
  }

  private resized(): void {
    this.surface.measure(this.settings.uiScale);
    this.survey();
    this.redraw();
  }

  /** Finds the camera for everything; goes there when nobody has looked anywhere else yet. */
  private survey(): void {
    if (this.scene.x.length === 0 || this.viewport.width < 2) return;
    const followed = !this.fitted || this.camera === this.whole;
    this.whole = this.wholeCamera();
    if (!followed) return;
    this.fitted = true;
    this.go(this.whole, false);
  }

  private wholeCamera(): Camera {
    const { scene, settings } = this;
    const { margins } = settings;
    if (scene.sites.length > 1) {
      const room = overhang(scene);
      const roomy = {
        top: margins.top + room.y,
        bottom: margins.bottom + room.y,
        left: margins.left + room.x,
        right: margins.right + room.x,
      };
      return fit(boxOfSites(scene), this.viewport, roomy, Infinity);
    }
    const all = boxOfNodes(scene, scene.x.keys(), scene.spacing * 0.6 || 1);
    return fit(all, this.viewport, margins, CLOSE / Math.max(scene.spacing, 1e-6));
  }

  private gestures(): Gestures {
    return {
      grab: (at) => {
        this.dragged = this.settings.movable ? this.hit(at) : undefined;
        return this.dragged?.kind === "node" || this.dragged?.kind === "site";
      },
      drag: (at) => this.dragTo(at),
      drop: () => this.drop(),
      pan: (dx, dy) => this.panBy(-dx, -dy),
      zoom: (at, factor) =>
        this.go(zoomAt(this.camera, this.viewport, at, factor, this.limits()), false),
      click: (at) => this.events.choose(this.hit(at)),
      hover: (at) => this.hover(at),
    };
  }

  private hover(at: Point | undefined): void {
    const hit = at && this.hit(at);
    const changed = JSON.stringify(hit) !== JSON.stringify(this.hovered);
    this.hovered = hit;
    this.surface.canvas.style.cursor = hit ? "pointer" : "default";
    if (changed) this.redraw();
    if (changed || hit) this.events.hover(hit, at ?? { x: 0, y: 0 });
  }

  private dragTo(at: Point): void {
    const to = toMap(this.camera, this.viewport, at.x, at.y);
    if (this.dragged?.kind === "node") {
      this.scene.x[this.dragged.node] = to.x;
      this.scene.y[this.dragged.node] = to.y;
    } else if (this.dragged?.kind === "site") {
      const { site } = this.dragged;
      const sites = this.scene.sites.map((old, index) =>
        index === site ? { ...old, ...to } : old,
      );
      this.scene = { ...this.scene, sites };
    }
    this.redraw();
  }

  private drop(): void {
    const { dragged, scene } = this;
    if (dragged?.kind === "node") {
      this.events.moved(dragged, { x: scene.x[dragged.node] ?? 0, y: scene.y[dragged.node] ?? 0 });
    } else if (dragged?.kind === "site") {
      const site = scene.sites[dragged.site];
      if (site) this.events.moved(dragged, { x: site.x, y: site.y });
    }
    this.dragged = undefined;
  }
}
