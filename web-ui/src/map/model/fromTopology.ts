import { asStatus } from "../../domain/status";
import type { LinkState, MapLink, MapNode, MapSite, Network } from "./network";

/** What the map needs of the answer to `GET /topology`. */
export interface TopologyAnswer {
  readonly sites: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly site: string;
    readonly role: string;
    readonly kind?: string;
    readonly managed: boolean;
    readonly hardware?: string;
    readonly status: string;
    /** Inside the site; the site's own place is added where there is one. */
    readonly x: number;
    readonly y: number;
    readonly pinned: boolean;
    readonly deviceCount?: number;
    readonly subnet?: {
      readonly id: string;
      readonly devices: number;
      readonly folded: readonly string[];
    } | null;
  }[];
  readonly links: readonly AnswerLink[];
  readonly adjacencies?: readonly AnswerLink[];
  readonly dependencies?: readonly AnswerLink[];
}

interface AnswerLink {
  readonly id: string;
  readonly a: AnswerEnd;
  readonly b: AnswerEnd;
  readonly evidence: readonly string[];
  readonly confidence: number;
  readonly status: string;
  readonly inBps: number | null;
  readonly outBps: number | null;
  readonly speedBps: number | null;
  readonly aggregate?: { readonly a: string; readonly b: string } | null;
}

interface AnswerEnd {
  readonly device: string;
  readonly port: string;
}

/** The server's answer as the renderer wants it; `nowhere` is what people read for nodes without a site. */
export function networkOf(answer: TopologyAnswer, nowhere: string): Network {
  const sites = answer.sites.map((site): MapSite => ({ ...site, label: site.name || nowhere }));
  const places = new Map(sites.map((site) => [site.name, site]));
  const nodes = answer.nodes.map((node): MapNode => {
    const site = places.get(node.site);
    return {
      id: node.id,
      name: node.name,
      site: node.site,
      role: node.role,
      managed: node.managed,
      ...(node.kind === "segment" ? { segment: true } : {}),
      ...(node.subnet ? { subnet: node.subnet } : {}),
      ...(node.hardware ? { hardware: node.hardware } : {}),
      status: asStatus(node.status),
      pinned: node.pinned,
      endpoints: node.deviceCount,
      x: (site?.x ?? 0) + node.x,
      y: (site?.y ?? 0) + node.y,
    };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const adjacencies = answer.adjacencies ?? [];
  const dependencies = answer.dependencies ?? [];
  return {
    sites,
    nodes,
    links: [
      ...answer.links.map((link) => linkOf(link, byId)),
      ...adjacencies.map((link): MapLink => ({ ...linkOf(link, byId), layer: "l3" })),
      ...dependencies.map((link): MapLink => ({
        ...linkOf(link, byId),
        layer: "l3",
        dependency: true,
      })),
    ],
  };
}

function linkOf(link: AnswerLink, nodes: ReadonlyMap<string, MapNode>): MapLink {
  const cutOff = (id: string): boolean => nodes.get(id)?.status === "unreachable";
  const down = link.status === "down";
  const status =
    down && (cutOff(link.a.device) || cutOff(link.b.device)) ? "silent" : stateOf(link.status);
  return {
    id: link.id,
    a: { node: link.a.device, port: link.a.port },
    b: { node: link.b.device, port: link.b.port },
    evidence: link.evidence,
    confidence: link.confidence,
    status,
    speedBps: link.speedBps,
    inBps: link.inBps,
    outBps: link.outBps,
    ...(link.aggregate ? { aggregate: link.aggregate } : {}),
  };
}

function stateOf(text: string): LinkState {
  return text === "up" || text === "down" || text === "stale" ? text : "unknown";
}
