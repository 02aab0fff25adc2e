import { readFileSync } from "node:fs";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { accessibilityComplaints, drag, launch, logIn, picture, SERVER, visit } from "./browser";

let browser: Browser;

beforeAll(async () => {
  if (SERVER) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

interface Listed {
  readonly id: string;
  readonly name: string;
}

/** Chooses the newer half of the first chart by dragging over it: a young device has values there. */
async function zoom(page: Page): Promise<void> {
  const box = await page.locator(".u-over").first().boundingBox();
  if (!box) throw new Error("The first chart has no place on the page.");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.45, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.98, y, { steps: 5 });
  await page.mouse.up();
}

interface Node extends Listed {
  readonly site: string;
  readonly role: string;
  readonly managed: boolean;
}

/** A device of each of two sites, far from the core. */
async function twoSites(page: Page): Promise<readonly [Node, Node]> {
  const { nodes } = (await (await page.request.get("/api/v1/topology")).json()) as {
    nodes: Node[];
  };
  const access = nodes.filter(({ managed, role, site }) => managed && role === "access" && site);
  const [from] = access;
  const to = access.find(({ site }) => site !== from?.site);
  if (!from || !to)
    throw new Error("Two sites have no access switch: start the server with --demo.");
  return [from, to];
}

/** Waits until the map draws a device by itself. */
async function onMap(page: Page, device: string): Promise<void> {
  await page.waitForFunction((node) => {
    const map = window.__map;
    return map && map.marks > 0 && map.level > 0 && map.point(node) !== undefined;
  }, device);
}

/** The file that a choice of the share menu gives. */
async function exported(page: Page, choice: string): Promise<Buffer> {
  await page.getByRole("button", { name: /^Share/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".disclosure-item", { hasText: choice }).click(),
  ]);
  return readFileSync(await file.path());
}

async function openPlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Share/ }).click();
  await page.getByRole("button", { name: "Picture under the map" }).click();
  await page.getByRole("dialog").waitFor();
}

/** Takes away the picture under the map, also one that an earlier run left, while its dialog is open. */
async function forgetPlan(page: Page): Promise<void> {
  const remove = page.getByRole("button", { name: "Remove" });
  if (!(await remove.isVisible())) return;
  await remove.click();
  await remove.waitFor({ state: "detached" });
}

const HOSTILE = `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" onload="window.__x = 1">
  <rect width="400" height="300" fill="#a33"/><script>window.__x = 1</script><text>&x;</text>
</svg>`;

const drawing = (text: string) => ({
  name: "floor.svg",
  mimeType: "image/svg+xml",
  buffer: Buffer.from(text),
});

describe.skipIf(!SERVER)("a network operator", () => {
  test("finds a device from anywhere and reads its traffic", async () => {
    const { page, complaints, close } = await visit(browser);
    await logIn(page);
    await page.locator(".page > *").first().waitFor();
    await picture(page, "journey-operator-1-map");
    const answer = await page.request.get("/api/v1/devices?limit=200&status=up");
    const { items } = (await answer.json()) as { items: Listed[] };
    const wanted = items[0];
    if (!wanted)
      throw new Error("No device is up: start the server with --demo and wait a minute.");

    await page.keyboard.press("/");
    await page.keyboard.type(wanted.name);
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/[?&]focus=/);
    await page.getByRole("link", { name: "Open device page" }).click();
    await page.locator(".device-name h1").waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/devices\//);

    const charts = page.locator(".charts .chart");
    await charts.locator("canvas").first().waitFor({ timeout: 120_000 });
    const over = page.locator(".u-over").first();
    await over.hover();
    await page.locator(".chart-time:visible").first().waitFor();
    await picture(page, "journey-operator-2-device");
    await page
      .getByRole("button", { name: /as a table$/ })
      .first()
      .click();
    // Of a device that is a minute old, all values may lie in the seconds at the right edge, outside what is zoomed.
    await page
      .getByRole("region", { name: "Values" })
      .locator("tbody tr")
      .nth(1)
      .waitFor({ timeout: 180_000 });
    await page
      .getByRole("button", { name: /as a table$/ })
      .first()
      .click();

    await zoom(page);
    await page.waitForURL(/[?&]from=\d+/);
    const back = page.getByRole("button", { name: /^Back: / });
    await back.waitFor();
    await charts.locator("canvas").first().waitFor();
    await picture(page, "journey-operator-3-zoomed");
    await back.click();
    await page.waitForURL((address) => !address.searchParams.has("from"));
    await page.getByRole("button", { name: "Yesterday" }).click();
    await page.waitForURL(/[?&]compare=day/);

    const port = page.locator(".ports-table tbody th a").first();
    const name = await port.innerText();
    await port.click();
    await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
    await page.getByRole("figure", { name: "Utilisation" }).waitFor();
    await page.locator(".chart canvas").first().waitFor({ timeout: 60_000 });
    // axe judges a link by the words around it, which depend on the state of the port.
    const owner = page.locator(".device-name a");
    expect(await owner.evaluate((a) => getComputedStyle(a).textDecorationLine)).toBe("underline");
    expect(await accessibilityComplaints(page)).toEqual([]);
    await picture(page, "journey-operator-4-port");
    expect(complaints).toEqual([]);
    await close();
  });

  test("asks for the way between two sites and takes the map along", async () => {
    const { page, complaints, close } = await visit(browser);
    await logIn(page, "/?ask=path");
    const [from, to] = await twoSites(page);
    await page.getByLabel("From", { exact: true }).fill(from.name);
    await page.getByLabel("To", { exact: true }).fill(to.name);
    const hops = page.locator(".map-hops > li");
    await hops.last().getByRole("button", { name: to.name, exact: true }).waitFor();
    expect(await hops.count()).toBeGreaterThan(1);
    expect(await hops.locator(".loadbar").count()).toBe(await hops.count());
    expect(await page.locator(".map-hops").innerText()).toMatch(/\d [kMG]?b\/s/);
    expect(await accessibilityComplaints(page, ".map-panel")).toEqual([]);
    await picture(page, "journey-operator-7-path");

    await page.goto(`/?site=${encodeURIComponent(from.site)}`);
    await onMap(page, from.id);
    const png = await exported(page, "Picture, PNG");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.length).toBeGreaterThan(10_000);
    // What all names of a site begin with is folded away.
    const own = from.name.slice(from.name.indexOf("-") + 1);
    expect((await exported(page, "Drawing, SVG")).toString()).toContain(`${own}</text>`);
    const graph = (await exported(page, "Data, GraphML")).toString();
    expect(graph).toContain("<graphml");
    expect(graph).toContain(from.name);
    expect((await exported(page, "Links, CSV")).toString().split("\n").length).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
    await close();
  });

  test("lays a floor plan under a site, harmful files are refused or cleaned, and moves devices where places are free", async () => {
    const { page, complaints, close } = await visit(browser);
    await logIn(page);
    const [{ site, id, name }] = await twoSites(page);
    await page.goto(`/?site=${encodeURIComponent(site)}`);
    await onMap(page, id);
    await openPlan(page);
    await forgetPlan(page);
    const file = page.locator(".map-plan-file input");
    await file.setInputFiles(drawing("<html><script>window.__x = 1</script></html>"));
    await page.getByRole("alert").filter({ hasText: "no PNG, JPEG or SVG picture" }).waitFor();
    expect(await page.evaluate(() => window.__map?.plan)).toBeUndefined();

    await file.setInputFiles(drawing(HOSTILE));
    await page.waitForFunction(() => window.__map?.plan !== undefined);
    const scope = encodeURIComponent(`site:${site}`);
    const kept = await (await page.request.get(`/api/v1/plans/${scope}`)).text();
    expect(kept).toContain("<rect");
    expect(kept).not.toMatch(/script|onload|root:/);
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Floor plan", pressed: true }).waitFor();
    await picture(page, "journey-operator-8-floor-plan");
    expect(await page.evaluate(() => "__x" in window)).toBe(false);

    await openPlan(page);
    await forgetPlan(page);
    await page.waitForFunction(() => window.__map?.plan === undefined);
    await page.getByRole("button", { name: "Done" }).click();

    await page.goto(`/?site=${encodeURIComponent(site)}&mode=tiers`);
    await onMap(page, id);
    await drag(page, await page.evaluate((node) => window.__map?.point(node), id));
    await page.getByRole("button", { name: "Free", pressed: false }).click();
    const moved = page.locator(".map-notice");
    expect(await moved.count()).toBe(0);
    const before = await page.evaluate((node) => window.__map?.point(node), id);
    await drag(page, before);
    await moved.filter({ hasText: name }).waitFor();
    await moved.getByRole("button", { name: "Undo" }).click();
    await moved.waitFor({ state: "detached" });
    expect(await page.evaluate((node) => window.__map?.point(node), id)).toEqual(before);

    await page.getByRole("button", { name: "Hold the map as it is now" }).click();
    await page.waitForURL(/[?&]at=/);
    await page.getByRole("button", { name: "Back to now" }).first().click();
    await page.waitForURL((address) => !address.searchParams.has("at"));
    expect(complaints.filter((one) => !one.includes("400"))).toEqual([]);
    await close();
  });

  test("ranks ports and devices, and reads what will be full", async () => {
    const { page, complaints, close } = await visit(browser);
    await logIn(page, "/performance");
    await page.locator(".ranking-table tbody tr").first().waitFor({ timeout: 120_000 });
    expect(await accessibilityComplaints(page)).toEqual([]);
    await picture(page, "journey-operator-5-rankings");
    await page.getByRole("link", { name: "CPU" }).first().click();
    await page.getByRole("heading", { level: 1, name: "CPU" }).waitFor();
    await page.locator(".ranking-table tbody th a").first().click();
    await page.locator(".device-name h1").waitFor();
    await page.goto("/performance/forecasts?metric=storage");
    await page.locator(".forecast-table, .empty").first().waitFor({ timeout: 60_000 });
    expect(await accessibilityComplaints(page)).toEqual([]);
    await picture(page, "journey-operator-6-forecasts");
    expect(complaints).toEqual([]);
    await close();
  });

  test("the stream says that it is live, and the theme and language follow the switch", async () => {
    const { page, close } = await visit(browser, { theme: "dark", language: "en" });
    await logIn(page, "/devices");
    await page.locator(".live-open").waitFor();
    await page.getByRole("button", { name: "KO" }).click();
    await page.getByRole("heading", { name: "장비", level: 1 }).waitFor();
    await page.getByRole("button", { name: /^사용자 / }).click();
    await page.getByRole("menuitem", { name: "밝게" }).click();
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe("rgb(247, 248, 250)");
    await page.reload();
    await page.getByRole("heading", { name: "장비", level: 1 }).waitFor();
    await close();
  });
});
