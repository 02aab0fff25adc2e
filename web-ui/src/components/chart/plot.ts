import uPlot from "uplot";

import { token, uiScale } from "../../app/theme";
import { clock } from "../../domain/age";
import type { Grid } from "../../domain/series";

interface DrawnLine {
  readonly mirrored: boolean;
  readonly p95: number | null;
}

interface Settings {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly DrawnLine[];
  readonly leastTop: number;
  readonly syncKey: string;
  readonly format: (value: number) => string;
  readonly onCursor: (index: number | null) => void;
  readonly onZoom: (from: number, to: number) => void;
}

type Values = (number | null)[];

/** Times, then average, minimum and maximum of each line. */
export function columns(
  lines: readonly { readonly grid: Grid; readonly mirrored?: boolean }[],
): uPlot.AlignedData {
  const side = (values: readonly (number | null)[], mirrored: boolean | undefined): Values =>
    values.map((value) => (value !== null && mirrored ? -value : value));
  return [
    [...(lines[0]?.grid.times ?? [])],
    ...lines.flatMap(({ grid, mirrored }) => [
      side(grid.avg, mirrored),
      side(grid.min, mirrored),
      side(grid.max, mirrored),
    ]),
  ] as uPlot.AlignedData;
}

export function options(settings: Settings): uPlot.Options {
  const scale = uiScale();
  const colours = { line: [token("series"), token("series2")], band: token("band-range") };
  const font = `${11 * scale}px ${getComputedStyle(document.body).fontFamily}`;
  const axis = { stroke: token("muted"), font, ticks: { show: false } };
  const grid = { stroke: token("line"), width: 1 };
  const line = (order: number): uPlot.Series[] => [
    { stroke: colours.line[order] ?? colours.line[1], width: 1.4 * scale, points: { show: false } },
    { width: 0, points: { show: false } },
    { width: 0, points: { show: false } },
  ];
  return {
    width: settings.width,
    height: settings.height,
    legend: { show: false },
    padding: [6 * scale, 1, 0, 0],
    scales: {
      x: { time: true, min: settings.from, max: settings.to, auto: false },
      y: { range: (_, low, high) => range(settings, low, high) },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 24 * scale,
        space: 80 * scale,
        values: (_, at) => ticks(at),
      },
      {
        ...axis,
        grid,
        size: 56 * scale,
        space: 36 * scale,
        values: (_, at) => at.map((value) => settings.format(Math.abs(value))),
      },
    ],
    series: [{}, ...settings.lines.flatMap((_, order) => line(order))],
    bands: settings.lines.map((drawn, order) => ({
      series: (drawn.mirrored
        ? [order * 3 + 2, order * 3 + 3]
        : [order * 3 + 3, order * 3 + 2]) as uPlot.Band.Bounds,
      fill: colours.band,
    })),
    cursor: {
      sync: { key: settings.syncKey },
      y: false,
      points: { stroke: token("accent"), fill: token("bg"), show: averagesOnly },
      drag: { x: true, y: false, setScale: false },
    },
    hooks: {
      setCursor: [(plot) => settings.onCursor(plot.cursor.idx ?? null), timeTag],
      setSelect: [(plot) => zoomed(plot, settings)],
      draw: [(plot) => drawPercentiles(plot, settings, font)],
    },
  };
}

/** A cursor point on the average of each line; none on the edges of its band. */
const averagesOnly = (_: uPlot, index: number): HTMLElement => {
  const point = document.createElement("div");
  point.classList.add((index - 1) % 3 === 0 ? "chart-point" : "chart-no-point");
  return point;
};

function range(
  { lines, leastTop }: Settings,
  low: number | null,
  high: number | null,
): uPlot.Range.MinMax {
  const top = Math.max(leastTop, (high ?? 0) * 1.2);
  const mirrored = lines.some((line) => line.mirrored);
  return [mirrored ? Math.min(-leastTop, (low ?? 0) * 1.25) : 0, top];
}

function ticks(times: readonly number[]): string[] {
  const days = (times.at(-1) ?? 0) - (times[0] ?? 0) > 2 * 86_400;
  return times.map((time) => {
    const at = new Date(time * 1000);
    return days ? `${at.getMonth() + 1}-${at.getDate()}` : clock(at.getTime(), false);
  });
}

function zoomed(plot: uPlot, settings: Settings): void {
  if (plot.select.width < 8) return;
  const from = Math.floor(plot.posToVal(plot.select.left, "x"));
  const to = Math.ceil(plot.posToVal(plot.select.left + plot.select.width, "x"));
  plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  if (to - from >= 60) settings.onZoom(from, to);
}

/** The time under the cursor, as a small tag on the time axis. */
function timeTag(plot: uPlot): void {
  let tag = plot.root.querySelector<HTMLElement>(".chart-time");
  if (!tag) {
    tag = document.createElement("div");
    tag.className = "chart-time";
    plot.over.append(tag);
  }
  const { left, idx } = plot.cursor;
  const time = idx === null || idx === undefined ? undefined : plot.data[0][idx];
  tag.hidden = time === undefined || left === undefined || left < 0;
  if (time === undefined || left === undefined) return;
  tag.textContent = clock(time * 1000, false);
  tag.style.left = `${left}px`;
}

function drawPercentiles(plot: uPlot, { lines, format }: Settings, font: string): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = font.replace(/^[\d.]+/, (size) => String(Number(size) * ratio));
  ctx.strokeStyle = token("muted");
  ctx.fillStyle = token("ink2");
  ctx.lineWidth = ratio;
  ctx.textAlign = "left";
  ctx.setLineDash([4 * ratio, 3 * ratio]);
  for (const { mirrored, p95 } of lines) {
    if (p95 === null || p95 === 0) continue;
    const y = Math.round(plot.valToPos(mirrored ? -p95 : p95, "y", true));
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.textBaseline = mirrored || y < bbox.top + 16 * ratio ? "top" : "bottom";
    const gap = ctx.textBaseline === "top" ? 3 * ratio : -3 * ratio;
    ctx.fillText(`p95 ${format(p95)}`, bbox.left + 6 * ratio, y + gap);
  }
  ctx.restore();
}
