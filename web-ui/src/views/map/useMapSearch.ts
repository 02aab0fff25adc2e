import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";

const route = getRouteApi("/shell/");

/** What the map's address says; every part of it can be shared. */
export interface MapSearch {
  /** `table` for the accessible twin. */
  readonly view?: string;
  readonly site?: string;
  /** A node id, `link:` and a link id, or `sites:` and the names of two sites. */
  readonly focus?: string;
  readonly incident?: string;
  /** Statuses separated by commas. */
  readonly status?: string;
  /** Needs a node in focus: show only what is within so many hops of it. */
  readonly hops?: string;
  /** `l3` or `all`; layer 2 otherwise. */
  readonly layer?: string;
  /** Only links that this protocol saw. */
  readonly seenBy?: string;
  /** `shown`: endpoints one by one. */
  readonly ends?: string;
  /** How a site is laid out: `tiers`, `free` or `plan`; absent: what the site has. */
  readonly mode?: string;
  /** Where the map looks, as `x,y,scale` in map units; only in addresses that someone shares. */
  readonly camera?: string;
  /** What is asked of the map: `history`, `path`, `subnet`, `vlan` or `weak`. */
  readonly ask?: string;
  /** The map as it was at this time, RFC 3339. */
  readonly at?: string;
  /** Node ids that a path is looked for between, and `l3` for the routed one. */
  readonly a?: string;
  readonly b?: string;
  readonly via?: string;
  /** The number of the VLAN that is looked at. */
  readonly vlan?: string;
  /** The id of the subnet that is looked at. */
  readonly subnet?: string;
}

export type ChangeSearch = (change: MapSearch) => void;

export function useMapSearch(): readonly [MapSearch, ChangeSearch] {
  const search = route.useSearch();
  const navigate = useNavigate();
  const change = useCallback(
    (next: MapSearch): void => {
      const change = { camera: undefined, ...next };
      void navigate({ to: "/", search: (before) => ({ ...before, ...change }) });
    },
    [navigate],
  );
  return [search, change];
}
