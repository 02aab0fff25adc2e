const ENOUGH = 0.85;

/**
 * The part up to the first separator that nearly all names of a site share, such as `djn-`; empty when there is none.
 * Labels inside the site leave it away.
 */
export function sharedPrefix(names: readonly string[]): string {
  if (names.length < 4) return "";
  const counts = new Map<string, number>();
  for (const name of names) {
    const prefix = /^[^-_.]{1,12}[-_.]/.exec(name)?.[0];
    if (prefix) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  for (const [prefix, count] of counts) if (count >= names.length * ENOUGH) return prefix;
  return "";
}

export const folded = (name: string, prefix: string): string =>
  prefix !== "" && name.startsWith(prefix) && name.length > prefix.length
    ? name.slice(prefix.length)
    : name;
