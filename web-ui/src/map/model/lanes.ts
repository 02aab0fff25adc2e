/**
 * Side-by-side places of parallel links: for each link its lane counted from the middle, so that two cables between
 * the same nodes get −0.5 and 0.5. The sign follows the pair's smaller node, whichever end a link calls its own.
 */
export function lanesOf(a: Int32Array, b: Int32Array, nodeCount: number): Float32Array {
  const lanes = new Float32Array(a.length);
  const members = new Map<number, number[]>();
  for (let link = 0; link < a.length; link++) {
    const from = a[link] ?? 0;
    const to = b[link] ?? 0;
    const pair = Math.min(from, to) * nodeCount + Math.max(from, to);
    const known = members.get(pair);
    if (known) known.push(link);
    else members.set(pair, [link]);
  }
  for (const links of members.values()) {
    if (links.length < 2) continue;
    links.forEach((link, place) => {
      const turned = (a[link] ?? 0) > (b[link] ?? 0) ? -1 : 1;
      lanes[link] = (place - (links.length - 1) / 2) * turned;
    });
  }
  return lanes;
}
