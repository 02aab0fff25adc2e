import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import type { Batch } from "../../api/series";
import { PER_CENT } from "../../domain/axis";
import { chartLines } from "../../domain/chartLines";
import { series } from "../../testing/series";
import { ChartTools } from "./ChartTools";
import { TimeChart } from "./TimeChart";
import type { ChartSpan } from "./useChartSpan";

const SPAN = { from: 0, to: 240 };
const values = series(60, [0, 10, 20, 30], [60, 20, 30, 40], [180, 40, 57, 60]);

function chart(buckets = values) {
  const zoom = vi.fn();
  const lines = chartLines([{ name: "avg", metric: "cpu" }], [buckets], SPAN);
  render(
    <TimeChart
      title="CPU"
      lines={lines}
      measure={PER_CENT}
      frame={{ leastTop: 100 }}
      {...SPAN}
      onZoom={zoom}
      syncKey="1"
    />,
  );
  return zoom;
}

test("the head tells the latest value while the cursor is elsewhere", () => {
  chart();
  expect(screen.getByText("57 %")).toBeDefined();
});

test("the table has the known values only", async () => {
  chart();
  await userEvent.click(screen.getByRole("button", { name: "CPU as a table" }));
  const table = within(screen.getByRole("region", { name: "Values" }));
  expect(table.getAllByRole("row")).toHaveLength(4);
  expect(table.getByText("30 %")).toBeDefined();
});

test("a chart without values says so", () => {
  chart(series(60));
  expect(screen.getByText("No values in this time range")).toBeDefined();
});

test("plus and minus zoom from the keyboard, and the value at the cursor is said", () => {
  const zoom = chart();
  const slider = screen.getByRole("slider");
  expect(slider.getAttribute("aria-valuetext")).toMatch(/avg 57 %$/);
  fireEvent.keyDown(slider, { key: "-" });
  expect(zoom).toHaveBeenLastCalledWith(null);
  fireEvent.keyDown(slider, { key: "+" });
  expect(zoom).toHaveBeenLastCalledWith({ from: 120, to: 240 });
});

function tools(span: Partial<ChartSpan>, shown: { from: number; to: number }, batch?: Batch) {
  const all: ChartSpan = {
    asked: { from: 0, to: 86_400 },
    possible: { from: 0, to: 86_400 },
    range: "24h",
    zoomed: false,
    whole: false,
    compare: undefined,
    zoom: vi.fn(),
    setWhole: vi.fn(),
    setCompare: vi.fn(),
    ...span,
  };
  render(<ChartTools span={all} shown={shown} batch={batch} />);
  return all;
}

test("a young device is said to be young, and the whole range is one step away", async () => {
  const span = tools({}, { from: 84_600, to: 86_400 });
  expect(screen.getByText(/Values since .* only, 30 min/)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Show all: Last 24 h" }));
  expect(span.setWhole).toHaveBeenCalledWith(true);
});

test("a zoomed chart leads back to the time range", async () => {
  const shown = { from: 3600, to: 7200 };
  const span = tools({ zoomed: true, asked: shown }, shown);
  await userEvent.click(screen.getByRole("button", { name: "Back: Last 24 h" }));
  expect(span.zoom).toHaveBeenCalledWith(null);
});

test("the comparison is switched on and off", async () => {
  const span = tools({ compare: "day" }, { from: 0, to: 86_400 });
  await userEvent.click(screen.getByRole("button", { name: "Last week" }));
  expect(span.setCompare).toHaveBeenLastCalledWith("week");
  await userEvent.click(screen.getByRole("button", { name: "No comparison" }));
  expect(span.setCompare).toHaveBeenLastCalledWith(undefined);
});

test("what has not been learnt yet is said once, and not while something has", () => {
  const learning = { ready: false, reason: "", weeks: 1, band: [] };
  tools({}, { from: 0, to: 86_400 }, new Map([["1:cpu:", { ...values, baseline: learning }]]));
  expect(screen.getByText(/appears after 3 weeks; 1 week so far/)).toBeDefined();
});

test("while the database is away the page says that there is only what is recent", () => {
  tools({}, { from: 0, to: 86_400 }, new Map([["1:cpu:", { ...values, recentOnly: true }]]));
  expect(screen.getByRole("status").textContent).toMatch(/only the last polls/);
});

test("the file has minimum, average and maximum of each line at each time, holes left empty", async () => {
  const made: string[] = [];
  vi.stubGlobal("Blob", function (parts: string[]) {
    made.push(...parts);
  });
  vi.stubGlobal("URL", { createObjectURL: () => "#", revokeObjectURL: vi.fn() });
  chart();
  await userEvent.click(screen.getByRole("button", { name: "CPU as CSV" }));
  vi.unstubAllGlobals();
  expect(made[0]?.split("\r\n")).toEqual([
    "\uFEFFtime,avg min,avg avg,avg max",
    "1970-01-01T00:00:00.000Z,10,20,30",
    "1970-01-01T00:01:00.000Z,20,30,40",
    "1970-01-01T00:02:00.000Z,,,",
    "1970-01-01T00:03:00.000Z,40,57,60",
    "",
  ]);
});
