import type { Network } from "./network";

/** Width over height that rows are drawn in where they may: what a map has beside its panel. */
const WIDE = 1.4;
/** Rows are not torn further apart than this. */
const MOST = 1.7;

/**
 * The network with a site's rows drawn in width where they are narrower than the picture, so that names have room. Only
 * for looking: places that somebody gives are those of the layout.
 */
export function widened(network: Network, site: string): Network {
  const own = network.nodes.filter((node) => node.site === site);
  const [left, right] = extent(own.map(({ x }) => x));
  const [top, bottom] = extent(own.map(({ y }) => y));
  const factor = Math.min(MOST, (WIDE * (bottom - top)) / (right - left));
  if (!(factor > 1) || right === left) return network;
  const middle = (left + right) / 2;
  const nodes = network.nodes.map((node) =>
    node.site === site ? { ...node, x: middle + (node.x - middle) * factor } : node,
  );
  return { ...network, nodes };
}

function extent(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
