// Takes the pictures of docs/images: the map page with 60, 1,000 and 15,000 devices, light and dark:
//   BONGSU_URL=http://127.0.0.1:8080 BONGSU_USER=admin BONGSU_PASSWORD=… node bench/shots.mjs ../docs/images
// The page is that of a running server; only the network and its incidents are put in its place, so that the pictures are the same
// each time. A language after the folder (ko-KR) takes them in that language.
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";
import { createServer } from "vite";

import { complete } from "./answer.mjs";

const SIZES = [
  { devices: 60, sites: 5 },
  { devices: 1000, sites: 24 },
  { devices: 15_000, sites: 949 },
];
const THEMES = ["light", "dark"];
const PHOTO = { type: "jpeg", quality: 60 };
const server = process.env.BONGSU_URL ?? "http://127.0.0.1:8080";
const folder = process.argv[2] ?? ".";
const locale = process.argv[3] ?? "en-US";
const user = { username: process.env.BONGSU_USER, password: process.env.BONGSU_PASSWORD };
if (!user.username || !user.password) throw new Error("Set BONGSU_USER and BONGSU_PASSWORD");

const executablePath = execFileSync(
  "sh",
  ["-c", "command -v chromium || command -v google-chrome"],
  { encoding: "utf8" },
).trim();
const modules = await createServer({
  configFile: false,
  logLevel: "error",
  server: { middlewareMode: true },
});
const { country } = await modules.ssrLoadModule("/bench/country.ts");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const { devices, sites } of SIZES) {
    const network = complete(country(devices, sites));
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        colorScheme,
        locale,
      });
      await context.request.post(`${server}/api/v1/session`, { data: user });
      const page = await context.newPage();
      await answerWith(page, /\/api\/v1\/topology(\?|$)/, network);
      await answerWith(page, /\/incidents\?.*state=open/, { items: incidentsOf(network) });
      await answerWith(page, /\/incidents\?.*state=resolved/, { items: [] });
      await page.goto(server);
      await page.waitForFunction(() => window.__map?.marks > 0, undefined, { timeout: 60_000 });
      await page.evaluate(() => document.fonts.ready);
      const name = `map-${devices}-${colorScheme}.jpg`;
      await page.screenshot({ path: `${folder}/${name}`, ...PHOTO });
      console.log(name);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await modules.close();
}

function answerWith(page, path, answer) {
  const body = JSON.stringify(answer);
  return page.route(path, (route) => route.fulfill({ contentType: "application/json", body }));
}

/** One for each of the first devices that are down, every second one taken by somebody. */
function incidentsOf({ at, nodes }) {
  const most = 6;
  return nodes
    .filter(({ status }) => status === "down")
    .slice(0, most)
    .map(({ id, name, site, role }, place) => ({
      id: String(place + 1),
      state: "open",
      severity: "critical",
      title: `${name} is down`,
      titleWords: null,
      cause: "ICMP 3 of 3 unanswered, the next one on the way answers",
      causeWords: null,
      openedAt: new Date(Date.parse(at) - (4 + 9 * place) * 60_000).toISOString(),
      resolvedAt: null,
      site,
      roots: [{ device: id, name, site, role, kind: "device", object: "", alarm: "" }],
      impactedCount: role === "access" ? 0 : 3,
      impacted: [],
      suppressedCount: 0,
      suppressed: [],
      acknowledgedBy: place % 2 === 0 ? null : "kim",
      activity: [],
      notifications: [],
    }));
}
