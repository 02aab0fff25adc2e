/** What the server tells beside what the drawing needs. */
export function complete(network) {
  const none = { up: 0, degraded: 0, down: 0, unreachable: 0, unknown: 0, maintenance: 0 };
  const worst = ["down", "degraded", "up"];
  return {
    version: "1",
    at: new Date().toISOString(),
    lastKnown: false,
    adjacencies: [],
    dependencies: [],
    sites: network.sites.map((site) => {
      const counts = { ...none };
      const inside = network.nodes.filter((node) => node.site === site.name);
      for (const { status } of inside) counts[status]++;
      return {
        ...site,
        pinned: false,
        deviceCount: inside.length,
        counts,
        worst: worst.find((status) => counts[status] > 0) ?? "unknown",
      };
    }),
    nodes: network.nodes.map((node) => ({
      kind: "device",
      hardware: "",
      statusReason: "",
      statusWords: null,
      ...node,
    })),
    links: network.links.map((link) => ({
      manual: false,
      bothSides: true,
      note: "",
      aggregate: null,
      ...link,
    })),
  };
}
