/** A number split from its unit, so that the unit can be shown muted. */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

const PREFIXES = ["", "k", "M", "G", "T", "P"] as const;

/** Three significant digits, without an exponent and without trailing zeros. */
export function significant(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : 2;
  return String(Number(value.toFixed(digits)));
}

/** SI prefixes, base 1000, up to peta; seconds also down to micro. A missing or non-finite value is a dash without a unit. */
export function si(value: number | null | undefined, unit: string): Quantity {
  if (value === null || value === undefined || !Number.isFinite(value)) return NO_QUANTITY;
  const { scale, prefix } = splitPrefix(value, unit);
  return { value: significant(value / scale), unit: `${prefix}${unit}` };
}

/** The prefix that suits a value, and the number its values are divided by. */
export function splitPrefix(
  value: number,
  unit: string,
): { readonly scale: number; readonly prefix: string } {
  const size = Math.abs(value);
  if (unit === "s" && size !== 0 && size < 0.9995) {
    return size >= 0.0009995 ? { scale: 1e-3, prefix: "m" } : { scale: 1e-6, prefix: "µ" };
  }
  let power = 0;
  while (size / 1000 ** power >= 999.5 && power < PREFIXES.length - 1) power += 1;
  return { scale: 1000 ** power, prefix: PREFIXES[power] ?? "" };
}

export const NO_QUANTITY: Quantity = { value: "–", unit: "" };

/** Two rates in the unit of the larger one: `568 / 372 Gb/s`. */
export function bitRatePair(a: number, b: number): Quantity {
  const { unit } = si(Math.max(a, b), "b/s");
  const power = PREFIXES.findIndex((prefix) => `${prefix}b/s` === unit);
  const scaled = (value: number): string => significant(value / 1000 ** Math.max(0, power));
  return { value: `${scaled(a)} / ${scaled(b)}`, unit };
}

export const bitRate = (bitsPerSecond: number | null | undefined): Quantity =>
  si(bitsPerSecond, "b/s");

/** Events for each second, such as errors on a port. */
export const rate = (perSecond: number | null | undefined): Quantity => si(perSecond, "/s");

/** A port's nominal speed the way engineers write it: `10G`, `400G`, `100M`. */
export function speed(bitsPerSecond: number | null | undefined): string {
  if (!bitsPerSecond) return "–";
  const { value, unit } = si(bitsPerSecond, "");
  return `${value}${unit}`;
}

/** A ratio (0–1) as per cent. */
export function percent(ratio: number | null | undefined): Quantity {
  if (ratio === null || ratio === undefined || !Number.isFinite(ratio)) return NO_QUANTITY;
  return { value: significant(ratio * 100), unit: "%" };
}

export function written({ value, unit }: Quantity): string {
  return unit ? `${value} ${unit}` : value;
}

// Made once: a formatter for each call costs more than the map's other labels together.
const WHOLE = new Intl.NumberFormat("en-US");

export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : WHOLE.format(value);
}

/** `1,284 B`, `164 kB`, `2.1 MB` for files. */
export const bytes = (value: number | null | undefined): Quantity => si(value, "B");

/** A counter as it was read, and when. */
interface Reading {
  readonly value: number;
  readonly at: string;
}

/** The growth of a counter for each second; null when it went back, as after a restart, or no time passed. */
export function perSecond(before: Reading, now: Reading): number | null {
  const seconds = (Date.parse(now.at) - Date.parse(before.at)) / 1000;
  if (!(seconds > 0) || now.value < before.value) return null;
  return (now.value - before.value) / seconds;
}
