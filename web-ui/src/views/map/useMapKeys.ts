import { useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";

import { openIncidentsQuery } from "../../api/incidents";
import { grouped } from "../../domain/incidents";
import { useAcknowledge } from "../incidents/useAcknowledge";
import { problems } from "./attention";
import { siteOfIncident } from "./incidentPlace";
import type { ChangeSearch, MapSearch } from "./useMapSearch";
import type { ShownNetwork } from "./useNetwork";

/** Keys that change what is looked at; those that move the camera belong to the stage. */
export function useMapKeys(
  network: ShownNetwork | undefined,
  search: MapSearch,
  change: ChangeSearch,
): void {
  const { data } = useQuery(openIncidentsQuery);
  const { take } = useAcknowledge();
  const groups = grouped(data?.items ?? []);
  const incidents = [...(groups.get("waiting") ?? []), ...(groups.get("working") ?? [])];

  const next = (): void => {
    if (!network) return;
    const incident = after(incidents, search.incident);
    if (incident) {
      change({
        incident: incident.id,
        site: siteOfIncident(network.whole, incident),
        focus: undefined,
      });
      return;
    }
    const node = after(problems(network.whole), search.focus);
    if (node) change({ focus: node.id, site: node.site || undefined });
  };
  const acknowledge = (): void => {
    const open = incidents.find(({ id }) => id === search.incident);
    if (open && !open.acknowledgedBy) take.mutate({ ids: [open.id] });
  };
  const back = (): void => {
    // A question above the page takes Esc for itself.
    if (document.querySelector('[role="dialog"]')) return;
    if (search.focus) change({ focus: undefined });
    else if (search.incident) change({ incident: undefined });
    else if (search.site) change({ site: undefined });
    else if (search.status) change({ status: undefined });
  };
  useHotkeys([
    ["n", next],
    ["a", acknowledge],
    ["Escape", back],
  ]);
}

/** The one behind the current one, round and round. */
function after<T extends { readonly id: string }>(
  items: readonly T[],
  current: string | undefined,
): T | undefined {
  return items[(items.findIndex(({ id }) => id === current) + 1) % Math.max(items.length, 1)];
}
