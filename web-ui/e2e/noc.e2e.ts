import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { MapSite } from "../src/api/types";
import { accessibilityComplaints, drag, launch, logIn, picture, SERVER, visit } from "./browser";

/** The demo's script breaks something within two minutes. */
const FIRST_FAILURE_MS = 180_000;
const WAITING = ".incident-waiting";

let browser: Browser;

beforeAll(async () => {
  if (SERVER) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

async function firstWaiting(page: Page): Promise<string> {
  const row = page.locator(WAITING).first();
  await row.waitFor({ timeout: FIRST_FAILURE_MS });
  return ((await row.getAttribute("id")) ?? "").replace("incident-", "");
}

describe.skipIf(!SERVER)("someone of the NOC", () => {
  test("sees one row per cause, looks into it, takes it on by keyboard and gives it back", async () => {
    const { page, complaints, close } = await visit(browser);
    await logIn(page, "/incidents");
    const id = await firstWaiting(page);
    const row = page.locator(`#incident-${id}`);
    expect(await page.title()).toMatch(/^\(\d+\) /);
    expect(await page.locator("#favicon").getAttribute("href")).not.toContain("up");

    await page.keyboard.press("j");
    await page.keyboard.press("f");
    await page.locator("tr.child").first().waitFor();
    await row.locator(".incident-title").click();
    await page
      .locator(".drawer .activity, .drawer .activity + *")
      .first()
      .waitFor({ state: "attached" });
    expect(new URL(page.url()).searchParams.get("open")).toBe(id);
    expect(await accessibilityComplaints(page)).toEqual([]);
    await picture(page, "journey-noc-1-incident");

    await page.locator(".drawer .ack .input").fill("called the carrier");
    await page.locator(".drawer .button-primary").click();
    await page
      .locator(`#incident-${id}.incident-working, #incident-${id}.incident-resolved`)
      .waitFor();
    await picture(page, "journey-noc-2-taken");
    const giveBack = page.locator(".drawer").getByRole("button", { name: "Give back" });
    if (await giveBack.isVisible()) {
      await giveBack.click();
      await page
        .locator(`#incident-${id}.incident-waiting, #incident-${id}.incident-resolved`)
        .waitFor();
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test("filters stay in the address and a shared address shows the same", async () => {
    const { page, close } = await visit(browser);
    await logIn(page, "/incidents?show=open&hideAcked=1");
    await page.getByRole("button", { name: "Hide acknowledged", pressed: true }).waitFor();
    await page.getByRole("button", { name: /^Resolved/ }).click();
    await page.waitForURL(/show=resolved/);
    expect(new URL(page.url()).searchParams.get("hideAcked")).toBe("1");
    await close();
  });

  test("a wallboard opens with its token alone, shows the map and can change nothing", async () => {
    const { page: desk, close: leave } = await visit(browser);
    await logIn(desk, "/settings?tab=tokens");
    const { csrfToken } = (await (await desk.request.get("/api/v1/session")).json()) as {
      csrfToken: string;
    };
    const headers = { "X-CSRF-Token": csrfToken, Origin: SERVER };
    const made = await desk.request.post("/api/v1/tokens", {
      headers,
      data: { name: "e2e wall", role: "viewer" },
    });
    const { id, token } = (await made.json()) as { id: string; token: string };

    const { page: wall, complaints, close } = await visit(browser);
    await wall.goto(`/wall#token=${token}`);
    await wall.waitForFunction(() => (window.__map?.marks ?? 0) > 0);
    await wall.locator(".hurts-counts").waitFor();
    expect(wall.url()).not.toContain(token);
    expect(await wall.getByRole("button", { name: /acknowledge|lay out/i }).count()).toBe(0);
    expect(await accessibilityComplaints(wall)).toEqual([]);
    await picture(wall, "journey-noc-3-wall");
    const bearer = { Authorization: `Bearer ${token}` };
    const places = async () => {
      const answer = await wall.request.get("/api/v1/topology", { headers: bearer });
      const { sites } = (await answer.json()) as { sites: MapSite[] };
      // What is down or up there may change meanwhile.
      return sites.map(({ name, x, y, pinned }) => ({ name, x, y, pinned }));
    };
    const before = await places();
    await drag(
      wall,
      await wall.evaluate(() => window.__map?.sitePoint(window.__map.sites[0] ?? "")),
    );
    expect(await places()).toEqual(before);
    for (const address of ["/devices", "/tokens", "/incidents/1/ack"]) {
      const answer = await wall.request.post(`/api/v1${address}`, { headers: bearer, data: {} });
      expect([address, answer.status()]).toEqual([address, 403]);
    }
    expect(complaints).toEqual([]);
    await close();
    await desk.request.delete(`/api/v1/tokens/${id}`, { headers });
    await leave();
  });

  test("the keys are told on request", async () => {
    const { page, close } = await visit(browser);
    await logIn(page, "/incidents");
    await page.locator(".console-tools h1").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await accessibilityComplaints(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.goto("/");
    await page.getByRole("button", { name: "Keyboard" }).click();
    await page.getByRole("dialog").getByText("move the map").waitFor();
    await close();
  });
});
