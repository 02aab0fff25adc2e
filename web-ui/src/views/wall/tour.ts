import type { Incident } from "../../api/types";
import type { Network } from "../../map/model/network";
import { siteOfIncident } from "../map/incidentPlace";
import type { MapSearch } from "../map/useMapSearch";

/** One view of the wall: everything, or one incident where it hurts. */
export interface Stop {
  /** Empty for everything. */
  readonly incident: string;
  readonly search: MapSearch;
}

const EVERYTHING: Stop = { incident: "", search: {} };

/** The views that the wall turns through: everything first, then each open incident, unacknowledged ones first. */
export function stopsOf(incidents: readonly Incident[], network: Network | undefined): Stop[] {
  const waiting = (incident: Incident): number => (incident.acknowledgedBy ? 1 : 0);
  const sorted = incidents.toSorted((one, other) => waiting(one) - waiting(other));
  return [
    EVERYTHING,
    ...sorted.map((incident) => ({
      incident: incident.id,
      search: {
        incident: incident.id,
        site: network && siteOfIncident(network, incident),
      },
    })),
  ];
}

/** The stop behind the current one, round and round; the first when the current one is gone. */
export function stopAfter(stops: readonly Stop[], current: string): string {
  const at = stops.findIndex(({ incident }) => incident === current);
  return stops[(at + 1) % Math.max(stops.length, 1)]?.incident ?? "";
}
