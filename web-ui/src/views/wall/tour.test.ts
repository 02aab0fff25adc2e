import { expect, it } from "vitest";

import type { Incident } from "../../api/types";
import { network, node } from "../../map/model/testNetwork";
import { stopAfter, stopsOf } from "./tour";

const incident = (id: string, device: string, acknowledgedBy = ""): Incident =>
  ({ id, acknowledgedBy, roots: [{ device }], impacted: [] }) as unknown as Incident;

const whole = network([node("d1", { site: "Seoul" }), node("d2", { site: "Busan" })]);
const stops = stopsOf([incident("1", "d1", "kim"), incident("2", "d2")], whole);

it("the wall shows everything first, then what nobody has taken, then the rest, each at its site", () => {
  expect(stops.map((stop) => stop.incident)).toEqual(["", "2", "1"]);
  expect(stops.map(({ search }) => search.site)).toEqual([undefined, "Busan", "Seoul"]);
});

it("the tour goes round, and starts again where its stop has gone", () => {
  expect(stopAfter(stops, "")).toBe("2");
  expect(stopAfter(stops, "1")).toBe("");
  expect(stopAfter(stops, "gone")).toBe("");
  expect(stopAfter([], "1")).toBe("");
});
