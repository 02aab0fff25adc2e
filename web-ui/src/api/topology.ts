import { queryOptions } from "@tanstack/react-query";

import { call } from "./client";
import type { Topology } from "./types";

export const topologyQuery = queryOptions({
  queryKey: ["topology"],
  queryFn: ({ signal }) => call<Topology>("/topology", { signal }),
  staleTime: Infinity,
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
