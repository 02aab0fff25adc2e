import type { Camera, Viewport } from "../view/camera";
import { toScreen } from "../view/camera";

/** A picture under the map; lengths are map units, `x` and `y` its middle. */
export interface Plan {
  readonly image: CanvasImageSource;
  /** The same picture as a data address, for drawings that stand alone. */
  readonly address: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A plan never shouts down what stands on it: most are dark lines on white, which the dark theme lets through less. */
export const PLAN_ALPHA = { dark: 0.16, light: 0.5 } as const;

interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a plan is on the screen, px. */
export function planBox(plan: Plan, camera: Camera, viewport: Viewport): ScreenBox {
  const corner = toScreen(camera, viewport, plan.x - plan.width / 2, plan.y - plan.height / 2);
  return {
    left: corner.x,
    top: corner.y,
    width: plan.width * camera.scale,
    height: plan.height * camera.scale,
  };
}
