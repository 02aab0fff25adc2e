import { expect, it } from "vitest";

import { shortPort } from "./portName";
import { folded, sharedPrefix } from "./prefix";
import { tierOf } from "./tier";

it("the prefix that nearly all names share is left away", () => {
  const names = [
    "djn-core-1",
    "djn-core-2",
    "djn-acc-1",
    "djn-acc-2",
    "djn-acc-3",
    "djn-acc-4",
    "djn-ap-1",
    "ups",
  ];

  expect(sharedPrefix(names)).toBe("djn-");
  expect(folded("djn-acc-17", "djn-")).toBe("acc-17");
  expect(folded("ups", "djn-")).toBe("ups");
});

it("few or different names keep their prefix", () => {
  expect(sharedPrefix(["a-1", "a-2"])).toBe("");
  expect(sharedPrefix(["a-1", "b-2", "c-3", "d-4"])).toBe("");
});

it("nothing but a prefix is not folded to nothing", () => {
  expect(folded("djn-", "djn-")).toBe("djn-");
});

it.each([
  ["core", 0],
  ["Border Router", 0],
  ["distribution", 1],
  ["aggregation", 1],
  ["access", 2],
  ["", 2],
  ["camera", 3],
])("the role %s belongs to tier %d", (role, tier) => expect(tierOf(role)).toBe(tier));

it("an unmanaged neighbour hangs behind, whatever its role", () => {
  expect(tierOf("core", false)).toBe(3);
});

it.each([
  ["TenGigabitEthernet1/0/3", "Te1/0/3"],
  ["XGigabitEthernet0/1/2", "XG0/1/2"],
  ["Ethernet54/1", "Eth54/1"],
  ["xe-0/1/2", "xe-0/1/2"],
  ["Ethernet", "Ethernet"],
])("the port %s is short %s", (name, short) => expect(shortPort(name)).toBe(short));
