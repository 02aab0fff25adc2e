import { useMemo, useSyncExternalStore } from "react";

import { uiScale } from "../../app/theme";
import type { MapSettings } from "../../map/MapView";

/** What toolbars, legend and small map take of the picture. */
export type Room = Pick<MapSettings, "margins" | "covered" | "floats">;

/** Of an element, without its padding; CSS px. */
interface Size {
  readonly width: number;
  readonly height: number;
}

const CORNERS = [
  { corner: "left", width: 236, height: 218 },
  { corner: "right", width: 182, height: 236 },
] as const;
/** A site's toolbar has a second row as soon as something hurts there: the map leaves room for it, or it would move then. */
const TWO_ROWS = 62;
/** What padding and the distance to the edges add to a legend; the least that a site leaves free below it. */
const LEGEND_ROOM = 42;
const AIR = 12;
const LEAST_BELOW = 72;
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
  legend: Size,
): Room {
  const wide = useSyncExternalStore(
    watch,
    () => (canvas?.clientWidth ?? FLOATS_FROM) / uiScale() >= FLOATS_FROM,
  );
  const rows = toolbar / uiScale();
  const top = Math.round(inside && rows > 0 ? Math.max(rows, TWO_ROWS) : rows) + 34;
  const width = Math.ceil(legend.width / uiScale()) + LEGEND_ROOM;
  const height = Math.ceil(legend.height / uiScale()) + LEGEND_ROOM;
  const bottom = inside ? Math.max(LEAST_BELOW, height + AIR) : 16;
  const fitted = useMemo(() => {
    if (!wide)
      return { margins: { top, right: 16, bottom: 60, left: inside ? 60 : 16 }, covered: [] };
    return inside
      ? { margins: { top, right: 32, bottom, left: 88 }, covered: [] }
      : { margins: { top, right: 24, bottom, left: 16 }, covered: CORNERS };
  }, [wide, inside, top, bottom]);
  return useMemo(() => {
    const floats = [{ corner: "left", width, height } as const, ...(inside ? [] : [CORNERS[1]])];
    return { ...fitted, floats: wide ? floats : [] };
  }, [wide, inside, fitted, width, height]);
}
