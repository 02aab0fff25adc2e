import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import type { ImportReport, ImportRow } from "../../api/types";
import { ColumnsPanel } from "./ColumnsPanel";
import { DropFile } from "./DropFile";
import { Totals } from "./Totals";
import { VerdictRow } from "./VerdictRow";

const HOSTILE = '<img src=x onerror="window.__x=1">';
const row = (fields: Partial<ImportRow>): ImportRow => ({
  line: 2,
  verdict: "update",
  name: "core-1",
  address: "10.0.0.1",
  reason: "",
  diff: [],
  ...fields,
});
const report: ImportReport = {
  dryRun: true,
  created: 1102,
  updated: 96,
  unchanged: 71,
  rejected: 1,
  detected: { charset: "CP949", separator: "comma" },
  columns: [
    { header: "장비명", column: "name", sample: "sel-acc-101" },
    { header: "설치층", column: null, sample: "3F" },
  ],
  rows: [],
};

function inTable(element: React.ReactNode) {
  return render(
    <table>
      <tbody>{element}</tbody>
    </table>,
  );
}

test("what a hostile list writes is shown as text", () => {
  const diff = [{ field: "name", from: "a", to: HOSTILE }];
  const { container } = inTable(<VerdictRow row={row({ name: HOSTILE, diff })} />);
  expect(screen.getAllByText(HOSTILE)).toHaveLength(2);
  expect(container.querySelector("img")).toBeNull();
});

test("the faulty value is marked where it stands and in the reason", () => {
  const wrong = "10.11.300.4";
  const { container } = inTable(
    <VerdictRow
      row={row({ verdict: "reject", address: wrong, reason: `"${wrong}" is not an address` })}
    />,
  );
  const marked = [...container.querySelectorAll(".wrong")].map((mark) => mark.textContent);
  expect(marked).toEqual([wrong, wrong]);
});

test("the totals name every verdict with its number", () => {
  render(<Totals report={report} show="all" onShow={() => {}} />);
  expect(screen.getByText("1,102")).toBeDefined();
  expect(screen.getByRole("button", { name: "reject" })).toBeDefined();
});

test("one rejected row of many is still wide enough to see", () => {
  const { container } = render(<Totals report={report} show="all" onShow={() => {}} />);
  const width = Number(container.querySelector(".part-reject")?.getAttribute("width"));
  expect(width).toBeGreaterThanOrEqual(14);
});

test("an unknown header asks, and the answer is told with the others", async () => {
  const onMap = vi.fn();
  render(<ColumnsPanel report={report} map={{ a: "b" }} onMap={onMap} disabled={false} />);
  const ask = screen.getByRole<HTMLSelectElement>("combobox", { name: "Read 설치층 as" });
  expect(ask.value).toBe("?");
  await userEvent.selectOptions(ask, "tags");
  expect(onMap).toHaveBeenCalledWith({ a: "b", 설치층: "tags" });
});

test("a chosen file is handed on", async () => {
  const onFile = vi.fn();
  render(<DropFile onFile={onFile} />);
  const file = new File(["address\n10.0.0.1\n"], "list.csv", { type: "text/csv" });
  await userEvent.upload(screen.getByLabelText(/Drop a device list/, { selector: "input" }), file);
  expect(onFile).toHaveBeenCalledWith(file);
});
