import { LAYERS, PLAIN_SHAPE, type Shape } from "../../map/model/shape";
import type { MapSearch } from "./useMapSearch";

type ShapeSearch = Pick<MapSearch, "layer" | "seenBy" | "ends">;

/** What the address says about layers, protocol and endpoints; what it does not know is as usual. */
export function shapeOf({ layer, seenBy, ends }: ShapeSearch): Shape {
  return {
    layer: LAYERS.find((known) => known === layer) ?? PLAIN_SHAPE.layer,
    protocol: seenBy ?? PLAIN_SHAPE.protocol,
    endpoints: ends === "shown",
  };
}

/** The same as the address has it; the usual is left out. */
export function searchOf({ layer, protocol, endpoints }: Shape): ShapeSearch {
  return {
    layer: layer === PLAIN_SHAPE.layer ? undefined : layer,
    seenBy: protocol || undefined,
    ends: endpoints ? "shown" : undefined,
  };
}

export const MOST_HOPS = 6;

/** How many hops around the middle, 1 to 6; undefined for everything. */
export function hopsOf(text: string | undefined): number | undefined {
  const hops = Number(text);
  return Number.isInteger(hops) && hops >= 1 && hops <= MOST_HOPS ? hops : undefined;
}
