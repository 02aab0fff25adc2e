import { expect, it } from "vitest";

import { link } from "../../map/model/testNetwork";
import { marksOf } from "./incidentMarks";

const places = new Map([
  ["1", 0],
  ["2", 1],
  ["3", 2],
]);
const links = [link("l1", "1", "2"), link("l2", "2", "3")];
const root = (device: string, object = "", objectName = "") => ({ device, object, objectName });
const behind = (device: string) => ({
  device,
  name: "",
  site: "",
  role: "",
  status: "unreachable" as const,
  reason: "",
  reasonWords: null,
  confirmed: true,
});

it("a device that failed is the root, the others are behind it", () => {
  const marks = marksOf(
    { roots: [root("1")], impacted: [behind("2"), behind("1"), behind("9")] },
    places,
    links,
  );

  expect([...marks.roots]).toEqual([0]);
  expect([...marks.impacted]).toEqual([1]);
  expect(marks.link).toBe(-1);
});

it("a cable that failed is marked itself, found by its id or by a port", () => {
  expect(marksOf({ roots: [root("2", "l2")], impacted: [] }, places, links).link).toBe(1);
  expect(marksOf({ roots: [root("2", "17", "l2a")], impacted: [] }, places, links).link).toBe(1);
  expect([...marksOf({ roots: [root("2", "l2")], impacted: [] }, places, links).roots]).toEqual([]);
});

it("a port without a cable falls back to its device", () => {
  expect([
    ...marksOf({ roots: [root("3", "17", "Gi9")], impacted: [] }, places, links).roots,
  ]).toEqual([2]);
});
