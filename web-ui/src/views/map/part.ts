import type { ChangeSearch, MapSearch } from "./useMapSearch";
import type { ShownNetwork } from "./useNetwork";

/** What every part of the map page works with. */
export interface PartProps {
  readonly network: ShownNetwork;
  readonly search: MapSearch;
  readonly change: ChangeSearch;
}
