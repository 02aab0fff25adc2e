import { Backdrop } from "./draw/backdrop";
import { compose } from "./draw/compose";
import type { DrawList } from "./draw/drawList";
import { type Emphasis, type Frame, PLAIN, type TierLabel } from "./draw/frame";
import { canvasMeasure, type Measure } from "./draw/measure";
import type { Palette } from "./draw/palette";
import { captioned, pngOf } from "./draw/picture";
import type { Plan } from "./draw/plan";
import { siteSpots } from "./draw/siteSpots";
import { paintSvg } from "./draw/svgPainter";
import { EMPTY_NETWORK, type Network } from "./model/network";
import { type Scene, sceneOf } from "./model/scene";
import { type Margins, type Point, toMap, toScreen, type Viewport } from "./view/camera";
import { type Choice, NOTHING } from "./view/choice";
import { emphasisOf, type Wanted } from "./view/emphasis";
import type { Covered } from "./view/fitAround";
import { type Hit, hitAt, sameHit } from "./view/hit";
import { levelOf } from "./view/level";
import { Pilot } from "./view/pilot";
import { type Gestures, listen } from "./view/pointer";
import { Surface } from "./view/surface";
import { boxOfNodes, boxOfSites, CLOSE, wholeMap } from "./view/wholeMap";

export interface MapSettings {
  readonly palette: Palette;
  /** How many CSS px one px of the look page takes. */
  readonly uiScale: number;
  /** What toolbars take of each side, and what floats over the lower corners. */
  readonly margins: Margins;
  readonly covered: readonly Covered[];
  /** What floats there right now; it may grow without moving the picture. */
  readonly floats: readonly Covered[];
  readonly count: (value: number) => string;
  readonly tiers: readonly TierLabel[];
  /** Whether devices and sites may be dragged. */
  readonly movable: boolean;
  /** Show devices at any zoom, never discs of sites. */
  readonly flat: boolean;
  /** A floor plan or background under everything. */
  readonly plan: Plan | undefined;
  /** Draw without a graphics processor. */
  readonly software: boolean;
}

export interface MapEvents {
  /** The pointer is over something; `at` is in px of the viewport. */
  hover(hit: Hit | undefined, at: Point): void;
  choose(hit: Hit | undefined): void;
  /** A node or site was dragged to a place in map units. */
  moved(hit: Hit, to: Point): void;
  /** After each painted frame. */
  painted(view: MapView): void;
}

const BUDGET = 3000;
const PILLS = 0.8;
const PILLS_ON_A_WALL = 0.5;
const WALL = 1.2;
/** Px between devices at the closest zoom. */
const CLOSEST = 400;

/** The map on a canvas: draws a network, follows the pointer and says what was chosen. Inert until `start`. */
export class MapView {
  scene: Scene = sceneOf(EMPTY_NETWORK);
  marks = 0;
  lastFrameMs = 0;
  readonly pilot: Pilot;
  private settings: MapSettings;
  private readonly surface: Surface;
  private readonly events: MapEvents;
  private readonly measure: Measure;
  private readonly backdrop = new Backdrop();
  private choice: Choice = NOTHING;
  private hovered: Hit | undefined;
  private dragged: Hit | undefined;
  private emphasis: Emphasis = PLAIN;
  private wanted: Wanted = { statuses: new Set(), incident: new Set() };
  private surveyed: readonly unknown[] = [];
  private request = 0;
  private readonly stops: (() => void)[] = [];

  constructor(canvas: HTMLCanvasElement, settings: MapSettings, events: MapEvents) {
    this.settings = settings;
    this.events = events;
    this.surface = new Surface(canvas, settings.software);
    this.measure = canvasMeasure(this.surface.context);
    this.pilot = new Pilot(
      () => this.viewport,
      () => this.redraw(),
    );
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
    this.pilot.stop();
    cancelAnimationFrame(this.request);
    this.request = 0;
    for (const stop of this.stops.splice(0)) stop();
  }

  configure(settings: Partial<MapSettings>): void {
    this.settings = { ...this.settings, ...settings };
    this.resized();
  }

  /** Shows a network. The camera stays where someone put it, unless this is `another` map. */
  setNetwork(network: Network, another = false): void {
    const { index } = this.scene;
    this.scene = sceneOf(network, this.scene);
    if (this.scene.index !== index) this.hovered = undefined;
    this.emphasis = emphasisOf(this.scene, this.wanted);
    if (another) {
      this.pilot.forget();
      this.surveyed = [];
    }
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

  get viewport(): Viewport {
    return this.surface.viewport;
  }

  get palette(): Palette {
    return this.settings.palette;
  }

  get plan(): Plan | undefined {
    return this.settings.plan;
  }

  get uiScale(): number {
    return this.settings.uiScale;
  }

  get canvas(): HTMLCanvasElement {
    return this.surface.canvas;
  }

  get frame(): Frame {
    const { palette, count, tiers, floats, uiScale, flat } = this.settings;
    const { camera, whole } = this.pilot;
    const spacing = this.scene.spacing * camera.scale || CLOSE;
    const overFit = camera.scale / whole.scale;
    return {
      ...this.choice,
      camera,
      viewport: this.viewport,
      palette,
      measure: this.measure,
      count,
      tiers,
      floats,
      spacing,
      level: levelOf({ spacing, overFit, sites: flat ? 1 : this.scene.sites.length }),
      emphasis: this.emphasis,
      budget: BUDGET,
      pillsFrom: uiScale >= WALL ? PILLS_ON_A_WALL : PILLS,
      hoveredLink: this.hovered?.kind === "link" ? this.hovered.link : -1,
      hoveredSiteLink: this.hovered?.kind === "siteLink" ? this.hovered.link : -1,
      hoveredNode: this.hovered?.kind === "node" ? this.hovered.node : -1,
    };
  }

  /** Where a node is on the screen: its own place, or its site's disc while devices are folded into discs. */
  pointOf(node: number): Point {
    const frame = this.frame;
    if (frame.level === 0) {
      const spot = siteSpots(this.scene, frame)[this.scene.siteOf[node] ?? -1];
      if (spot) return { x: spot.x, y: spot.y };
    }
    return toScreen(frame.camera, this.viewport, this.scene.x[node] ?? 0, this.scene.y[node] ?? 0);
  }

  hit(at: Point): Hit | undefined {
    return hitAt(this.scene, this.frame, at);
  }

  /** Flies so close to the nodes that their names can be read, but keeps all of them in view. */
  flyToNodes(nodes: readonly number[]): void {
    if (nodes.length === 0) return;
    const largest = CLOSE / Math.max(this.scene.spacing, 1e-6);
    this.pilot.flyTo(boxOfNodes(this.scene, nodes), this.settings.margins, largest);
  }

  /** Flies to sites, as close as they stay discs. */
  flyToSites(sites: readonly number[]): void {
    if (sites.length === 0) return;
    this.pilot.flyTo(
      boxOfSites(this.scene, sites),
      this.settings.margins,
      this.pilot.whole.scale * 1.8,
    );
  }

  /** The current picture as an SVG document, with a line that says what it is. */
  svg(caption: string): string {
    const { palette, plan } = this.settings;
    const list = captioned(this.exported(), this.viewport, palette, caption);
    const ground = plan && { plan, camera: this.pilot.camera, theme: palette.theme };
    return paintSvg(list, this.viewport, palette.bg, ground);
  }

  /** The current picture as PNG in twice the pixels. */
  png(caption: string): Promise<Blob> {
    const { palette, plan } = this.settings;
    const list = captioned(this.exported(), this.viewport, palette, caption);
    const { camera } = this.pilot;
    return pngOf(list, this.viewport, (context) =>
      new Backdrop().paint(context, palette, camera, this.viewport, plan),
    );
  }

  /** Nothing floats over a picture that is taken along. */
  private exported(): DrawList {
    return compose(this.scene, { ...this.frame, floats: [] });
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
    const { camera } = this.pilot;
    const list = compose(this.scene, this.frame);
    const { palette, plan } = this.settings;
    this.surface.paint(list, (context) =>
      this.backdrop.paint(context, palette, camera, this.viewport, plan),
    );
    this.lastFrameMs = performance.now() - began;
    this.marks = list.marks;
    this.events.painted(this);
  }

  private resized(): void {
    this.surface.measure(this.settings.uiScale);
    this.survey();
    this.redraw();
  }

  /** Looks for the camera of everything again when places, size or what covers the map have changed. */
  private survey(): void {
    const { x, sites, spacing, siteSpacing } = this.scene;
    if (x.length === 0 || this.viewport.width < 2) return;
    const { margins, covered, flat } = this.settings;
    const { width, height } = this.viewport;
    const about = [x, sites, margins, covered, flat, width, height];
    if (this.surveyed.length > 0 && about.every((part, at) => part === this.surveyed[at])) return;
    this.surveyed = about;
    const closest = CLOSEST / Math.max(spacing || siteSpacing, 1e-6);
    this.pilot.survey(wholeMap(this.scene, this.viewport, margins, covered, flat), closest);
  }

  private gestures(): Gestures {
    return {
      grab: (at) => {
        const hit = this.settings.movable ? this.hit(at) : undefined;
        this.dragged = hit?.kind === "node" || hit?.kind === "site" ? hit : undefined;
        return this.dragged !== undefined;
      },
      drag: (at) => this.drag(at),
      drop: () => this.drop(),
      pan: (dx, dy) => this.pilot.pan(-dx, -dy),
      zoom: (at, factor) => this.pilot.zoom(at, factor),
      click: (at) => this.events.choose(this.hit(at)),
      hover: (at) => this.hover(at),
    };
  }

  private hover(at: Point | undefined): void {
    const hit = at && this.hit(at);
    const changed = !sameHit(hit, this.hovered);
    this.hovered = hit;
    this.surface.canvas.style.cursor = hit ? "pointer" : "default";
    if (changed) this.redraw();
    if (changed || hit) this.events.hover(hit, at ?? { x: 0, y: 0 });
  }

  private drag(at: Point): void {
    const to = toMap(this.pilot.camera, this.viewport, at.x, at.y);
    const { dragged } = this;
    if (dragged?.kind === "node") {
      this.scene.x[dragged.node] = to.x;
      this.scene.y[dragged.node] = to.y;
    } else if (dragged?.kind === "site") {
      const sites = this.scene.sites.map((old, site) =>
        site === dragged.site ? { ...old, ...to } : old,
      );
      this.scene = { ...this.scene, sites };
    }
    this.redraw();
  }

  private drop(): void {
    const { dragged, scene } = this;
    this.dragged = undefined;
    if (dragged?.kind === "node") {
      this.events.moved(dragged, { x: scene.x[dragged.node] ?? 0, y: scene.y[dragged.node] ?? 0 });
    } else if (dragged?.kind === "site") {
      const site = scene.sites[dragged.site];
      if (site) this.events.moved(dragged, { x: site.x, y: site.y });
    }
  }
}
