/** 0 site discs, 1 hulls with core and distribution, 2 all devices, 3 labels, ports and load. */
export type Level = 0 | 1 | 2 | 3;

export interface Zoom {
  /** Px between neighbouring devices. */
  readonly spacing: number;
  /** Zoom compared with the whole map in view. */
  readonly overFit: number;
  readonly sites: number;
}

/** How much there is room for. Several sites begin as discs, however few devices they hold. */
export function levelOf({ spacing, overFit, sites }: Zoom): Level {
  if (sites > 1 && (overFit < 1.9 || spacing < 6)) return 0;
  if (spacing < 11) return 1;
  return spacing < 30 ? 2 : 3;
}

/** The scale of discs when devices stand this many px apart: full size where the look page has 74 px a label. */
export function sizeFor(spacing: number): number {
  return Math.min(Math.max(spacing / 60, 0.16), 1);
}
