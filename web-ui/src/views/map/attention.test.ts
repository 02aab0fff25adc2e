import { expect, it } from "vitest";

import { network, node } from "../../map/model/testNetwork";
import { countsOf, problems, statusesOf, toggled } from "./attention";

const net = network([
  node("a", { status: "down" }),
  node("b", { status: "unreachable" }),
  node("c", { site: "B", status: "degraded" }),
  node("d", { site: "C", status: "maintenance" }),
  node("e", { site: "C" }),
  node("x", { site: "C", managed: false, status: "down" }),
]);

it("needs attention counts sites from afar and devices inside a site; planned work needs none", () => {
  expect(countsOf(net.nodes, true).attention).toBe(2);
  expect(countsOf(net.nodes, false).attention).toBe(3);
  expect(countsOf(net.nodes, true).devices).toMatchObject({
    down: 1,
    unreachable: 1,
    degraded: 1,
    maintenance: 1,
    up: 1,
  });
});

it("a status is switched on and off in the filter", () => {
  const on = toggled(toggled(undefined, "down"), "degraded");

  expect([...statusesOf(on)].sort()).toEqual(["degraded", "down"]);
  expect(toggled(toggled(on, "down"), "degraded")).toBeUndefined();
});

it("words that are no status are ignored", () => {
  expect([...statusesOf("down,<script>,constructor")]).toEqual(["down"]);
});

it("the next problem is a cause before what hangs behind it", () => {
  expect(problems(net).map(({ id }) => id)).toEqual(["a", "c", "b"]);
});
