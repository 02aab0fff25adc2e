import type { ChangeSearch, MapSearch } from "./useMapSearch";
import type { ShownNetwork } from "./useNetwork";

/** What every part of the map page works with. */
export interface PartProps {
  readonly network: ShownNetwork;
  readonly search: MapSearch;
  readonly change: ChangeSearch;
}

/** Parts under the toolbar keep clear of its height, in CSS px. */
export interface BelowToolbar extends PartProps {
  readonly top: number;
}
