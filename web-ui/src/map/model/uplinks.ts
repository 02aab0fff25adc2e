import type { MapLink } from "./network";

/**
 * Marks the second and further ways up: of all links from a node to higher tiers, the fastest (then the first by id)
 * stays full, the others become thin. Status plays no part, so a failure never changes a link's weight.
 */
export function spareUplinks(
  links: readonly MapLink[],
  a: Int32Array,
  b: Int32Array,
  tier: Uint8Array,
): Uint8Array {
  const spare = new Uint8Array(links.length);
  const first = new Map<number, number>();
  for (let link = 0; link < links.length; link++) {
    const lower = lowerEnd(a[link] ?? 0, b[link] ?? 0, tier);
    if (lower === undefined || (tier[lower] ?? 0) < 2 || links[link]?.layer === "l3") continue;
    const holder = first.get(lower);
    if (holder === undefined) first.set(lower, link);
    else if (before(links[link], links[holder])) {
      spare[holder] = 1;
      first.set(lower, link);
    } else spare[link] = 1;
  }
  return spare;
}

function lowerEnd(a: number, b: number, tier: Uint8Array): number | undefined {
  const [above, below] = [tier[a] ?? 0, tier[b] ?? 0];
  if (above === below) return undefined;
  return above > below ? a : b;
}

function before(link: MapLink | undefined, other: MapLink | undefined): boolean {
  if (!link || !other) return false;
  const [speed, otherSpeed] = [link.speedBps ?? 0, other.speedBps ?? 0];
  return speed === otherSpeed ? link.id < other.id : speed > otherSpeed;
}
