// Prints how long a running server's map page takes from opening the page to the first painted map, five times:
//   BONGSU_URL=http://127.0.0.1:8080 BONGSU_TOKEN=… node bench/server.bench.mjs
// The token (role viewer) is used as a wallboard uses it; each time is a fresh browser profile without a cache.
import { execFileSync } from "node:child_process";
// The hooks of the map have the name that browser tests know.
/* oxlint-disable no-underscore-dangle */
import { chromium } from "playwright-core";

const server = process.env.BONGSU_URL ?? "http://127.0.0.1:8080";
const token = process.env.BONGSU_TOKEN;
if (!token) throw new Error("Set BONGSU_TOKEN to a token with the role viewer");
const executablePath = execFileSync(
  "sh",
  ["-c", "command -v chromium || command -v google-chrome"],
  { encoding: "utf8" },
).trim();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const times = [];
try {
  for (let round = 0; round < 5; round++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(`${server}/wall#token=${token}`);
    await page.waitForFunction(() => window.__map?.marks > 0, undefined, {
      polling: "raf",
      timeout: 120_000,
    });
    times.push(performance.now() - began);
    const { nodes, ms } = await page.evaluate(() => ({
      nodes: window.__map.nodes.length,
      ms: window.__map.lastFrameMs,
    }));
    console.log(`${nodes} nodes: ${Math.round(times.at(-1))} ms, the frame ${ms.toFixed(0)} ms`);
    await context.close();
  }
} finally {
  await browser.close();
}
times.sort((one, other) => one - other);
console.log(`first paint: median ${Math.round(times[2])} ms, worst ${Math.round(times[4])} ms`);
