import type { Camera, Viewport } from "../view/camera";
import type { Choice } from "../view/choice";
import type { Covered } from "../view/fitAround";
import type { Level } from "../view/level";
import type { Measure } from "./measure";
import type { Palette } from "./palette";

/** How strongly is drawn what a filter or an answer is not about. */
export const BACKGROUND = 0.28;

/** What an answer says of a site. */
export interface SiteMark {
  /** A line under the site's name. */
  readonly note: string;
  /** Something does not get over a link that ends here. */
  readonly cut: boolean;
}

/** How strongly something is drawn: 1 full, less where a filter or an incident moves it to the background. */
export interface Emphasis {
  site(site: number): number;
  node(node: number): number;
  /** Ids of the links an answer is about; the others step back. Absent: none does. */
  readonly links?: ReadonlySet<string>;
  /** Ids of links that something does not get over. */
  readonly cuts?: ReadonlySet<string>;
  /** By the name of the site. */
  readonly marks?: ReadonlyMap<string, SiteMark>;
}

export const PLAIN: Emphasis = { site: () => 1, node: () => 1 };

export interface TierLabel {
  readonly text: string;
  readonly count: string;
  readonly y: number;
}

/** Everything but the network that a frame depends on. */
export interface Frame extends Choice {
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly palette: Palette;
  readonly measure: Measure;
  readonly emphasis: Emphasis;
  /** Marks that may be drawn. */
  readonly budget: number;
  /** Load ratio from which a half-link carries its figure. */
  readonly pillsFrom: number;
  /** Numbers as people read them. */
  readonly count: (value: number) => string;
  readonly level: Level;
  /** Px between neighbouring devices. */
  readonly spacing: number;
  /** Rows of a site's own view, named at the left edge; y in map units. */
  readonly tiers: readonly TierLabel[];
  /** What floats over the lower corners, where no name is seen. */
  readonly floats: readonly Covered[];
  readonly hoveredLink: number;
  readonly hoveredSiteLink: number;
  readonly hoveredNode: number;
}
