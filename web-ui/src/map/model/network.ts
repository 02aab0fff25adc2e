import type { Status } from "../../domain/status";

/** A device or unmanaged neighbour. Positions are map units of the server; y grows downwards. */
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
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
  /** A second, muted line of the label, such as the model. */
  readonly note?: string;
  /** Leaf neighbours folded into this node. */
  readonly endpoints?: number;
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
}

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
