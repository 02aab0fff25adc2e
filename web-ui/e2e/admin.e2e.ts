import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { accessibilityComplaints, launch, logIn, picture, SERVER, visit } from "./browser";

const HOSTILE = `<img src=x onerror=window.__x=1>"'`;
// Not polled, so that nothing is sent anywhere.
const LIST = [
  "name,address,site,ping,enabled,설치층",
  "e2e-good,127.0.0.201,e2e,no,no,3F",
  `"<img src=x onerror=window.__x=1>""'",127.0.0.202,e2e,no,no,4F`,
  "e2e-bad,127.0.300.4,e2e,no,no,5F",
].join("\r\n");

/** Deletes what the list brings, one by one as a person would; what an earlier run left goes too. */
async function forgetImported(page: Page): Promise<void> {
  const names = page.locator(".devices-table tbody th");
  await page.goto("/devices?site=e2e");
  await page.locator(".devices-table tbody th, .empty").first().waitFor();
  while ((await names.count()) > 0) {
    await names.first().getByRole("link").click();
    await page.locator(".figures").waitFor();
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.locator(".dialog .button-primary").click();
    await page.waitForURL((address) => address.pathname === "/devices");
    await page.goto("/devices?site=e2e");
    await page.locator(".devices-table tbody th, .empty").first().waitFor();
  }
}

const BILL = "e2e transit";

/** The name of a port that carries traffic, as a person would type it. */
async function somePort(page: Page): Promise<string> {
  const answer = await page.request.get("/api/v1/top?metric=ifInBps&limit=1");
  const { items } = (await answer.json()) as {
    items: { deviceName: string; alias: string; instanceName: string }[];
  };
  const [first] = items;
  if (!first)
    throw new Error("No port has traffic yet: start the server with --demo and wait a minute.");
  return first.alias || first.instanceName;
}

/** Deletes the bills that an earlier run left, one by one as a person would. */
async function forgetBills(page: Page): Promise<void> {
  const bills = page.getByRole("link", { name: BILL, exact: true });
  await page.goto("/performance/bills");
  await page.locator(".bill-table, .empty").first().waitFor();
  while ((await bills.count()) > 0) {
    await bills.first().click();
    await page.locator(".statement-ports tbody tr").first().waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.locator(".dialog .button-primary").click();
    await page.waitForURL((address) => address.pathname === "/performance/bills");
    await page.goto("/performance/bills");
    await page.locator(".bill-table, .empty").first().waitFor();
  }
}

let browser: Browser;

beforeAll(async () => {
  if (SERVER) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

describe.skipIf(!SERVER)("an administrator", () => {
  test("imports a list after seeing what it does, and hostile names stay text", async () => {
    const { page, complaints, close } = await visit(browser);
    await logIn(page, "/devices?site=e2e");
    await forgetImported(page);
    await page.goto("/import");
    expect(new URL(page.url()).pathname).toBe("/import");

    await page.locator("input[type=file]").setInputFiles({
      name: "list.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(LIST),
    });
    await page.locator(".verdict-table").waitFor();
    await picture(page, "journey-admin-1-dry-run");
    expect(await page.locator(".glyph-reject").count()).toBe(1);
    expect(await page.locator(".verdicts").innerText()).toContain(HOSTILE);
    const unknown = page.getByRole("combobox", { name: "Read 설치층 as" });
    expect(await unknown.inputValue()).toBe("?");
    await unknown.selectOption("tags");
    await page.locator(".import-footer .button-primary:enabled").click();
    await page.getByRole("link", { name: "Show the devices" }).waitFor();
    await picture(page, "journey-admin-2-done");

    await page.goto("/devices?site=e2e");
    const names = page.locator(".devices-table tbody th");
    await names.first().waitFor();
    expect((await names.allInnerTexts()).toSorted()).toEqual([HOSTILE, "e2e-good"].toSorted());
    await picture(page, "journey-admin-3-devices");

    await forgetImported(page);
    expect(await page.evaluate(() => "__x" in window)).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test("makes a bill for ports found by search and opens its statement", async () => {
    const { page, complaints, close } = await visit(browser);
    await logIn(page, "/performance/bills");
    await page.locator(".bill-table, .empty").first().waitFor();
    await forgetBills(page);
    await page.getByRole("button", { name: "New bill" }).click();
    await page.getByRole("dialog").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Give the bill a name.").waitFor();
    await page.getByLabel("Name", { exact: true }).fill(BILL);
    await page.getByLabel("Ports", { exact: true }).fill(await somePort(page));
    await page.locator(".port-hit").first().click();
    await page.locator(".picked .tag").first().waitFor();
    await page.getByLabel("Committed rate, Mbit/s").fill("100");
    await page.getByLabel("Base fee", { exact: true }).fill("1000000");
    expect(await accessibilityComplaints(page)).toEqual([]);
    await picture(page, "journey-admin-4-bill-form");
    await page.getByRole("button", { name: "Save" }).click();

    await page.getByRole("heading", { level: 1, name: BILL }).waitFor();
    await page.locator(".statement-ports tbody tr").first().waitFor({ timeout: 60_000 });
    expect(await accessibilityComplaints(page)).toEqual([]);
    await picture(page, "journey-admin-5-statement");
    const files = ["CSV", "Print view"].map((name) => page.getByRole("link", { name }));
    for (const file of files) {
      const answer = await page.request.get((await file.getAttribute("href")) ?? "");
      expect(answer.status()).toBe(200);
      expect(await answer.text()).toContain(BILL);
    }
    await page.goto("/performance/bills");
    await page.locator(".bill-table .usage").first().waitFor();
    await picture(page, "journey-admin-6-bills");
    await forgetBills(page);
    expect(complaints).toEqual([]);
    await close();
  });

  test("logs out, and the address of a page then asks for the password", async () => {
    const { page, close } = await visit(browser);
    await logIn(page);
    await page.getByRole("button", { name: /^User / }).click();
    await page.getByRole("menuitem", { name: "Log out" }).click();
    await page.locator("#password").waitFor();
    await page.goto("/devices?q=core");
    await page.locator("#password").waitFor();
    expect(new URL(page.url()).searchParams.get("next")).toBe("/devices?q=core");
    await close();
  });

  test("is refused with a wrong password, and never led to another site", async () => {
    const { page, close } = await visit(browser);
    await page.goto("/login?next=//evil.example/");
    await page.locator("#username").fill("nobody");
    await page.locator("#password").fill("wrong-password");
    await page.locator("button[type=submit]").click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("wrong");
    await logIn(page, "/login?next=//evil.example/");
    expect(page.url()).toMatch(new RegExp(`^${SERVER.replace(/\/$/, "")}/(\\?|$)`));
    await close();
  });
});
