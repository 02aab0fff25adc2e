import type { MapLink } from "./network";
import { totalOf } from "./total";

/**
 * Joins the cables of each link aggregation group (LAG) into one link with the total of what they carry and can carry.
 * Cables of one group that end on different devices (MLAG) stay apart.
 */
export function bundled(links: readonly MapLink[]): MapLink[] {
  const groups = new Map<string, MapLink[]>();
  for (const link of links) {
    const key = groupOf(link);
    const members = groups.get(key);
    if (members) members.push(link);
    else groups.set(key, [link]);
  }
  return [...groups.values()].flatMap((members) =>
    members.length < 2 ? members : bundle(members),
  );
}

function groupOf({ id, a, b, aggregate }: MapLink): string {
  if (!aggregate) return id;
  const end = aggregate.a === "" ? `b ${aggregate.b}` : `a ${aggregate.a}`;
  return `${a.node} ${b.node} ${end}`;
}

function bundle(members: readonly MapLink[]): MapLink {
  const [first] = members as [MapLink];
  const name = (end: "a" | "b"): string =>
    members.map(({ aggregate }) => aggregate?.[end] ?? "").find((text) => text !== "") ??
    members.map((link) => link[end].port).join(", ");
  return {
    ...first,
    ...totalOf(members),
    id: `lag ${first.id}`,
    a: { node: first.a.node, port: name("a") },
    b: { node: first.b.node, port: name("b") },
    evidence: [...new Set(members.flatMap(({ evidence }) => evidence))].sort(),
    confidence: Math.max(...members.map(({ confidence }) => confidence)),
    members,
  };
}
