import type { Status } from "../domain/status";

/** One page of a keyset-paged list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | null;
}

export interface Session {
  readonly user: string;
  readonly role: string;
  readonly csrfToken: string;
}

export interface Device {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly port?: number | null;
  readonly site?: string | null;
  readonly role?: string | null;
  readonly status: Status;
  readonly vendor?: string | null;
  readonly model?: string | null;
  readonly os?: string | null;
  readonly version?: string | null;
  readonly serial?: string | null;
  readonly profile?: string | null;
  readonly lastSeen?: string | null;
}

export interface Port {
  readonly id: string;
  readonly ifIndex: number;
  readonly name: string;
  readonly alias?: string | null;
  readonly speedBps?: number | null;
  readonly adminStatus?: string | null;
  readonly operStatus?: string | null;
  readonly inBps?: number | null;
  readonly outBps?: number | null;
}

export interface LinkEnd {
  readonly device: string;
  readonly port?: string | null;
}

export interface TopologyNode {
  readonly id: string;
  readonly name: string;
  readonly site?: string | null;
  readonly status: Status;
  readonly x: number;
  readonly y: number;
}

export interface TopologyLink {
  readonly id: string;
  readonly a: LinkEnd;
  readonly b: LinkEnd;
  readonly evidence: readonly string[];
  readonly confidence: number;
  readonly status: Status;
  readonly inBps?: number | null;
  readonly outBps?: number | null;
}

export interface Topology {
  readonly nodes: readonly TopologyNode[];
  readonly links: readonly TopologyLink[];
}
