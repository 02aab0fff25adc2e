import { expect, it } from "vitest";

import type { Port } from "../api/types";
import { troubledPorts } from "./portTrouble";

const port = (id: string, over: Partial<Port> = {}): Port =>
  ({ id, inErrors: 0, outErrors: 0, inDiscards: 0, outDiscards: null, ...over }) as Port;

it("names ports that lose something in either direction, errors before discards", () => {
  const ports = [
    port("quiet"),
    port("drops", { outDiscards: 900 }),
    port("bad", { inErrors: 1, outErrors: 2 }),
    port("worse", { inErrors: 8 }),
  ];

  expect(troubledPorts(ports).map((one) => [one.port.id, one.errors, one.discards])).toEqual([
    ["worse", 8, 0],
    ["bad", 3, 0],
    ["drops", 0, 900],
  ]);
});

it("does not take what is not known for trouble", () => {
  expect(troubledPorts([port("silent", { inErrors: null, inDiscards: null })])).toEqual([]);
});
