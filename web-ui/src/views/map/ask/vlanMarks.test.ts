import { expect, test } from "vitest";

import { link, network, node } from "../../../map/model/testNetwork";
import { vlanMarks } from "./vlanMarks";

const end = (device: string) => ({ device, name: device, port: "p", interface: "p" });
const port = (device: string, name: string) => ({
  ...end(device),
  port: name,
  tagged: true,
  native: false,
});
const net = network(
  [node("a1"), node("a2"), node("b1", { site: "B" }), node("c1", { site: "C" })],
  [link("in", "a1", "a2"), link("out", "a2", "b1"), link("far", "b1", "c1")],
);

test("a site counts each device that carries the VLAN once, however many ports do", () => {
  const { sites } = vlanMarks(net, "30", {
    ports: [port("a1", "p1"), port("a1", "p2"), port("b1", "p1")],
    links: [],
    cuts: [],
  });
  expect(sites.get("A")).toEqual({ devices: 1, cuts: 0 });
  expect(sites.get("B")).toEqual({ devices: 1, cuts: 0 });
  expect(sites.has("C")).toBe(false);
});

test("a cut between sites is told in both, one inside a site once", () => {
  const { sites, cuts } = vlanMarks(net, "30", {
    ports: [port("a1", "p1")],
    links: [],
    cuts: [
      { link: "in", a: end("a1"), b: end("a2"), without: "a2" },
      { link: "out", a: end("a2"), b: end("b1"), without: "b1" },
    ],
  });
  expect(sites.get("A")).toEqual({ devices: 1, cuts: 2 });
  expect(sites.get("B")).toEqual({ devices: 0, cuts: 1 });
  expect([...cuts]).toEqual(["in", "out"]);
});
