import type uPlot from "uplot";

import { token } from "../../app/theme";
import { quantity } from "../../domain/axis";
import { gaps, type Line } from "../../domain/chartLines";
import type { Departure } from "../../domain/usual";
import { written } from "../../domain/units";
import type { Settings } from "./plot";

/** Texts inside the plot, in the language of the page. */
export interface Words {
  readonly noData: string;
  /** Names a line's percentile: `p95`, with several lines `p95 in`. */
  readonly percentile: (line: Line) => string;
  readonly departure: (line: Line, departure: Departure) => string;
}

/** Narrower gaps, in px, and single values that are missing are seen but not named. */
const LEAST_GAP = 8;

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
    const labels: Label[] = [];
    for (const level of levelsOf(plot, settings)) levelLine(plot, level, labels);
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

/** A value across the whole chart: a percentile, dashed, or a limit. */
interface Level {
  readonly value: number;
  readonly text: string;
  readonly dashed: boolean;
}

/** Where words about a level stand, so that others make room. */
interface Label {
  readonly y: number;
  readonly right: number;
}

function levelsOf(plot: uPlot, { lines, limits, measure, words }: Settings): Level[] {
  const { min = 0, max = 0 } = plot.scales["y"] ?? {};
  const level = (name: string, value: number, mirrored = false, dashed = false): Level => ({
    value: mirrored ? -value : value,
    text: `${name} ${written(quantity(value, measure))}`,
    dashed,
  });
  const percentiles = lines.flatMap((line) =>
    line.p95 ? [level(words.percentile(line), line.p95, line.mirrored, true)] : [],
  );
  const fixed = limits.map(({ name, value, mirrored }) => level(name, value, mirrored));
  return [...percentiles, ...fixed].filter(({ value }) => value >= min && value <= max);
}

const LABEL_HEIGHT = 15;

function levelLine(plot: uPlot, { value, text, dashed }: Level, labels: Label[]): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const y = Math.round(plot.valToPos(value, "y", true));
  ctx.strokeStyle = token("muted");
  ctx.lineWidth = ratio;
  ctx.setLineDash(dashed ? [4 * ratio, 3 * ratio] : []);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.setLineDash([]);

  const height = LABEL_HEIGHT * ratio;
  const below = value < 0 ? y + height < bbox.top + bbox.height : y < bbox.top + height;
  const place = y + (below ? height / 2 : -height / 2);
  const beside = labels.filter((label) => Math.abs(label.y - place) < height);
  const left = Math.max(bbox.left + 6 * ratio, ...beside.map(({ right }) => right + 12 * ratio));
  ctx.fillStyle = token("ink2");
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillText(text, left, place);
  labels.push({ y: place, right: left + ctx.measureText(text).width });
}

/** Names the stretches without values, where the words do not cover each other. */
function noData(plot: uPlot, { lines, words }: Settings): void {
  const { ctx, bbox } = plot;
  const [first] = lines;
  if (!first) return;
  ctx.fillStyle = token("muted");
  ctx.textAlign = "center";
  ctx.textBaseline = "bottom";
  const width = ctx.measureText(words.noData).width;
  const y = bbox.top + bbox.height - 4 * devicePixelRatio;
  let free = bbox.left;
  for (const [start, end] of gaps(first.grid.avg)) {
    const left = x(plot, first.grid.times[start]);
    const right = x(plot, first.grid.times[end + 1]);
    const middle = (left + right) / 2;
    if (end === start || right - left < LEAST_GAP * devicePixelRatio) continue;
    if (middle - width / 2 < free) continue;
    ctx.fillText(words.noData, middle, y);
    free = middle + width;
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
