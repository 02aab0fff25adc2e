import uPlot from "uplot";

import { token, uiScale } from "../../app/theme";
import { clock } from "../../domain/age";
import { axisLabels, scaleOf, type Frame, type Measure } from "../../domain/axis";
import type { Line } from "../../domain/chartLines";
import { cursorHooks } from "./cursor";
import { alone, bandsOf, type Kind, type Layer } from "./layers";
import { paint, type Words } from "./paint";

export interface Settings {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
  readonly layers: readonly Layer[];
  readonly measure: Measure;
  readonly frame: Frame;
  readonly limits: readonly Limit[];
  readonly syncKey: string;
  readonly words: Words;
  readonly onCursor: (index: number | null) => void;
  readonly onZoom: (from: number, to: number) => void;
}

/** A value that does not change and is drawn when it is in sight, such as the speed of a port. */
export interface Limit {
  readonly name: string;
  readonly value: number;
  readonly mirrored?: boolean;
}

export function options(settings: Settings): uPlot.Options {
  const scale = uiScale();
  const font = `${11 * scale}px ${getComputedStyle(document.body).fontFamily}`;
  const axis = { stroke: token("muted"), font, ticks: { show: false } };
  const drawn = settings.lines.filter((line) => !line.headOnly);
  const bands = bandsOf(settings.layers, (order) => drawn[order]?.mirrored ?? false);
  return {
    width: settings.width,
    height: settings.height,
    legend: { show: false },
    padding: [8 * scale, 1, 0, 0],
    scales: {
      x: { time: true, min: settings.from, max: settings.to, auto: false },
      y: { range: (_, low, high) => [...scaleOf(low, high, settings.frame)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 24 * scale,
        space: 80 * scale,
        incrs: [...TIME_STEPS],
        values: (_, at) => timeLabels(at),
        filter: (plot, at) => at.map((time) => (fits(plot, time, scale) ? time : null)),
      },
      {
        ...axis,
        grid: { stroke: token("line"), width: 1 },
        size: 48 * scale,
        gap: 8 * scale,
        space: (drawn.some(({ mirrored }) => mirrored) ? MIRRORED_SPACE : 34) * scale,
        values: (_, at) => axisLabels(at, settings.measure),
      },
    ],
    series: [{}, ...settings.layers.map((layer) => seriesOf(layer, scale))],
    bands: bands.map(({ series, usual }) => ({
      series: [...series] as uPlot.Band.Bounds,
      fill: token(usual ? "band-usual" : "band-range"),
    })),
    cursor: {
      sync: { key: settings.syncKey },
      y: false,
      points: {
        size: 9 * scale,
        width: 2 * scale,
        stroke: token("accent"),
        fill: token("bg"),
        show: (_, index) => cursorPoint(settings.layers[index - 1]?.kind),
      },
      drag: { x: true, y: false, setScale: false },
    },
    hooks: {
      ...cursorHooks(settings),
      drawClear: [(plot) => paint.behind(plot, settings)],
      draw: [(plot) => paint.above(plot, settings, font)],
    },
  };
}

function seriesOf({ kind, order }: Layer, scale: number): uPlot.Series {
  const colour = strokeOf(kind, order);
  if (!colour) return { width: 0, points: { show: false } };
  return {
    stroke: colour,
    width: (kind === "before" ? 1 : 1.4) * scale,
    dash: kind === "before" ? [2 * scale, 3 * scale] : undefined,
    points: {
      show: true,
      size: 3 * scale,
      fill: colour,
      filter: (plot, index) => alone([...(plot.data[index] ?? [])]),
    },
  };
}

function strokeOf(kind: Kind, order: number): string | undefined {
  if (kind === "average") return token(order % 2 === 0 ? "series" : "series2");
  if (kind === "before") return token("muted");
  return kind === "unusual" ? token("degraded-edge") : undefined;
}

/** A point on the average of each line; none on the edges of its bands. */
function cursorPoint(kind: Kind | undefined): HTMLElement {
  const point = document.createElement("div");
  point.classList.add(kind === "average" ? "chart-point" : "chart-no-point");
  return point;
}

/** Px between values of a mirrored axis: with more, a step could be longer than each half, and only zero be named. */
const MIRRORED_SPACE = 28;

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Seconds between time labels, which are to the minute: closer ones would say the same twice. */
const TIME_STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * HOUR),
  ...[1, 2, 3, 5, 7, 10, 15, 30, 60, 90, 180, 365].map((days) => days * DAY),
];

/** Half a time label, in px; one that would be cut off is left out. */
const HALF_LABEL = 16;

/** The plot's box and not that of its element, which has no size yet while the first labels are chosen. */
function fits(plot: uPlot, time: number, scale: number): boolean {
  const width = plot.bbox.width / devicePixelRatio;
  return plot.valToPos(time, "x") <= width - HALF_LABEL * scale;
}

function timeLabels(times: readonly (number | null)[]): string[] {
  const known = times.filter((time) => time !== null);
  const days = (known.at(-1) ?? 0) - (known[0] ?? 0) > 2 * DAY;
  return times.map((time) => {
    if (time === null) return "";
    const at = new Date(time * 1000);
    return days ? `${at.getMonth() + 1}-${at.getDate()}` : clock(at.getTime(), false);
  });
}
