import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { layerThreeQuery, moveNode, topologyQuery } from "../../api/topology";
import type { Topology } from "../../api/types";
import type { Point } from "../../map/view/camera";

/** A place that someone changed, and the one before. */
export interface Move {
  readonly scope: string;
  readonly id: string;
  readonly name: string;
  readonly from: Point & { readonly pinned: boolean };
  readonly to: Point;
}

interface Place extends Point {
  readonly pinned: boolean;
}

function placed(
  topology: Topology | undefined,
  { scope, id }: Move,
  place: Place,
): Topology | undefined {
  if (!topology) return topology;
  if (scope === "sites") {
    return {
      ...topology,
      sites: topology.sites.map((site) => (site.name === id ? { ...site, ...place } : site)),
    };
  }
  return {
    ...topology,
    nodes: topology.nodes.map((node) => (node.id === id ? { ...node, ...place } : node)),
  };
}

/** Dragging pins at once on the screen and then on the server; the last moves can be taken back. */
export function useMoves() {
  const cache = useQueryClient();
  const [done, setDone] = useState<readonly Move[]>([]);
  const put = useMutation({
    mutationFn: ({ move, place }: { move: Move; place: Place }) =>
      moveNode(move.scope, move.id, place.x, place.y, place.pinned),
    onMutate: async ({ move, place }) => {
      // An answer that is under way has the place before: it would put the node back there for a moment.
      await cache.cancelQueries({ queryKey: topologyQuery.queryKey });
      const { queryKey } = move.scope === "l3" ? layerThreeQuery : topologyQuery;
      cache.setQueryData<Topology>(queryKey, (topology) => placed(topology, move, place));
    },
    onError: () => cache.invalidateQueries({ queryKey: topologyQuery.queryKey }),
  });
  const move = (made: Move): void => {
    setDone((before) => [...before, made]);
    put.mutate({ move: made, place: { ...made.to, pinned: true } });
  };
  const undo = (): void => {
    const last = done.at(-1);
    if (!last) return;
    setDone(done.slice(0, -1));
    put.mutate({ move: last, place: last.from });
  };
  return { last: done.at(-1), move, undo, forget: () => setDone([]), error: put.error };
}
