import { useHotkeys } from "@mantine/hooks";

import type { MapView } from "../../map/MapView";

const STEP = 90;
const ZOOM = 1.5;

/** Arrows move, plus and minus zoom, zero shows everything, Ctrl+Z takes a move back. */
export function useCameraKeys(view: MapView | undefined, undo: () => void): void {
  const zoom = (factor: number) => () => view?.pilot.zoomMiddle(factor);
  const pan = (x: number, y: number) => () => view?.pilot.pan(x * STEP, y * STEP);
  useHotkeys([
    ["ArrowLeft", pan(-1, 0)],
    ["ArrowRight", pan(1, 0)],
    ["ArrowUp", pan(0, -1)],
    ["ArrowDown", pan(0, 1)],
    // Plus is typed with Shift on most keyboards and without it on number blocks.
    ["[plus]", zoom(ZOOM)],
    ["shift+[plus]", zoom(ZOOM)],
    ["=", zoom(ZOOM)],
    ["-", zoom(1 / ZOOM)],
    ["0", () => view?.pilot.fly(view.pilot.whole)],
    ["mod+Z", undo],
  ]);
}
