import type { Incident } from "../../api/types";
import type { MapLink } from "../../map/model/network";

/** What of an incident is marked on the map: devices that failed, the cable that failed, and who is behind. */
export interface IncidentMarks {
  readonly roots: ReadonlySet<number>;
  readonly impacted: ReadonlySet<number>;
  /** Place in the drawn links; −1 when the cause is no cable. */
  readonly link: number;
}

export const NO_MARKS: IncidentMarks = { roots: new Set(), impacted: new Set(), link: -1 };

type Marked = Pick<Incident, "impacted"> & {
  readonly roots: readonly Pick<Incident["roots"][number], "device" | "object" | "objectName">[];
};

/** A cause that is a port or a cable marks the cable; its device has not failed. */
export function marksOf(
  incident: Marked,
  places: ReadonlyMap<string, number>,
  links: readonly MapLink[],
): IncidentMarks {
  const roots = new Set<number>();
  let link = -1;
  for (const root of incident.roots) {
    const cable = root.object === "" ? -1 : links.findIndex((one) => isAt(one, root));
    const device = places.get(root.device);
    if (cable >= 0) link = cable;
    else if (device !== undefined) roots.add(device);
  }
  const impacted = incident.impacted.flatMap(({ device }) => places.get(device) ?? []);
  return { roots, impacted: new Set(impacted.filter((node) => !roots.has(node))), link };
}

function isAt(link: MapLink, { device, object, objectName }: Marked["roots"][number]): boolean {
  if (link.id === object) return true;
  if (link.members?.some((one) => isAt(one, { device, object, objectName }))) return true;
  return [link.a, link.b].some(
    (end) =>
      end.node === device && end.port !== "" && (end.port === objectName || end.port === object),
  );
}
