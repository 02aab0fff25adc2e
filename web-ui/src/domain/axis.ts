import { si, significant, splitPrefix, type Quantity } from "./units";

/** How values of a chart are written. */
export interface Measure {
  /** Base unit; empty for a plain number. */
  readonly unit: string;
  /** Large and small values take an SI prefix. */
  readonly prefixed: boolean;
}

export const BIT_RATE: Measure = { unit: "b/s", prefixed: true };
export const SECONDS: Measure = { unit: "s", prefixed: true };
export const PER_CENT: Measure = { unit: "%", prefixed: false };
export const PACKET_RATE: Measure = { unit: "pkt/s", prefixed: true };
export const PER_SECOND: Measure = { unit: "/s", prefixed: false };

export function quantity(value: number | null | undefined, { unit, prefixed }: Measure): Quantity {
  if (prefixed || value === null || value === undefined || !Number.isFinite(value)) {
    return si(value, unit);
  }
  return { value: significant(value), unit };
}

/** Labels of a value axis: one prefix for all, the unit at its ends away from zero only (per cent at each). Signs are left out. */
export function axisLabels(ticks: readonly number[], measure: Measure): string[] {
  const most = Math.max(...ticks.map(Math.abs), 0);
  const { scale, prefix } = measure.prefixed
    ? splitPrefix(most, measure.unit)
    : { scale: 1, prefix: "" };
  const rate = measure.unit === "b/s" || measure.unit === "pkt/s";
  const unit = rate && prefix ? prefix : `${prefix}${measure.unit}`;
  return ticks.map((tick, index) => {
    const text = String(Number((Math.abs(tick) / scale).toPrecision(4)));
    const isEnd = index === ticks.length - 1 || (index === 0 && tick < 0);
    const named = measure.unit === "%" || isEnd;
    return named && unit ? `${text} ${unit}` : text;
  });
}

/** What a chart shows at least and at most, in its measure. */
export interface Frame {
  /** The lowest top, so that a quiet line is not blown up to a storm. */
  readonly leastTop: number;
  /** A top that values seldom pass, such as 100 %. */
  readonly usualTop?: number;
  /** The scale begins near the values, not at zero: for temperatures. */
  readonly near?: boolean;
}

/** The value scale for values between `low` and `high`; mirrored lines lie below zero. */
export function scaleOf(
  low: number | null,
  high: number | null,
  { leastTop, usualTop, near }: Frame,
): readonly [number, number] {
  const most = high ?? 0;
  const least = low ?? 0;
  if (near && low !== null && high !== null) {
    const room = Math.max(leastTop - (most - least), (most - least) * 0.3) / 2;
    return [least - room, most + room];
  }
  const top =
    usualTop !== undefined && most <= usualTop ? usualTop : Math.max(leastTop, most * 1.15);
  return [least < 0 ? Math.min(-leastTop, least * 1.2) : 0, top];
}
