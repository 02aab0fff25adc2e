import type { MapSearch } from "./useMapSearch";
import type { ShownNetwork } from "./useNetwork";
import { usePlan } from "./usePlans";

/** Rows that nobody can disturb, places given by hand, or places on a floor plan. */
export type MapMode = "tiers" | "free" | "plan";
export const MODES: readonly MapMode[] = ["tiers", "free", "plan"];

/** How the site is laid out: as the address says, else on its floor plan, else by hand where somebody has placed devices. */
export function modeOf(
  wanted: string | undefined,
  { hasPlan, hasPlaces }: { readonly hasPlan: boolean; readonly hasPlaces: boolean },
): MapMode {
  const named = MODES.find((mode) => mode === wanted);
  if (named) return named;
  if (hasPlan) return "plan";
  return hasPlaces ? "free" : "tiers";
}

/** Undefined where no single site is shown. */
export function useMapMode(network: ShownNetwork, search: MapSearch): MapMode | undefined {
  const plan = usePlan(network);
  if (network.site === undefined) return undefined;
  const hasPlaces = network.shown.nodes.some(({ pinned }) => pinned);
  return modeOf(search.mode, { hasPlan: plan !== undefined, hasPlaces });
}
