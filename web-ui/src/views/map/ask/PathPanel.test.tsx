import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import type { NetworkPath } from "../../../api/types";
import { network, node } from "../../../map/model/testNetwork";
import type { MapSearch } from "../useMapSearch";
import { PathPanel } from "./PathPanel";

const net = network([
  node("1", { name: "sw-1" }),
  node("2", { name: "rt-2" }),
  node("3", { name: "cam-3" }),
]);
const names: Readonly<Record<string, string>> = { "1": "sw-1", "2": "rt-2", "3": "cam-3" };
const end = (device: string, port: string) => ({
  device,
  name: names[device] ?? "",
  port,
  interface: port,
});

const hop = (over: Partial<NetworkPath["hops"][number]>): NetworkPath["hops"][number] => ({
  link: "l1",
  kind: "cable",
  from: end("1", "Gi0/1"),
  to: end("2", "Gi0/2"),
  nodeStatus: "up",
  status: "up",
  bps: 250e6,
  backBps: 10e6,
  speedBps: 1e9,
  route: null,
  ...over,
});

/** The panel with what the server says of the way; gives where it asked and what it changed. */
function open(search: MapSearch, path: NetworkPath) {
  const asked: string[] = [];
  const changes: MapSearch[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    return Promise.resolve(new Response(JSON.stringify(path)));
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PathPanel
        network={{ whole: net, shown: net, site: undefined, middle: undefined, protocols: [] }}
        search={{ ask: "path", ...search }}
        change={(next) => changes.push(next)}
      />
    </QueryClientProvider>,
  );
  return { asked, changes };
}

const hops = async (): Promise<HTMLElement[]> => screen.findAllByRole("listitem");

test("while an end is missing it says what to do and asks nothing", () => {
  const { asked, changes } = open({ a: "1" }, { found: false, hops: [], ending: null });
  expect(screen.getByText("Choose two devices by name.")).toBeDefined();
  expect(asked).toEqual([]);
  fireEvent.change(screen.getByLabelText("To"), { target: { value: "cam-3" } });
  expect(changes).toEqual([{ b: "3" }]);
});

test("over cables each hop has its ports, its load with the share of its speed, and the state of who comes next", async () => {
  const { asked, changes } = open(
    { a: "1", b: "3" },
    {
      found: true,
      hops: [
        hop({}),
        hop({
          link: "l2",
          from: end("2", "Gi0/3"),
          to: end("3", "eth0"),
          status: "down",
          nodeStatus: "down",
          bps: null,
          backBps: null,
        }),
      ],
      ending: null,
    },
  );
  const [first, second] = await hops();
  expect(screen.getByRole("button", { name: "sw-1" })).toBeDefined();
  expect(asked).toEqual(["/api/v1/topology/path?from=1&to=3&layer=l2"]);
  expect(first?.textContent).toContain("Gi0/1 → Gi0/2");
  expect(first?.textContent).toContain("250");
  expect(within(first as HTMLElement).getByRole("img", { name: /25 %/ })).toBeDefined();
  expect(second?.textContent).toContain("down");
  expect(second?.textContent).toContain("no fresh value");
  expect(screen.getByText("2 hops")).toBeDefined();
  fireEvent.click(within(second as HTMLElement).getByRole("button", { name: "cam-3" }));
  expect(changes).toEqual([{ focus: "3" }]);
});

test("over routes each hop says which entry it follows, and the next hops that are as good", async () => {
  open(
    { a: "1", b: "3", via: "l3" },
    {
      found: true,
      hops: [
        hop({
          kind: "route",
          route: {
            destination: "203.0.113.0/24",
            origin: "ospf",
            nextHop: "192.0.2.2",
            others: ["192.0.2.6"],
            standby: [{ device: "7", name: "rt-7" }],
          },
        }),
        hop({
          kind: "route",
          from: end("2", "Vlan9"),
          to: end("3", ""),
          link: "",
          route: {
            destination: "203.0.113.0/24",
            origin: "local",
            nextHop: null,
            others: [],
            standby: [],
          },
        }),
      ],
      ending: { reason: "reached", device: "3", name: "cam-3", address: "203.0.113.9" },
    },
  );
  const [first, second] = await hops();
  for (const part of ["203.0.113.0/24", "OSPF", "192.0.2.2", "192.0.2.6", "rt-7"]) {
    expect(first?.textContent).toContain(part);
  }
  expect(second?.textContent).toContain("203.0.113.0/24");
  expect(second?.textContent).not.toContain("192.0.2");
});

test.each([
  ["left", /192\.0\.2\.77/],
  ["loop", /sw-1/],
  ["no_route", /sw-1/],
  ["rejected", /sw-1/],
  ["ambiguous", /192\.0\.2\.77/],
  ["uncertain", /sw-1/],
  ["untold", /sw-1/],
] as const)("a way that ends by %s says where and why", async (reason, named) => {
  open(
    { a: "1", b: "3", via: "l3" },
    {
      found: false,
      hops: [],
      ending: { reason, device: "1", name: "sw-1", address: "192.0.2.77" },
    },
  );
  const said = await screen.findByText(named, { selector: ".map-panel section > p" });
  expect(said.textContent).not.toMatch(/path\.|\{\{/);
});

test("where nothing joins the two it says so", async () => {
  open({ a: "1", b: "3" }, { found: false, hops: [], ending: null });
  expect(await screen.findByText("There is no way between them on this map.")).toBeDefined();
});
