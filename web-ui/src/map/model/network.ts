import type { Status } from "../../domain/status";

/** A device, unmanaged neighbour or shared segment. Positions are map units of the server; y grows downwards. */
export interface MapNode {
  readonly id: string;
  /** A whole other site, drawn as a pill at the edge of a site's own view. */
  readonly isSite?: boolean;
  readonly name: string;
  /** Empty when nobody said where it stands. */
  readonly site: string;
  readonly status: Status;
  readonly role: string;
  readonly managed: boolean;
  /** A hub, unmanaged switch or cloud that several ports share; it has no state of its own. */
  readonly segment?: boolean;
  /** An IP subnet on the map of layer 3. */
  readonly subnet?: MapSubnet;
  /** What an unmanaged neighbour says it is: maker, model, serial number. */
  readonly hardware?: string;
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
  /** A second, muted line of the label, such as the model. */
  readonly note?: string;
  /** Leaf neighbours folded into this node. */
  readonly endpoints?: number | undefined;
}

/** What the node of a subnet stands for. */
export interface MapSubnet {
  /** As the server is asked for it. */
  readonly id: string;
  /** How many have an address in it. */
  readonly devices: number;
  /** Ids of those that have no node of their own. */
  readonly folded: readonly string[];
}

export interface MapEnd {
  readonly node: string;
  readonly port: string;
}

/** `stale`: not seen any more, or no fresh values. `silent`: behind a failure, so nobody can tell. */
export type LinkState = "up" | "down" | "stale" | "unknown" | "silent";

/** One cable. Rates are seen from end `a`: `outBps` runs from a to b, `inBps` from b to a. */
export interface MapLink {
  readonly id: string;
  readonly a: MapEnd;
  readonly b: MapEnd;
  readonly status: LinkState;
  readonly speedBps: number | null;
  readonly inBps: number | null;
  readonly outBps: number | null;
  readonly evidence: readonly string[];
  readonly confidence: number;
  /** `l3`: who routes with whom; not a cable. Absent: a cable. */
  readonly layer?: "l2" | "l3";
  /** End `a` is reached over the router at end `b`, by what devices tell of layer 3; drawn as dots. */
  readonly dependency?: true;
  /** The LAG that a cable is a member of, by port name at each end; empty where an end does not tell. */
  readonly aggregate?: { readonly a: string; readonly b: string };
  /** The cables of a LAG that is drawn as one link. */
  readonly members?: readonly MapLink[];
}

/** The link with an id, whether it is drawn for itself or as a member of a LAG. */
export function linkById(links: readonly MapLink[], id: string): MapLink | undefined {
  return links.find((link) => link.id === id || link.members?.some((one) => one.id === id));
}

/** Whether a link, or the LAG that stands for it, is one of some. */
export const isAmong = ({ id, members }: MapLink, ids: ReadonlySet<string>): boolean =>
  ids.has(id) || (members?.some((one) => ids.has(one.id)) ?? false);

/** A place that holds nodes; `label` is what people read. */
export interface MapSite {
  readonly name: string;
  /** Empty until someone names the place of nodes without a site. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** What the renderer draws. Sites that are not listed get the middle of their nodes. */
export interface Network {
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
  readonly sites: readonly MapSite[];
  /** All nodes stand on one plane, as those of layer 3 do; sites are only what people read. */
  readonly plane?: boolean;
}

export const EMPTY_NETWORK: Network = { nodes: [], links: [], sites: [] };

const URGENCY: Readonly<Record<LinkState, number>> = {
  up: 0,
  unknown: 1,
  stale: 2,
  silent: 3,
  down: 4,
};

/** Which of two links is drawn when there is room for one only: the higher. */
export const urgency = (state: LinkState): number => URGENCY[state];
