import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { launch, logIn, picture, SERVER, visit } from "./browser";

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
    await page.locator(".device-name h1").waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/devices\//);

    await page.locator(".chart canvas").first().waitFor({ timeout: 120_000 });
    const ports = page.locator(".ports-table tbody th a");
    if ((await ports.count()) > 1) {
      const name = await ports.nth(1).innerText();
      await ports.nth(1).click();
      await page.getByRole("figure", { name, exact: true }).waitFor();
    }
    await page.locator(".u-over").first().hover();
    await page.locator(".chart-time:visible").first().waitFor();
    await picture(page, "journey-operator-2-device");
    await page
      .getByRole("button", { name: /as a table$/ })
      .first()
      .click();
    await page.getByRole("region", { name: "Values" }).waitFor();
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
