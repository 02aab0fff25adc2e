const PREFIX = "sites:";

/** What stands in the address for all links between two sites. */
export const bundleFocus = (a: string, b: string): string =>
  `${PREFIX}${encodeURIComponent(a)}/${encodeURIComponent(b)}`;

/** The names of the two sites; undefined when something else is in focus. */
export function sitesInFocus(focus: string | undefined): readonly [string, string] | undefined {
  if (!focus?.startsWith(PREFIX)) return undefined;
  const [a, b] = focus.slice(PREFIX.length).split("/").map(decoded);
  return a === undefined || b === undefined ? undefined : [a, b];
}

/** Addresses are written by people, too. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
