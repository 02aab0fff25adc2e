import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { STATUSES } from "../domain/status";
import { Segmented } from "./controls";
import { Field } from "./Field";
import { FilterChoice } from "./FilterChoice";
import { StatusShape } from "./StatusShape";

test("every status has a shape of its own", () => {
  const shapes = STATUSES.map((status) => {
    const { container } = render(<StatusShape status={status} />);
    const mark = container.querySelector("path, circle");
    return `${mark?.tagName} ${mark?.getAttribute("d") ?? container.firstElementChild?.classList[1]}`;
  });
  expect(new Set(shapes).size).toBe(STATUSES.length);
});

test("a shape without a word beside it says its status", () => {
  render(<StatusShape status="down" label="Down" />);
  expect(screen.getByRole("img", { name: "Down" })).toBeDefined();
});

test("a segmented control tells which part is pressed", async () => {
  const change = vi.fn();
  const options = [
    { value: "a", text: "A" },
    { value: "b", text: "B" },
  ] as const;
  render(<Segmented label="Parts" value="a" options={options} onChange={change} />);
  expect(screen.getByRole("button", { name: "A", pressed: true })).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "B", pressed: false }));
  expect(change).toHaveBeenCalledWith("b");
});

test("a field ties its label and its complaint to the input", () => {
  render(
    <Field label="Port" value="0" onChange={() => {}} hint="161" error="Port 0 does not exist" />,
  );
  const input = screen.getByLabelText("Port");
  expect(input.getAttribute("aria-invalid")).toBe("true");
  const note = document.getElementById(input.getAttribute("aria-describedby") ?? "");
  expect(note?.textContent).toBe("Port 0 does not exist");
});

test("a filter from a shared address is kept although nothing carries it now", () => {
  render(<FilterChoice label="Site" value="gone" options={[["hq", "hq"]]} onChange={() => {}} />);
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Site" }).value).toBe("gone");
});
