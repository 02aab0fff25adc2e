import { useQuery } from "@tanstack/react-query";

import { topologyQuery } from "../../api/topology";
import { topologyAtQuery } from "../../api/topologyHistory";

/** The map's data: of now, or of the past time that the address names. */
export const useTopology = (at: string | undefined) =>
  useQuery(at === undefined ? topologyQuery : topologyAtQuery(at));
