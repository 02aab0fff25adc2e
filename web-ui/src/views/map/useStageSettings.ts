import { useMemo, useSyncExternalStore } from "react";

import { uiScale } from "../../app/theme";
import type { MapSettings } from "../../map/MapView";

/** What toolbars, legend and small map take of the picture. */
export type Room = Pick<MapSettings, "margins" | "covered">;

const CORNERS = [
  { corner: "left", width: 236, height: 218 },
  { corner: "right", width: 182, height: 236 },
] as const;
/** Narrower pictures show no legend and no small map. */
const FLOATS_FROM = 600;

function watch(resized: () => void): () => void {
  window.addEventListener("resize", resized);
  return () => window.removeEventListener("resize", resized);
}

export function useStageSettings(
  canvas: HTMLCanvasElement | null,
  inside: boolean,
  toolbar: number,
): Room {
  const wide = useSyncExternalStore(
    watch,
    () => (canvas?.clientWidth ?? FLOATS_FROM) / uiScale() >= FLOATS_FROM,
  );
  const top = Math.round(toolbar / uiScale()) + 34;
  return useMemo(() => {
    if (!wide)
      return { margins: { top, right: 16, bottom: 60, left: inside ? 60 : 16 }, covered: [] };
    return inside
      ? { margins: { top, right: 32, bottom: 72, left: 88 }, covered: [] }
      : { margins: { top, right: 24, bottom: 16, left: 16 }, covered: CORNERS };
  }, [wide, inside, top]);
}
