import uPlot from "uplot";

import { clock } from "../../domain/age";

interface Listener {
  readonly from: number;
  readonly to: number;
  readonly onCursor: (index: number | null) => void;
  readonly onZoom: (from: number, to: number) => void;
}

/** Narrower selections are a click that slipped. */
const LEAST_PIXELS = 8;
const LEAST_SECONDS = 60;

export const cursorHooks = (listener: Listener): uPlot.Hooks.Arrays => ({
  setCursor: [(plot) => listener.onCursor(plot.cursor.idx ?? null), timeTag],
  setSelect: [(plot) => zoomed(plot, listener)],
});

function zoomed(plot: uPlot, { onZoom }: Listener): void {
  const { left, width } = plot.select;
  if (width < LEAST_PIXELS) return;
  const from = Math.floor(plot.posToVal(left, "x"));
  const to = Math.ceil(plot.posToVal(left + width, "x"));
  plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  if (to - from >= LEAST_SECONDS) onZoom(from, to);
}

/** The time under the cursor, as a small tag on the time axis; the page shows it on the lowest charts only. */
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

/** Where the cursor goes from a key: a step, a leap, or an end; undefined for keys that are not its own. */
export function steppedTo(
  key: string,
  large: boolean,
  at: number | null,
  count: number,
): number | undefined {
  const leap = large ? 10 : 1;
  const last = count - 1;
  const here = at ?? last;
  switch (key) {
    case "ArrowLeft":
      return at === null ? last : Math.max(0, here - leap);
    case "ArrowRight":
      return Math.min(last, here + leap);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}

/** Half the span around the cursor for `+`; undefined when that would be too short to show anything. */
export function narrowed(
  from: number,
  to: number,
  around: number,
): { readonly from: number; readonly to: number } | undefined {
  const width = Math.round((to - from) / 2);
  if (width < LEAST_SECONDS * 2) return undefined;
  const start = Math.round(Math.min(Math.max(from, around - width / 2), to - width));
  return { from: start, to: start + width };
}

/** Moves the cursors of all charts with this key to a time. */
export function moveCursors(syncKey: string, time: number): void {
  for (const plot of uPlot.sync(syncKey).plots) {
    plot.setCursor({ left: plot.valToPos(time, "x"), top: 0 });
  }
}
