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

/** Routers and subnets as a map of their own; asked for with the map whenever that is asked for anew. */
export const layerThreeQuery = queryOptions({
  ...topologyQuery,
  queryKey: ["topology", "l3"],
  queryFn: ({ signal }) => call<Topology>("/topology", { signal, query: { scope: "l3" } }),
});

/** Ids of the nodes within some hops of one, over cables of now or of a past time, or over the lines of layer 3; asked again when the map has another version. */
export const nearQuery = (
  focus: string,
  hops: string,
  version: string,
  { at, scope }: { readonly at?: string | undefined; readonly scope?: "l3" | undefined } = {},
) =>
  queryOptions({
    queryKey: ["topology-near", focus, hops, scope, version],
    queryFn: async ({ signal }): Promise<ReadonlySet<string>> => {
      const near = await call<Topology>("/topology", { signal, query: { scope, focus, hops, at } });
      return new Set(near.nodes.map(({ id }) => id));
    },
    staleTime: Infinity,
    placeholderData: (before, query) =>
      query?.queryKey[1] === focus && query.queryKey[2] === hops && query.queryKey[3] === scope
        ? before
        : undefined,
  });

/** Puts a site (scope `sites`) or a node (scope `site:<name>`, on the map of layer 3 `l3`) somewhere; pinned ones stay there whatever is laid out. */
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
