import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import {
  accessibilityComplaints,
  launch,
  logIn,
  picture,
  SERVER,
  visit,
  type Look,
} from "./browser";

/** Each theme and each language once: neither changes what the other shows. */
const LOOKS: readonly Look[] = [
  { theme: "dark", language: "en" },
  { theme: "light", language: "ko" },
];

/** The pages that somebody reads on the wall or on a phone. */
const AFAR: ReadonlySet<string> = new Set(["map", "incidents", "device"]);

const PAGES: readonly (readonly [name: string, path: string, shown: string])[] = [
  ["map", "/", ".page > *"],
  ["history", "/?ask=history", ".map-changes, .map-ask .muted"],
  ["weak", "/?ask=weak", ".map-panel h2"],
  ["incidents", "/incidents", ".console-tools h1"],
  ["devices", "/devices", ".devices-table, .empty"],
  ["performance", "/performance", ".ranking-table, .empty"],
  ["forecasts", "/performance/forecasts", ".forecast-table, .empty"],
  ["bills", "/performance/bills", ".bill-table, .empty"],
  ["import", "/import", ".drop"],
  ["status", "/settings", ".equation"],
  ["channels", "/settings?tab=channels", ".settings-add"],
  ["thresholds", "/settings?tab=thresholds", ".row-actions"],
  ["credentials", "/settings?tab=credentials", ".settings-add"],
  ["tokens", "/settings?tab=tokens", ".settings-line"],
  ["users", "/settings?tab=users", ".settings-line"],
  ["account", "/settings?tab=account", ".settings-narrow"],
];

async function settle(page: Page, shown: string): Promise<void> {
  await page.locator(shown).first().waitFor();
  await page.waitForLoadState("load");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

const MENU = ".menu, .disclosure-list";
const MAP_MENUS = [/^(User|사용자) /, /^(Layers|계층)/, /^(Share|공유)/];
const DEVICE_MENUS = [/^(More|더 보기)$/];

/** Opens each menu, which must be as accessible as the page is without it. */
async function openMenus(page: Page, buttons: readonly RegExp[]): Promise<void> {
  for (const name of buttons) {
    await page.getByRole("button", { name }).first().click();
    await page.locator(MENU).waitFor();
    expect([name, await accessibilityComplaints(page, MENU)]).toEqual([name, []]);
    await page.keyboard.press("Escape");
    await page.locator(MENU).waitFor({ state: "detached" });
  }
}

let browser: Browser;

beforeAll(async () => {
  if (SERVER) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

describe.skipIf(!SERVER)("every page", () => {
  test.each(LOOKS)(
    "is accessible and keeps the content policy in $theme, $language",
    async (look) => {
      const { page, complaints, close } = await visit(browser, look);
      const suffix = `${look.theme}-${look.language}`;
      await page.goto("/login");
      await settle(page, ".login-card");
      expect(await accessibilityComplaints(page)).toEqual([]);
      await picture(page, `login-${suffix}`);
      await logIn(page);
      for (const [name, path, shown] of PAGES) {
        await page.goto(path);
        await settle(page, shown);
        expect([name, await accessibilityComplaints(page)]).toEqual([name, []]);
        await picture(page, `${name}-${suffix}`);
        if (name === "map") await openMenus(page, MAP_MENUS);
      }
      const device = await firstDevice(page);
      if (device) {
        await page.goto(`/devices/${device}`);
        await settle(page, ".figures");
        await page.locator(".chart-box").first().waitFor();
        expect(["device", await accessibilityComplaints(page)]).toEqual(["device", []]);
        await picture(page, `device-${suffix}`);
        await openMenus(page, DEVICE_MENUS);
        await page.goto(await firstPort(page));
        await settle(page, "#other-end");
        expect(["port", await accessibilityComplaints(page)]).toEqual(["port", []]);
        await picture(page, `port-${suffix}`);
      }
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(look.language);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test.each([
    [1280, 800],
    [3840, 2160],
    [390, 844],
  ])("fits into %d × %d without a sideways scroll", async (width, height) => {
    const { page, complaints, close } = await visit(browser, undefined, {
      viewport: { width, height },
    });
    await logIn(page);
    const device = await firstDevice(page);
    const pages = device ? [...PAGES, ["device", `/devices/${device}`, ".charts"] as const] : PAGES;
    for (const [name, path, shown] of pages) {
      await page.goto(path);
      await settle(page, shown);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([name, Math.max(0, over)]).toEqual([name, 0]);
      if (AFAR.has(name)) await picture(page, `${name}-${width}`);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

async function firstDevice(page: Page): Promise<string | undefined> {
  const answer = await page.request.get("/api/v1/devices?limit=1&status=up");
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]?.id;
}

/** Where the busiest port has its page. */
async function firstPort(page: Page): Promise<string> {
  const answer = await page.request.get("/api/v1/top?metric=ifInBps&limit=1");
  const { items } = (await answer.json()) as { items: { device: string; instance: string }[] };
  const [first] = items;
  if (!first) throw new Error("No port has traffic yet: start the server with --demo and wait.");
  return `/devices/${first.device}/ports/${encodeURIComponent(first.instance)}`;
}
