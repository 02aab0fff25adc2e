import type { VlanMap } from "../../../api/types";
import type { Network } from "../../../map/model/network";

/** What a VLAN is in a site. */
export interface VlanSite {
  /** Devices with a port that carries it. */
  readonly devices: number;
  /** Links that end here and do not get it across. */
  readonly cuts: number;
}

/** Where a VLAN runs and where it is cut, by ids of nodes and links and by names of sites. */
export interface VlanMarks {
  readonly vlan: string;
  readonly devices: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly cuts: ReadonlySet<string>;
  readonly sites: ReadonlyMap<string, VlanSite>;
}

export function vlanMarks(
  network: Network,
  vlan: string,
  { ports, links, cuts }: Pick<VlanMap, "ports" | "links" | "cuts">,
): VlanMarks {
  const siteOf = new Map(network.nodes.map(({ id, site }) => [id, site]));
  const devices = new Set(ports.map(({ device }) => device));
  const sites = new Map<string, VlanSite>();
  const add = (id: string, more: Partial<VlanSite>): void => {
    const site = siteOf.get(id);
    if (site === undefined) return;
    const { devices: running, cuts: cut } = sites.get(site) ?? { devices: 0, cuts: 0 };
    sites.set(site, { devices: running + (more.devices ?? 0), cuts: cut + (more.cuts ?? 0) });
  };
  for (const device of devices) add(device, { devices: 1 });
  for (const { a, b } of cuts) {
    add(a.device, { cuts: 1 });
    // A cable inside a site ends there twice and is cut once.
    if (siteOf.get(a.device) !== siteOf.get(b.device)) add(b.device, { cuts: 1 });
  }
  return {
    vlan,
    devices,
    links: new Set(links),
    cuts: new Set(cuts.map(({ link }) => link)),
    sites,
  };
}
