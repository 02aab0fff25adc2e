import { accessSync, constants, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

// Makes the map's hooks known to the types of this folder.
import type {} from "../src/map/testHooks";

/** The running server to walk through; without it every journey is skipped. */
export const SERVER = process.env["BONGSU_E2E_URL"] ?? "";
export const USER = process.env["BONGSU_E2E_USER"] ?? "admin";
const PASSWORD = process.env["BONGSU_E2E_PASSWORD"] ?? "";
const PICTURES = join(import.meta.dirname, "..", "screenshots");

if (!SERVER) {
  console.log(
    "Skipped: set BONGSU_E2E_URL (and BONGSU_E2E_USER, BONGSU_E2E_PASSWORD) to a running server.",
  );
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

function chromiumPath(): string {
  const named = process.env["BONGSU_E2E_CHROMIUM"];
  if (named) return named;
  const places = (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "chromium"));
  const found = places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found)
    throw new Error(
      "No chromium on the PATH: install the Debian package chromium, or set BONGSU_E2E_CHROMIUM.",
    );
  return found;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export interface Look {
  readonly theme: "light" | "dark";
  readonly language: "ko" | "en";
}

/** A page of a fresh visitor, with everything that must never happen written down in `complaints`. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

export async function visit(
  browser: Browser,
  look: Look = { theme: "dark", language: "en" },
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: SERVER,
    viewport: { width: 1440, height: 900 },
    colorScheme: look.theme,
    locale: look.language === "ko" ? "ko-KR" : "en-US",
    timezoneId: "Asia/Seoul",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  watch(page, complaints);
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`CSP refused ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { page, complaints, close: () => context.close() };
}

function watch(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    // The browser itself reports each 401 of the first visit; that one is part of the journey. An interface that comes
    // or goes on the machine, such as another test's, breaks what is being loaded: the page asks again.
    const expected = text.includes("401") || text.includes("net::ERR_NETWORK_CHANGED");
    if (message.type() === "error" && !expected) {
      complaints.push(`console: ${text} ${message.location().url}`);
    }
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") console.warn(`${request.url()} failed: ${why}`);
  });
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const address = request.url();
    const own =
      address.startsWith(SERVER) || address.startsWith("blob:") || address.startsWith("data:");
    if (!own) complaints.push(`request to ${address}`);
  });
}

/** Logs in through the page, and lands where it wanted to go. */
export async function logIn(page: Page, wanted = "/"): Promise<void> {
  await page.goto(wanted);
  await page.locator("#username").fill(USER);
  await page.locator("#password").fill(PASSWORD);
  await page.locator("button[type=submit]").click();
  await page.locator(".shell").waitFor();
}

/** Logs in without the page, for journeys that are about something else. */
export async function comeIn(page: Page): Promise<void> {
  const answer = await page.request.post("/api/v1/session", {
    headers: { Origin: SERVER },
    data: { username: USER, password: PASSWORD },
  });
  if (!answer.ok()) throw new Error(`The log-in was answered with ${answer.status()}`);
}

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: "disabled" });
}

/** Drags what the map shows at a point a little aside. */
export async function drag(page: Page, from: { x: number; y: number } | undefined): Promise<void> {
  if (!from) throw new Error("The map shows nothing to drag there.");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
  await page.mouse.up();
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong with the page as it stands, or with a part of it; empty is clean. */
export async function accessibilityComplaints(page: Page, part = "html"): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (within: string): Promise<Violation[]> => {
    const { axe } = window as unknown as {
      axe: { run: (within: string, options: object) => Promise<{ violations: Violation[] }> };
    };
    const found = await axe.run(within, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      resultTypes: ["violations"],
    });
    return found.violations;
  }, part);
  return violations.map(
    (one) =>
      `${one.id}: ${one.help} (${one.nodes
        .slice(0, 3)
        .map((node) => node.html)
        .join(" | ")})`,
  );
}
