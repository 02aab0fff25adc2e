import { useQuery } from "@tanstack/react-query";

import { layerThreeQuery } from "../../api/topology";
import { shapeOf } from "./shapeSearch";
import type { MapSearch } from "./useMapSearch";

/** Whether the map of layer 3 is shown; of the past there is none. */
export const isLayerThree = (search: MapSearch): boolean =>
  shapeOf(search).layer === "l3" && search.at === undefined;

/** The data of the map of layer 3, while it is shown. */
export const useLayerThree = (search: MapSearch) =>
  useQuery({ ...layerThreeQuery, enabled: isLayerThree(search) });
