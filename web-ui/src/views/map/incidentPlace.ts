import type { Incident } from "../../api/types";
import type { Network } from "../../map/model/network";

/** The site whose own view shows the whole incident; undefined when it touches several, or none. */
export function siteOfIncident(
  network: Network,
  incident: Pick<Incident, "roots" | "impacted">,
): string | undefined {
  const wanted = new Set([...incident.roots, ...incident.impacted].map(({ device }) => device));
  const sites = new Set(network.nodes.filter(({ id }) => wanted.has(id)).map(({ site }) => site));
  const [only] = sites;
  return sites.size === 1 && only !== "" ? only : undefined;
}
