import { expect, it } from "vitest";

import { link, network, node } from "../../../map/model/testNetwork";
import { weakSites } from "./weakSites";

it("a site has its own weak points and the links that end there", () => {
  const whole = network(
    [node("1"), node("2"), node("3", { site: "B" })],
    [link("inside", "1", "2"), link("between", "2", "3")],
  );
  const points = [
    { kind: "node", id: "1" },
    { kind: "link", id: "inside" },
    { kind: "link", id: "between" },
    { kind: "node", id: "gone" },
  ] as const;
  expect([...weakSites(whole, points)]).toEqual([
    ["A", 3],
    ["B", 1],
  ]);
});
