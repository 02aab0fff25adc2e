import { queryOptions } from "@tanstack/react-query";

import { call } from "./client";
import type { Topology } from "./types";

export const topologyQuery = queryOptions({
  queryKey: ["topology"],
  queryFn: ({ signal }) => call<Topology>("/topology", { signal }),
  staleTime: Infinity,
});

/** Puts a site (scope `sites`) or a node (scope `site:<name>`) somewhere and pins it there. */
export const moveNode = (scope: string, node: string, x: number, y: number): Promise<void> =>
  call(`/layout/${encodeURIComponent(scope)}/${encodeURIComponent(node)}`, {
    method: "PUT",
    body: { x, y, pinned: true },
  });

export const resetLayout = (scope: string): Promise<void> =>
  call(`/layout/${encodeURIComponent(scope)}`, { method: "DELETE" });
