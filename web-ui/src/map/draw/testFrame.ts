import type { Scene } from "../model/scene";
import { NOTHING } from "../view/choice";
import { type Frame, PLAIN } from "./frame";
import { roughMeasure } from "./measure";
import { type Palette, paletteOf } from "./palette";

/** Every token is its own name, so a test can tell which one was used. */
export const testPalette: Palette = paletteOf("dark", (name) => `--${name}`);

/** A frame that looks at the middle of the map; for tests. */
export const testFrame = (scene: Scene, over: Partial<Frame> = {}): Frame => ({
  camera: { x: 0, y: 0, scale: 1 },
  viewport: { width: 1000, height: 800 },
  palette: testPalette,
  measure: roughMeasure,
  emphasis: PLAIN,
  budget: 3000,
  pillsFrom: 0.8,
  count: String,
  level: 3,
  spacing: scene.spacing || 80,
  tiers: [],
  floats: [],
  hoveredLink: -1,
  hoveredSiteLink: -1,
  hoveredNode: -1,
  ...NOTHING,
  ...over,
});
