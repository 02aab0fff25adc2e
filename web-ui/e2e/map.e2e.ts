import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { accessibilityComplaints, comeIn, drag, launch, picture, SERVER, visit } from "./browser";

/** Neighbours are read anew each few minutes. */
const LEARNT_MS = 120_000;

let browser: Browser;

beforeAll(async () => {
  if (SERVER) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

interface Node {
  readonly id: string;
  readonly name: string;
  readonly site: string;
  readonly kind: string;
}

interface Link {
  readonly id: string;
  readonly a: { readonly device: string; readonly port: string };
  readonly b: { readonly device: string; readonly port: string };
}

interface MapAnswer {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
}

async function ask<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api/v1${path}`);
  expect([path, answer.status()]).toEqual([path, 200]);
  return (await answer.json()) as T;
}

/** Asks again until the answer has what is wanted of it. */
async function learnt<T, W>(
  page: Page,
  path: string,
  wanted: (answer: T) => W | undefined,
): Promise<W> {
  return vi.waitFor(
    async () => {
      const found = wanted(await ask<T>(page, path));
      if (found === undefined) throw new Error(`${path} does not tell it: is this the demo?`);
      return found;
    },
    { timeout: LEARNT_MS, interval: 1000 },
  );
}

async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => (window.__map?.marks ?? 0) > 0);
}

/** The panel and the picture around it, in both themes. */
async function accessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect([colorScheme, await accessibilityComplaints(page)]).toEqual([colorScheme, []]);
  }
}

describe.skipIf(!SERVER)("the map", () => {
  test("shows a hub that several ports share as a node of its own, with everybody on it", async () => {
    const { page, complaints, close } = await visit(browser);
    await comeIn(page);
    const hub = await learnt<MapAnswer, Node>(page, "/topology", ({ nodes }) =>
      nodes.find(({ kind }) => kind === "segment"),
    );
    const { nodes, links } = await ask<MapAnswer>(page, "/topology");
    const on = links
      .flatMap(({ a, b }) => (a.device === hub.id ? b : b.device === hub.id ? a : []))
      .map(({ device }) => nodes.find(({ id }) => id === device)?.name ?? "");
    expect(on.length).toBeGreaterThan(2);

    await page.goto(`/?site=${encodeURIComponent(hub.site)}&focus=${encodeURIComponent(hub.id)}`);
    await drawn(page);
    expect(await page.evaluate((id) => window.__map?.point(id), hub.id)).toBeDefined();
    const rows = page.locator(".map-panel .map-neighbours button");
    await rows.first().waitFor();
    expect((await rows.allInnerTexts()).toSorted()).toEqual(on.toSorted());
    await page.locator(".map-legend", { hasText: "Shared segment" }).waitFor();
    await accessibleInBothThemes(page);
    await picture(page, "journey-map-1-shared-segment");
    expect(complaints).toEqual([]);
    await close();
  });

  test("shows where a VLAN runs and at which links it is cut, and leads to such a link with both its ends", async () => {
    const { page, complaints, close } = await visit(browser);
    await comeIn(page);
    await page.goto("/?ask=vlan");
    const cut = await learnt<{ cuts: { link: string; a: Named; b: Named }[] }, Cut>(
      page,
      "/topology/vlans/30",
      ({ cuts }) => cuts[0],
    );
    await page.locator(".map-panel select").selectOption("30");
    await page.waitForURL(/[?&]vlan=30/);
    const row = page.getByRole("button", { name: `${cut.a.name} – ${cut.b.name}` });
    await row.waitFor();
    const panel = page.locator(".map-panel");
    expect(await panel.innerText()).toMatch(/does not carry it/);
    expect(await panel.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await accessibleInBothThemes(page);
    await picture(page, "journey-map-2-vlan");

    await page.getByRole("button", { name: "Table", exact: true }).click();
    const sites = page.getByRole("table", { name: "Sites of the map, trouble first" });
    await sites.getByRole("columnheader", { name: "VLAN 30" }).waitFor();
    expect(await sites.getByText(/^on \d+ devices · \d+ cuts?$/).count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Map", exact: true }).click();

    await row.click();
    await page.waitForURL(/[?&]focus=link/);
    await page.getByRole("heading", { level: 2, name: /⇄/ }).waitFor();
    // It flies there, until both ends have a mark of their own.
    await page.waitForFunction(
      (ends) => (window.__map?.level ?? 0) > 0 && ends.every((end) => window.__map?.point(end)),
      [cut.a.device, cut.b.device],
    );
    const ends = page.locator(".map-panel section", { has: page.locator(".map-end") });
    expect(await ends.count()).toBe(2);
    for (const [at, { name, port }] of [cut.a, cut.b].entries()) {
      const end = ends.nth(at);
      await end.getByRole("row", { name: /^Load .*b\/s/ }).waitFor({ timeout: LEARNT_MS });
      await end.getByRole("row", { name: /^Errors .*\/s/ }).waitFor();
      await end.getByRole("button", { name, exact: true }).waitFor();
      await end.getByRole("link", { name: port, exact: true }).waitFor();
    }
    await panel.getByText("Confidence").waitFor();
    await panel.getByRole("heading", { name: "If this fails" }).waitFor();
    await accessibleInBothThemes(page);
    await picture(page, "journey-map-3-link");
    expect(complaints).toEqual([]);
    await close();
  });

  test("lists subnets, finds one by an address in it, and shows who is in it", async () => {
    const { page, complaints, close } = await visit(browser);
    await comeIn(page);
    await page.goto("/?ask=subnet");
    const largest = await learnt<{ items: { id: string; subnet: string; devices: number }[] }, Of>(
      page,
      "/topology/subnets",
      ({ items }) => items.find(({ devices }) => devices > 5),
    );
    const { members } = await ask<{ members: { address: string; name: string }[] }>(
      page,
      `/topology/subnets/${encodeURIComponent(largest.id)}`,
    );
    await page
      .getByRole("searchbox")
      .last()
      .fill(members[0]?.address ?? "");
    await page.getByRole("button", { name: largest.subnet, exact: true }).click();
    await page.getByRole("heading", { level: 2, name: largest.subnet }).waitFor();
    const rows = page.locator(".map-panel .map-neighbours > li");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(members.length);
    await accessibleInBothThemes(page);
    await picture(page, "journey-map-4-subnet");
    expect(complaints).toEqual([]);
    await close();
  });

  test("shows only what stands around a device, also where all of that is in one site", async () => {
    const { page, complaints, close } = await visit(browser);
    await comeIn(page);
    const { nodes } = await ask<MapAnswer>(page, "/topology");
    const middle = nodes.find(({ name }) => name === "changwon-acc-2");
    if (!middle) throw new Error("No changwon-acc-2: start the server with --demo.");
    await page.goto(`/?focus=${middle.id}&hops=1`);
    await page.waitForFunction(
      (id) => (window.__map?.nodes.length ?? 0) < 20 && window.__map?.point(id) !== undefined,
      middle.id,
    );
    const { scale, level } = await page.evaluate(() => ({
      scale: window.__map?.scale ?? 0,
      level: window.__map?.level ?? 0,
    }));
    expect(scale).toBeLessThan(10);
    expect(level).toBeGreaterThan(0);
    await page.locator(".map-panel").getByText("If this fails").waitFor();
    await accessibleInBothThemes(page);
    await picture(page, "journey-map-6-surroundings");
    expect(complaints).toEqual([]);
    await close();
  });

  test("follows a packet by the routes of the devices it passes, and leads to one of them", async () => {
    const { page, complaints, close } = await visit(browser);
    await comeIn(page);
    const { nodes } = await ask<MapAnswer>(page, "/topology");
    const [from, to] = ["seoul-core-1", "pangyo-acc-2"].map((name) =>
      nodes.find((node) => node.name === name),
    );
    if (!from || !to) throw new Error("No seoul-core-1: start the server with --demo.");
    const way = await learnt<Way, Way>(
      page,
      `/topology/path?layer=l3&from=${from.id}&to=${to.id}`,
      (found) => (found.hops.length > 1 && found.hops[0]?.route ? found : undefined),
    );
    await page.goto("/?ask=path");
    await page.getByLabel("From", { exact: true }).fill(from.name);
    await page.getByLabel("To", { exact: true }).fill(to.name);
    await page.getByRole("button", { name: "Routes", exact: true }).click();
    await page.waitForURL(/[?&]via=l3/);
    const hops = page.locator(".map-hops > li");
    await hops.nth(way.hops.length - 1).waitFor();
    for (const [at, { route, to: next }] of way.hops.entries()) {
      expect(await hops.nth(at).innerText()).toContain(route?.destination ?? "");
      await hops.nth(at).getByRole("button", { name: next.name, exact: true }).waitFor();
    }
    expect(await hops.locator(".loadbar").count()).toBe(way.hops.length);
    await accessibleInBothThemes(page);
    await picture(page, "journey-map-7-routes");
    await hops.last().getByRole("button", { name: to.name, exact: true }).click();
    await page.getByRole("heading", { level: 2, name: to.name }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test("every panel of the map fits a phone and is accessible there, in Korean and dark", async () => {
    const { page, complaints, close } = await visit(
      browser,
      { theme: "dark", language: "ko" },
      { viewport: { width: 390, height: 844 } },
    );
    await comeIn(page);
    const { nodes, links } = await ask<MapAnswer>(page, "/topology");
    const device = nodes.find(({ name }) => name === "changwon-acc-2")?.id ?? "";
    const { items } = await ask<{ items: { id: string }[] }>(page, "/topology/subnets");
    const cable = links.find(({ a, b }) => a.device === device || b.device === device);
    const between = ["seoul-core-1", "pangyo-acc-2"].map(
      (one) => nodes.find(({ name }) => name === one)?.site ?? "",
    );
    for (const address of [
      "",
      `focus=${device}`,
      `focus=link:${cable?.id}`,
      `focus=sites:${between.map(encodeURIComponent).join("/")}`,
      "ask=weak",
      "ask=history",
      "ask=vlan&vlan=30",
      `ask=subnet&subnet=${encodeURIComponent(items[0]?.id ?? "")}`,
      `ask=path&a=${device}&b=${nodes.find(({ name }) => name === "seoul-core-1")?.id}`,
    ]) {
      await page.goto(`/?${address}`);
      const panel = page.locator(".map-panel, .hurts");
      await panel
        .locator(".map-neighbours, .map-hops, .map-timebar, .map-end, .hurts-counts")
        .first()
        .waitFor();
      expect([address, await accessibilityComplaints(page, ".map-panel, .hurts")]).toEqual([
        address,
        [],
      ]);
      const wider = await panel.evaluate((box) => box.scrollWidth - box.clientWidth);
      expect([address, wider]).toEqual([address, 0]);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test("shows layer 3 as a map of its own, where a subnet has its members, is moved and put back", async () => {
    const { page, complaints, close } = await visit(browser);
    await comeIn(page);
    const subnet = await learnt<RoutedAnswer, RoutedNode>(page, "/topology?scope=l3", ({ nodes }) =>
      nodes.find(({ subnet }) => (subnet?.folded.length ?? 0) > 2),
    );
    await page.goto("/");
    await drawn(page);
    await page.getByRole("button", { name: /^Layers and endpoints/ }).click();
    await page.getByText("L3, routing").click();
    await page.waitForURL(/[?&]layer=l3/);
    await page.waitForFunction((id) => window.__map?.point(id) !== undefined, subnet.id);
    await page.keyboard.press("Escape");
    await page.locator(".map-legend", { hasText: "Subnet" }).waitFor();
    await accessibleInBothThemes(page);
    await picture(page, "journey-map-6-layer-3");

    await drag(page, await page.evaluate((id) => window.__map?.point(id), subnet.id));
    const moved = page.getByRole("status").filter({ hasText: subnet.name });
    await moved.waitFor();
    const pinned = ({ nodes }: RoutedAnswer): boolean | undefined =>
      nodes.find(({ id }) => id === subnet.id)?.pinned;
    await learnt<RoutedAnswer, true>(
      page,
      "/topology?scope=l3",
      (answer) => pinned(answer) || undefined,
    );
    await moved.getByRole("button", { name: "Undo" }).click();
    await learnt<RoutedAnswer, true>(
      page,
      "/topology?scope=l3",
      (answer) => !pinned(answer) || undefined,
    );

    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("button", { name: /^Subnets \d/ }).click();
    const subnets = page.getByRole("table", { name: /^Subnets of the map/ });
    await subnets.getByRole("button", { name: subnet.name, exact: true }).first().click();
    await page.waitForURL(/[?&]focus=/);
    const rows = page.locator(".map-panel .map-neighbours li");
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThanOrEqual(Math.min(subnet.subnet?.devices ?? 0, 200));
    await accessibleInBothThemes(page);
    await picture(page, "journey-map-7-subnets");
    expect(complaints).toEqual([]);
    await close();
  });

  test("of the past it says what hurt then, not what hurts now", async () => {
    const { page, complaints, close } = await visit(browser);
    await comeIn(page);
    const { begin } = await ask<{ begin: string }>(
      page,
      `/topology/timeline?from=${new Date(Date.now() - 3_600_000).toISOString()}&to=${new Date().toISOString()}`,
    );
    const then = new Date(Date.parse(begin) + 1000).toISOString();
    await page.goto(`/?at=${then}`);
    const panel = page.getByRole("complementary", { name: "What hurt then" });
    await panel.getByText("Nothing hurt at that time.").waitFor();
    await accessibleInBothThemes(page);
    await picture(page, "journey-map-5-past");
    await page.getByRole("button", { name: /^Share/ }).click();
    for (const [name, begins] of [
      ["Data, GraphML", "topology-20"],
      ["Links, CSV", "links-20"],
      ["Drawing, SVG", "map-20"],
    ] as const) {
      const coming = page.waitForEvent("download");
      await page.getByText(name).click();
      expect((await coming).suggestedFilename()).toContain(begins);
      await page.getByRole("button", { name: /^Share/ }).click();
    }
    await panel.getByRole("button", { name: "Back to now" }).click();
    await page.getByRole("complementary", { name: "What hurts now" }).waitFor();

    await page.goto("/?at=2001-01-01T00:00:00Z");
    await page.getByText("The map is not known that far back").waitFor();
    await page.getByRole("button", { name: "Back to now" }).click();
    await drawn(page);
    expect(complaints.filter((one) => !one.includes("400"))).toEqual([]);
    await close();
  });
});

interface Named {
  readonly device: string;
  readonly name: string;
  readonly port: string;
}

interface RoutedNode {
  readonly id: string;
  readonly name: string;
  readonly pinned: boolean;
  readonly subnet: { readonly devices: number; readonly folded: readonly string[] } | null;
}

interface RoutedAnswer {
  readonly nodes: readonly RoutedNode[];
}

interface Cut {
  readonly link: string;
  readonly a: Named;
  readonly b: Named;
}

interface Way {
  readonly hops: readonly {
    readonly to: Named;
    readonly route: { readonly destination: string } | null;
  }[];
}

interface Of {
  readonly id: string;
  readonly subnet: string;
}
