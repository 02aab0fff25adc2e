/** Height in a site's hierarchy: 0 core, 1 distribution, 2 access, 3 whatever hangs behind. */
export type Tier = 0 | 1 | 2 | 3;

const WORDS: readonly (readonly [RegExp, Tier])[] = [
  [/dist|aggr|leaf/, 1],
  [/core|backbone|border|router|gateway|firewall|spine|wan|^p$|^pe$|^ce$/, 0],
  [/access|switch|idf|tor|edge/, 2],
];

/** The tier that a role's name speaks of; unmanaged nodes and unheard-of roles hang behind. */
export function tierOf(role: string, managed = true): Tier {
  if (!managed) return 3;
  const word = role.toLowerCase();
  for (const [pattern, tier] of WORDS) if (pattern.test(word)) return tier;
  return word === "" ? 2 : 3;
}

/** Radius in px at full size, of the look page. */
export const TIER_RADIUS: Readonly<Record<Tier, number>> = { 0: 22, 1: 17, 2: 9.5, 3: 8 };
