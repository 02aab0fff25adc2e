import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";

import { openIncidentsQuery, resolvedIncidentsQuery } from "../../api/incidents";
import type { Incident } from "../../api/types";
import { grouped, GROUPS, matches, type Group, type IncidentFilter } from "../../domain/incidents";

const route = getRouteApi("/shell/incidents");

export interface Console {
  readonly filter: IncidentFilter & { readonly open?: string };
  readonly change: (next: Partial<IncidentFilter> & { open?: string }) => void;
  readonly groups: ReadonlyMap<Group, readonly Incident[]>;
  /** The shown rows in the order of the screen. */
  readonly rows: readonly Incident[];
  readonly all: readonly Incident[];
  readonly pending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** What the console shows: both lists of the server, filtered by the URL. */
export function useConsole(): Console {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const open = useQuery(openIncidentsQuery);
  const resolved = useQuery(resolvedIncidentsQuery);
  const all = useMemo(
    () => [...(open.data?.items ?? []), ...(resolved.data?.items ?? [])],
    [open.data, resolved.data],
  );
  const groups = useMemo(
    () => grouped(all.filter((incident) => matches(incident, filter))),
    [all, filter],
  );
  const rows = useMemo(() => GROUPS.flatMap((group) => groups.get(group) ?? []), [groups]);
  return {
    filter,
    change: (next) =>
      void navigate({ search: (before) => ({ ...before, ...next }), replace: !("open" in next) }),
    groups,
    rows,
    all,
    pending: open.isPending,
    error: open.error,
    retry: () => void open.refetch(),
  };
}
