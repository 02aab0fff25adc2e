import type uPlot from "uplot";

import { unusualPart, type Line } from "../../domain/chartLines";

/** What one column of the drawing is; drawn in this order, line by line. */
export type Kind = "usualHigh" | "usualLow" | "max" | "min" | "before" | "average" | "unusual";

export interface Layer {
  readonly kind: Kind;
  /** Place of its line in the chart. */
  readonly order: number;
  readonly values: readonly (number | null)[];
}

/** All columns behind the times, in the order in which they are drawn: bands first, what is unusual last. */
export function layersOf(lines: readonly Line[]): Layer[] {
  const drawn = lines.filter((line) => !line.headOnly);
  const all = (kind: Kind, pick: (line: Line) => readonly (number | null)[]): Layer[] =>
    drawn.flatMap((line, order) => {
      const values = pick(line);
      return values.length > 0 ? [{ kind, order, values: side(values, line.mirrored) }] : [];
    });
  return [
    ...all("usualHigh", (line) => line.usual?.high ?? []),
    ...all("usualLow", (line) => line.usual?.low ?? []),
    ...all("max", (line) => line.grid.max),
    ...all("min", (line) => line.grid.min),
    ...all("before", (line) => line.before),
    ...all("average", (line) => line.grid.avg),
    ...all("unusual", (line) => (line.departures.length > 0 ? unusualPart(line) : [])),
  ];
}

const side = (
  values: readonly (number | null)[],
  mirrored: boolean | undefined,
): readonly (number | null)[] =>
  mirrored ? values.map((value) => (value === null ? null : -value)) : values;

export function columns(lines: readonly Line[], layers: readonly Layer[]): uPlot.AlignedData {
  const times = lines.find((line) => !line.headOnly)?.grid.times ?? [];
  return [[...times], ...layers.map(({ values }) => [...values])] as uPlot.AlignedData;
}

/** The filled stretch between two columns of a line: the usual range, and minimum to maximum. */
export function bandsOf(
  layers: readonly Layer[],
  mirrored: (order: number) => boolean,
): readonly { readonly series: readonly [number, number]; readonly usual: boolean }[] {
  const place = (kind: Kind, order: number): number =>
    layers.findIndex((layer) => layer.kind === kind && layer.order === order) + 1;
  return layers.flatMap(({ kind, order }) => {
    if (kind !== "usualHigh" && kind !== "max") return [];
    const usual = kind === "usualHigh";
    const high = place(kind, order);
    const low = place(usual ? "usualLow" : "min", order);
    if (low === 0) return [];
    return [{ series: mirrored(order) ? ([low, high] as const) : ([high, low] as const), usual }];
  });
}

/** Places of values with a gap on both sides: a line through them has no length, so they are drawn as points. */
export function alone(values: readonly (number | null | undefined)[]): number[] {
  const missing = (value: number | null | undefined): boolean =>
    value === null || value === undefined;
  return values.flatMap((value, index) =>
    !missing(value) && missing(values[index - 1]) && missing(values[index + 1]) ? [index] : [],
  );
}
