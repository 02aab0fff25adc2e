import { expect, it } from "vitest";

import { directionsOf } from "./linkText";

it("a direction is named by the port it leaves", () => {
  const ends = [
    { name: "core-1", port: "TenGigabitEthernet1/0/3" },
    { name: "dist-1", port: "" },
  ] as const;
  expect(directionsOf(...ends)).toEqual(["Te1/0/3", "dist-1"]);
});

it("where both ports have the same name, by the device", () => {
  const ends = [
    { name: "core-1", port: "Hu1/0/1" },
    { name: "core-2", port: "Hu1/0/1" },
  ] as const;
  expect(directionsOf(...ends)).toEqual(["core-1", "core-2"]);
});
