import { describe, expect, it } from "vitest";

import { sceneOf } from "../model/scene";
import { link, network, node } from "../model/testNetwork";
import { toScreen } from "./camera";
import { wholeMap } from "./wholeMap";

const viewport = { width: 1000, height: 800 };
const margins = { top: 60, right: 20, bottom: 20, left: 20 };

const site = (name: string, x: number, y: number) => ({ name, label: name, x, y });
const pair = [node("one"), node("two", { x: 80 })];

describe("the whole map", () => {
  it("shows the devices when all of them stand in one of several sites", () => {
    const sites = [site("A", 0, 0), site("B", 900, 0), site("C", 0, 900)];
    const scene = sceneOf({ ...network(pair, [link("1", "one", "two")]), sites });

    const camera = wholeMap(scene, viewport, margins, []);

    expect(scene.sites.map(({ name }) => name)).toEqual(["A"]);
    expect(camera.scale * 80).toBeCloseTo(135);
  });

  it("stays within reason when all sites stand in one place", () => {
    const nodes = [...pair, node("far", { site: "B" })];
    const scene = sceneOf({ ...network(nodes), sites: [site("A", 5, 5), site("B", 5, 5)] });

    expect(wholeMap(scene, viewport, margins, []).scale).toBe(1);
  });

  it("has all devices in view where sites are not discs", () => {
    const nodes = [...pair, node("far", { site: "B", x: 4000 })];
    const scene = sceneOf({ ...network(nodes), sites: [site("A", 0, 0), site("B", 2000, 0)] });

    const camera = wholeMap(scene, viewport, margins, [], true);

    for (const { x, y } of nodes) {
      const at = toScreen(camera, viewport, x, y);
      expect(at.x).toBeGreaterThan(0);
      expect(at.x).toBeLessThan(viewport.width);
    }
  });
});
