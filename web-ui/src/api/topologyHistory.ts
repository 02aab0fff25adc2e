import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { call } from "./client";
import type {
  Contradiction,
  Impact,
  LinkDetail,
  Mismatch,
  NetworkPath,
  Page,
  Timeline,
  Topology,
  TopologyChange,
  TopologyDiff,
  Subnet,
  SubnetMembers,
  Vlan,
  VlanMap,
  WeakPoints,
} from "./types";

/** Everything here changes with the map, so it is asked again each minute while somebody looks. */
const FRESH = { refetchInterval: 60_000 } as const;

export const topologyAtQuery = (at: string) =>
  queryOptions({
    queryKey: ["topology-at", at],
    queryFn: ({ signal }) => call<Topology>("/topology", { query: { at }, signal }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

export const changesQuery = (of: {
  readonly device?: string;
  readonly link?: string;
  readonly from?: string;
  readonly limit?: number;
}) =>
  queryOptions({
    queryKey: ["topology-changes", of],
    queryFn: ({ signal }) =>
      call<Page<TopologyChange>>("/topology/changes", { query: { ...of }, signal }),
    ...FRESH,
  });

export const diffQuery = (from: string) =>
  queryOptions({
    queryKey: ["topology-diff", from],
    queryFn: ({ signal }) => call<TopologyDiff>("/topology/diff", { query: { from }, signal }),
    placeholderData: keepPreviousData,
    ...FRESH,
  });

export const timelineQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ["topology-timeline", from, to],
    queryFn: ({ signal }) => call<Timeline>("/topology/timeline", { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
  });

export const pathQuery = (from: string, to: string, layer: "l2" | "l3") =>
  queryOptions({
    queryKey: ["topology-path", from, to, layer],
    queryFn: ({ signal }) =>
      call<NetworkPath>("/topology/path", { query: { from, to, layer }, signal }),
    ...FRESH,
  });

export const impactQuery = (of: {
  readonly node?: string;
  readonly link?: string;
  readonly site?: string;
}) =>
  queryOptions({
    queryKey: ["topology-impact", of],
    queryFn: ({ signal }) => call<Impact>("/topology/impact", { query: { ...of }, signal }),
    ...FRESH,
  });

export const weakPointsQuery = queryOptions({
  queryKey: ["topology-weak-points"],
  queryFn: ({ signal }) => call<WeakPoints>("/topology/weak-points", { signal }),
  ...FRESH,
});

export const mismatchesQuery = (link?: string) =>
  queryOptions({
    queryKey: ["topology-mismatches", link],
    queryFn: ({ signal }) =>
      call<{ readonly items: readonly Mismatch[] }>("/topology/mismatches", {
        query: { link },
        signal,
      }),
    ...FRESH,
  });

/** All, or those that concern a device. */
export const contradictionsQuery = (device?: string) =>
  queryOptions({
    queryKey: ["topology-contradictions", device],
    queryFn: ({ signal }) =>
      call<{ readonly items: readonly Contradiction[] }>("/topology/contradictions", {
        query: { device },
        signal,
      }),
    ...FRESH,
  });

export const linkQuery = (id: string) =>
  queryOptions({
    queryKey: ["topology-link", id],
    queryFn: ({ signal }) =>
      call<LinkDetail>(`/topology/links/${encodeURIComponent(id)}`, { signal }),
    ...FRESH,
  });

export const vlansQuery = queryOptions({
  queryKey: ["topology-vlans"],
  queryFn: ({ signal }) => call<{ readonly items: readonly Vlan[] }>("/topology/vlans", { signal }),
  ...FRESH,
});

export const vlanQuery = (vlan: string) =>
  queryOptions({
    queryKey: ["topology-vlan", vlan],
    queryFn: ({ signal }) => call<VlanMap>(`/topology/vlans/${vlan}`, { signal }),
    ...FRESH,
  });

export const subnetsQuery = (q: string) =>
  queryOptions({
    queryKey: ["topology-subnets", q],
    queryFn: ({ signal }) =>
      call<{ readonly items: readonly Subnet[]; readonly total: number }>("/topology/subnets", {
        query: { q },
        signal,
      }),
    placeholderData: (before) => before,
    ...FRESH,
  });

export const subnetQuery = (id: string) =>
  queryOptions({
    queryKey: ["topology-subnet", id],
    queryFn: ({ signal }) =>
      call<SubnetMembers>(`/topology/subnets/${encodeURIComponent(id)}`, { signal }),
    ...FRESH,
  });
