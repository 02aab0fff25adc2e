import type uPlot from "uplot";

import { token } from "../../app/theme";
import { quantity } from "../../domain/axis";
import { gaps, type Line } from "../../domain/chartLines";
import type { Departure } from "../../domain/usual";
import { written } from "../../domain/units";
import type { Limit, Settings } from "./plot";

/** Texts inside the plot, in the language of the page. */
export interface Words {
  readonly noData: string;
  /** Names a line's percentile: `p95`, with several lines `p95 in`. */
  readonly percentile: (line: Line) => string;
  readonly departure: (line: Line, departure: Departure) => string;
}

const LEAST_GAP = 52;

/** What a chart shows besides its lines; painted on uPlot's canvas, in device pixels. */
export const paint = {
  /** Below the lines: tinted spans of what is unusual. */
  behind(plot: uPlot, { lines }: Settings): void {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.fillStyle = token("degraded-soft");
    for (const { line, departure } of unusual(lines)) {
      const left = x(plot, line.grid.times[departure.start]);
      const right = departure.lasting
        ? bbox.left + bbox.width
        : x(plot, line.grid.times[departure.end]);
      ctx.fillRect(left, bbox.top, Math.max(right - left, devicePixelRatio), bbox.height);
    }
    ctx.restore();
  },

  /** Above the lines: percentiles, limits, words about gaps and about what is unusual. */
  above(plot: uPlot, settings: Settings, font: string): void {
    const { ctx } = plot;
    ctx.save();
    ctx.font = font.replace(/^[\d.]+/, (size) => String(Number(size) * devicePixelRatio));
    for (const line of settings.lines) if (!line.headOnly) percentile(plot, line, settings);
    for (const limit of settings.limits) limitLine(plot, limit, settings);
    noData(plot, settings);
    const marks = unusual(settings.lines);
    for (const [index, { line, departure }] of marks.entries()) {
      mark(plot, x(plot, line.grid.times[departure.start]));
      if (index === marks.length - 1) {
        told(plot, settings.words.departure(line, departure), line.grid.times[departure.start]);
      }
    }
    ctx.restore();
  },
};

const x = (plot: uPlot, time: number | undefined): number =>
  Math.round(plot.valToPos(time ?? 0, "x", true));

const unusual = (
  lines: readonly Line[],
): { readonly line: Line; readonly departure: Departure }[] =>
  lines
    .flatMap((line) => line.departures.map((departure) => ({ line, departure })))
    .toSorted((a, b) => a.departure.start - b.departure.start);

function percentile(plot: uPlot, line: Line, { measure, words }: Settings): void {
  if (line.p95 === null || line.p95 === 0) return;
  const text = `${words.percentile(line)} ${written(quantity(line.p95, measure))}`;
  levelLine(plot, line.mirrored ? -line.p95 : line.p95, text, [4, 3]);
}

function limitLine(plot: uPlot, { name, value, mirrored }: Limit, { measure }: Settings): void {
  const level = mirrored ? -value : value;
  const { min = 0, max = 0 } = plot.scales["y"] ?? {};
  if (level < min || level > max) return;
  levelLine(plot, level, `${name} ${written(quantity(value, measure))}`, []);
}

function levelLine(plot: uPlot, level: number, text: string, dash: readonly number[]): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const y = Math.round(plot.valToPos(level, "y", true));
  ctx.strokeStyle = token("muted");
  ctx.lineWidth = ratio;
  ctx.setLineDash(dash.map((part) => part * ratio));
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = token("ink2");
  ctx.textAlign = "left";
  const below = level < 0 || y < bbox.top + 16 * ratio;
  ctx.textBaseline = below ? "top" : "bottom";
  ctx.fillText(text, bbox.left + 6 * ratio, y + (below ? 3 : -3) * ratio);
}

/** Names the stretches without values that are wide enough for the words. */
function noData(plot: uPlot, { lines, words }: Settings): void {
  const { ctx, bbox } = plot;
  const [first] = lines;
  if (!first) return;
  ctx.fillStyle = token("muted");
  ctx.textAlign = "center";
  ctx.textBaseline = "bottom";
  for (const [start, end] of gaps(first.grid.avg)) {
    const left = x(plot, first.grid.times[start]);
    const right = x(plot, first.grid.times[end + 1]);
    if (right - left < LEAST_GAP * devicePixelRatio) continue;
    const y = bbox.top + bbox.height - 4 * devicePixelRatio;
    ctx.fillText(words.noData, (left + right) / 2, y);
  }
}

/** The triangle and the line at which something became unusual. */
function mark(plot: uPlot, at: number): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.strokeStyle = token("degraded-edge");
  ctx.fillStyle = token("degraded");
  ctx.lineWidth = ratio;
  ctx.beginPath();
  ctx.moveTo(at, bbox.top + 6 * ratio);
  ctx.lineTo(at, bbox.top + bbox.height);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(at, bbox.top - 4 * ratio);
  ctx.lineTo(at + 6 * ratio, bbox.top + 6 * ratio);
  ctx.lineTo(at - 6 * ratio, bbox.top + 6 * ratio);
  ctx.closePath();
  ctx.fill();
  ctx.stroke();
}

/** The words stand left of the triangle; where there is no room, right of it. */
function told(plot: uPlot, text: string, time: number | undefined): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const at = x(plot, time);
  const room = at - bbox.left > ctx.measureText(text).width + 14 * ratio;
  ctx.fillStyle = token("degraded-text");
  ctx.textAlign = room ? "right" : "left";
  ctx.textBaseline = "middle";
  ctx.fillText(text, at + (room ? -10 : 10) * ratio, bbox.top + 2 * ratio);
}
