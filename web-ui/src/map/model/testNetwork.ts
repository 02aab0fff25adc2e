import type { MapLink, MapNode, Network } from "./network";

/** A healthy access switch of site `A` unless told otherwise; for tests. */
export const node = (id: string, over: Partial<MapNode> = {}): MapNode => ({
  id,
  name: id,
  site: "A",
  status: "up",
  role: "access",
  managed: true,
  x: 0,
  y: 0,
  pinned: false,
  ...over,
});

/** A 10G cable that carries 2G from a to b and 1G back. */
export const link = (id: string, a: string, b: string, over: Partial<MapLink> = {}): MapLink => ({
  id,
  a: { node: a, port: `${id}a` },
  b: { node: b, port: `${id}b` },
  status: "up",
  speedBps: 10e9,
  outBps: 2e9,
  inBps: 1e9,
  evidence: ["lldp"],
  confidence: 1,
  ...over,
});

export const network = (nodes: readonly MapNode[], links: readonly MapLink[] = []): Network => ({
  nodes,
  links,
  sites: [],
});
