import { expect, it } from "vitest";

import { testFrame } from "../draw/testFrame";
import { sceneOf } from "../model/scene";
import { link, network, node } from "../model/testNetwork";
import { hitAt } from "./hit";

const scene = sceneOf(
  network(
    [
      node("core", { role: "core", x: -200 }),
      node("acc", { x: 200 }),
      node("b", { site: "B", y: 300 }),
    ],
    [link("1", "core", "acc"), link("2", "core", "b")],
  ),
);
const frame = testFrame(scene, { spacing: 80 });

it("a disc is hit inside its rim and a little beside it", () => {
  expect(hitAt(scene, frame, { x: 300 + 21, y: 400 })).toEqual({ kind: "node", node: 0 });
  expect(hitAt(scene, frame, { x: 300, y: 400 - 40 })).toBeUndefined();
});

it("a cable is hit between its discs", () => {
  expect(hitAt(scene, frame, { x: 500, y: 403 })).toEqual({ kind: "link", link: 0 });
  expect(hitAt(scene, frame, { x: 500, y: 430 })).toBeUndefined();
});

it("a disc wins over the cable that ends at it", () => {
  expect(hitAt(scene, frame, { x: 695, y: 400 })).toEqual({ kind: "node", node: 1 });
});

it("among discs the site is hit while devices are folded, and so is the link between sites", () => {
  const overview = { ...frame, level: 0 as const };
  const a = scene.sites[0];

  expect(hitAt(scene, overview, { x: 500 + (a?.x ?? 0), y: 400 + (a?.y ?? 0) })).toEqual({
    kind: "site",
    site: 0,
  });
  expect(hitAt(scene, overview, { x: 500, y: 550 })).toEqual({ kind: "siteLink", link: 0 });
});

it("access switches that zoom 1 hides cannot be hit", () => {
  expect(hitAt(scene, { ...frame, level: 1 }, { x: 700, y: 400 })).toBeUndefined();
});
