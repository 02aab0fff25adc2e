import { queryOptions } from "@tanstack/react-query";

import { call } from "./client";
import type { Topology } from "./types";

/** No event tells that the map was drawn anew when it came out the same. */
const UNTIL_DRAWN_MS = 5000;

export const topologyQuery = queryOptions({
  queryKey: ["topology"],
  queryFn: ({ signal }) => call<Topology>("/topology", { signal }),
  staleTime: Infinity,
  // Each answer differs at least in its time: looking through 34,000 parts for equal ones would only cost.
  structuralSharing: false,
  refetchInterval: ({ state }) => (state.data?.lastKnown === true ? UNTIL_DRAWN_MS : false),
});

/** Ids of the nodes within some hops of one, over cables of now or of a past time; asked again when the map has another version. */
export const nearQuery = (focus: string, hops: string, version: string, at?: string) =>
  queryOptions({
    queryKey: ["topology-near", focus, hops, version],
    queryFn: async ({ signal }): Promise<ReadonlySet<string>> => {
      const near = await call<Topology>("/topology", { signal, query: { focus, hops, at } });
      return new Set(near.nodes.map(({ id }) => id));
    },
    staleTime: Infinity,
    placeholderData: (before, query) =>
      query?.queryKey[1] === focus && query.queryKey[2] === hops ? before : undefined,
  });

/** Puts a site (scope `sites`) or a node (scope `site:<name>`) somewhere; pinned ones stay there whatever is laid out. */
export const moveNode = (
  scope: string,
  node: string,
  x: number,
  y: number,
  pinned = true,
): Promise<void> =>
  call(`/layout/${encodeURIComponent(scope)}/${encodeURIComponent(node)}`, {
    method: "PUT",
    body: { x, y, pinned },
  });

export const resetLayout = (scope: string): Promise<void> =>
  call(`/layout/${encodeURIComponent(scope)}`, { method: "DELETE" });
