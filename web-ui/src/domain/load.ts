/** The violet scale of link load. Ratios are of the port's speed: 0–1, above 1 has its own colour. */
export type Theme = "dark" | "light";
type Rgb = readonly [number, number, number];

interface Scale {
  readonly stops: readonly Rgb[];
  readonly over: string;
  readonly stale: string;
}

const SCALES: Record<Theme, Scale> = {
  dark: {
    stops: [
      [74, 85, 99],
      [91, 99, 156],
      [119, 111, 240],
      [168, 96, 242],
      [234, 79, 240],
    ],
    over: "#ffc2fb",
    stale: "#4d5866",
  },
  light: {
    stops: [
      [180, 189, 201],
      [144, 151, 207],
      [108, 98, 224],
      [141, 59, 220],
      [192, 19, 196],
    ],
    over: "#4a0650",
    stale: "#aab3bf",
  },
};

const hex = (channel: number): string => Math.round(channel).toString(16).padStart(2, "0");

/** The colour of one direction's load; null or undefined is the stale colour. */
export function loadColour(ratio: number | null | undefined, theme: Theme): string {
  const scale = SCALES[theme];
  if (ratio === null || ratio === undefined || !Number.isFinite(ratio)) return scale.stale;
  if (ratio > 1) return scale.over;
  const at = Math.max(0, ratio) * (scale.stops.length - 1);
  const index = Math.min(Math.floor(at), scale.stops.length - 2);
  const low = scale.stops[index];
  const high = scale.stops[index + 1];
  if (!low || !high) return scale.stale;
  const share = at - index;
  const mix = (channel: 0 | 1 | 2): string =>
    hex(low[channel] + (high[channel] - low[channel]) * share);
  return `#${mix(0)}${mix(1)}${mix(2)}`;
}

export function loadRatio(
  bitsPerSecond: number | null | undefined,
  speedBps: number | null | undefined,
): number | null {
  if (bitsPerSecond === null || bitsPerSecond === undefined || !speedBps) return null;
  return bitsPerSecond / speedBps;
}
