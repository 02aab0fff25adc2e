import { expect, it } from "vitest";

import { cameraOf, cameraText } from "./cameraSearch";
import { grown, placeAround } from "./planPlace";
import { hopsOf, searchOf, shapeOf } from "./shapeSearch";

it("a shared camera comes back, and nonsense is no camera", () => {
  const camera = { x: -1234.5, y: 0.25, scale: 0.03125 };
  expect(cameraOf(cameraText(camera))).toEqual(camera);
  for (const text of [
    undefined,
    "",
    "1,2",
    "1,2,0",
    "1,2,-3",
    "a,b,c",
    "1,2,3,4",
    "1,2,Infinity",
  ]) {
    expect(cameraOf(text)).toBeUndefined();
  }
});

it("layers, protocol and endpoints survive the address, and the usual leaves it short", () => {
  const shape = { layer: "all", protocol: "lldp", endpoints: true } as const;
  expect(shapeOf(searchOf(shape))).toEqual(shape);
  expect(searchOf(shapeOf({}))).toEqual({ layer: undefined, seenBy: undefined, ends: undefined });
  expect(shapeOf({ layer: "l9" }).layer).toBe("l2");
});

it("hops are whole numbers from one to six", () => {
  expect(["1", "6"].map(hopsOf)).toEqual([1, 6]);
  expect([undefined, "0", "7", "2.5", "x"].map(hopsOf)).toEqual(Array(5).fill(undefined));
});

it("a plan is laid around what stands in the site, counted from the site's middle", () => {
  const node = (x: number, y: number) => ({ x, y }) as never;
  const network = {
    whole: { sites: [{ name: "A", label: "A", x: 1000, y: 500 }], nodes: [], links: [] },
    shown: { sites: [], links: [], nodes: [node(900, 400), node(1300, 500)] },
    site: "A",
    middle: undefined,
    protocols: [],
  };
  expect(placeAround(network, 0.5)).toEqual({ x: 100, y: -50, span: 460 });
  expect(grown({ x: 0, y: 0, span: 100 }, "left")).toEqual({ x: -5, y: 0, span: 100 });
  expect(grown({ x: 0, y: 0, span: 100 }, "larger").span).toBeCloseTo(110);
});
