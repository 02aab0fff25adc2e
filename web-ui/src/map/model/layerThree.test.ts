import { expect, it } from "vitest";

import { devicesOn, layerThreeOf, standsAt, withinSite } from "./layerThree";
import { sceneOf } from "./scene";
import { link, network, node } from "./testNetwork";

const subnet = (id: string, folded: string[], over = {}) =>
  node(`n-${id}`, {
    name: id,
    managed: false,
    status: "unknown",
    subnet: { id, devices: folded.length + 1, folded },
    ...over,
  });

const whole = {
  ...network([
    node("r1", { role: "router" }),
    node("r2", { role: "router", site: "B" }),
    node("web", { status: "degraded" }),
    node("mail", { status: "down" }),
    node("lone"),
  ]),
  sites: [{ name: "A", label: "A", x: 5, y: 5 }],
};
const told = network(
  [
    node("r1", { role: "router", x: 100 }),
    node("r2", { role: "router", site: "B", x: 300 }),
    subnet("10.0.0.0/24", ["web", "mail"], { x: 100, y: 100 }),
    subnet("10.0.1.0/24", [], { site: "B", x: 300, y: 100 }),
  ],
  [
    link("ospf", "r1", "r2", { layer: "l3" }),
    link("m1", "r1", "n-10.0.0.0/24", { layer: "l3" }),
    link("m2", "r2", "n-10.0.1.0/24", { layer: "l3" }),
  ],
);
const layer = layerThreeOf(told, whole);

it("a subnet wears the worst state of the devices that it counts, and none when they are well", () => {
  expect(layer.nodes.map(({ status, endpoints }) => [status, endpoints])).toEqual([
    ["up", undefined],
    ["up", undefined],
    ["down", 2],
    ["unknown", undefined],
  ]);
});

it("a folded device stands where its subnet does", () => {
  expect(standsAt(layer)).toEqual(
    new Map([
      ["web", 2],
      ["mail", 2],
      ["r1", 0],
      ["r2", 1],
      ["n-10.0.0.0/24", 2],
      ["n-10.0.1.0/24", 3],
    ]),
  );
});

it("devices of layer 3 are those with a node and those that are counted", () => {
  expect(devicesOn(layer, whole).map(({ id }) => id)).toEqual(["r1", "r2", "web", "mail"]);
});

it("the part of a site has whom its routers route with, but not what is behind those", () => {
  const part = withinSite(layer, "A");
  expect(part.nodes.map(({ id }) => id)).toEqual(["r1", "r2", "n-10.0.0.0/24"]);
  expect(part.links.map(({ id }) => id)).toEqual(["ospf", "m1"]);
});

it("all of it is one picture whatever the sites are, each node in its own place", () => {
  const scene = sceneOf(layer);
  expect(scene.sites).toHaveLength(1);
  expect([...scene.siteOf]).toEqual([0, 0, 0, 0]);
  expect([...scene.x]).toEqual([100, 300, 100, 300]);
  expect([...scene.tier]).toEqual([0, 0, 2, 2]);
});

it("an empty layer is a picture of nothing", () => {
  expect(sceneOf(layerThreeOf(network([]), whole)).sites).toEqual([]);
});
