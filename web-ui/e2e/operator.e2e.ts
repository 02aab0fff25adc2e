import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { accessibilityComplaints, launch, logIn, picture, SERVER, visit } from "./browser";

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
    await page.getByRole("region", { name: "Values" }).waitFor();
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
    expect(await accessibilityComplaints(page)).toEqual([]);
    await picture(page, "journey-operator-4-port");
    expect(complaints).toEqual([]);
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
