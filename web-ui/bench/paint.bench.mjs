// Where the time goes between opening the map page and its first frame, for 15,000 devices in 949 sites: the built page (dist, or the
// folder named first), with an answer of bench/country.ts, from a server in this process that packs as Bongsu's does:
//   npm run build && node bench/paint.bench.mjs [folder] [rounds] [profile]
// With `profile` it names the functions that took longest, best of a folder built with `vite build --minify false --outDir folder`.
// Each round is a fresh browser profile without a cache.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer as httpServer } from "node:http";
import { cpus, loadavg } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
// The hooks of the map have the name that browser tests know.
/* oxlint-disable no-underscore-dangle */
import { chromium } from "playwright-core";
import { createServer } from "vite";

import { complete } from "./answer.mjs";

const [folder = "dist", rounds = "5", profile] = process.argv.slice(2);
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const EXPIRES = "2100-01-01T00:00:00Z";
const session = { user: "bench", role: "viewer", csrfToken: "x", expiresAt: EXPIRES };

const modules = await createServer({
  configFile: false,
  logLevel: "error",
  server: { middlewareMode: true },
});
const { country } = await modules.ssrLoadModule("/bench/country.ts");
const network = complete(country(15_000, 949));
await modules.close();
const plain = JSON.stringify(network);
const packed = gzipSync(plain, { level: 1 });
console.log(
  `${network.nodes.length} nodes, ${network.links.length} links, ${(plain.length / 1e6).toFixed(1)} MB, packed ${(packed.length / 1e6).toFixed(2)} MB; ${cpus().length} processors`,
);

const server = httpServer((request, response) => void answer(request.url ?? "/", response));
await new Promise((resume) => server.listen(0, "127.0.0.1", resume));
const origin = `http://127.0.0.1:${server.address().port}`;
const executablePath = execFileSync(
  "sh",
  ["-c", "command -v chromium || command -v google-chrome"],
  { encoding: "utf8" },
).trim();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const painted = [];
const worked = [];
const profiles = [];
try {
  for (let round = 0; round < Number(rounds); round++) painted.push(await open());
} finally {
  await browser.close();
  server.close();
}
if (profile) tell(profiles);
for (const [name, times] of [
  ["first paint", painted],
  ["work of the main thread until then", worked],
]) {
  times.sort((one, other) => one - other);
  const [best, median, worst] = [0, Math.floor(times.length / 2), times.length - 1].map((at) =>
    Math.round(times[at]),
  );
  console.log(`${name}: median ${median} ms, best ${best} ms, worst ${worst} ms`);
}

async function open() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    let map;
    // The hooks are put in place before the first frame; from then on each frame is looked at.
    Object.defineProperty(window, "__map", {
      configurable: true,
      get: () => map,
      set: (value) => {
        map = value;
        const look = () => {
          if (map?.marks > 0) window.__painted ??= performance.now();
          else requestAnimationFrame(look);
        };
        look();
      },
    });
  });
  const cdp = await context.newCDPSession(page);
  // What the main thread works, not what it waits for others: that is comparable on a machine with other work, too.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  if (profile) {
    await cdp.send("Profiler.enable");
    await cdp.send("Profiler.setSamplingInterval", { interval: 500 });
    await cdp.send("Profiler.start");
  }
  await page.goto(origin);
  await page.waitForFunction(() => window.__painted, undefined, { timeout: 120_000 });
  const { metrics } = await cdp.send("Performance.getMetrics");
  const work = Object.fromEntries(
    metrics.map(({ name, value }) => [name, Math.round(value * 1000)]),
  );
  worked.push(work.TaskDuration);
  const times = await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource");
    const map = entries.find(({ name }) => name.includes("/api/v1/topology"));
    const scripts = entries.filter(({ name }) => name.endsWith(".js"));
    return {
      scripts: Math.max(...scripts.map(({ responseEnd }) => responseEnd)),
      bytes: scripts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
      asked: map?.startTime ?? 0,
      answered: map?.responseEnd ?? 0,
      painted: window.__painted,
      frame: window.__map.lastFrameMs,
    };
  });
  const { scripts, bytes, asked, answered, frame } = times;
  console.log(
    `load ${loadavg()[0].toFixed(1)}: scripts ${Math.round(scripts)} ms (${Math.round(bytes / 1000)} kB), map asked for ${Math.round(asked)}, there ${Math.round(answered)}, painted ${Math.round(times.painted)} (frame ${Math.round(frame)}); main thread works ${work.TaskDuration} ms, of it script ${work.ScriptDuration}, style and layout ${work.LayoutDuration + work.RecalcStyleDuration}`,
  );
  if (profile) profiles.push((await cdp.send("Profiler.stop")).profile);
  await context.close();
  return times.painted;
}

/** Functions by the time that a round spends in themselves, and by that with all they call. */
function tell(all) {
  const sums = { own: new Map(), whole: new Map() };
  for (const one of all) add(one, sums);
  for (const [title, of] of [
    ["in themselves", sums.own],
    ["with all they call", sums.whole],
  ]) {
    console.log(`\n${title}:`);
    [...of]
      .toSorted((one, other) => other[1] - one[1])
      .slice(0, 45)
      .forEach(([key, ms]) =>
        console.log(`${(ms / all.length).toFixed(0).padStart(6)} ms  ${key}`),
      );
  }
}

function add({ nodes, samples, timeDeltas }, { own, whole }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map();
  for (const node of nodes) for (const child of node.children ?? []) parent.set(child, node.id);
  const name = ({ callFrame: { functionName, url, lineNumber } }) =>
    `${functionName || "(anonymous)"} ${url.split("/").at(-1)}:${lineNumber + 1}`;
  samples.forEach((id, at) => {
    const ms = timeDeltas[at] / 1000;
    const seen = new Set();
    for (let node = byId.get(id); node; node = byId.get(parent.get(node.id))) {
      const key = name(node);
      if (!seen.has(key)) whole.set(key, (whole.get(key) ?? 0) + ms);
      seen.add(key);
    }
    const key = name(byId.get(id));
    own.set(key, (own.get(key) ?? 0) + ms);
  });
}

async function answer(url, response) {
  const path = url.split("?", 1)[0];
  if (path === "/api/v1/topology") {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" });
    response.end(packed);
  } else if (path === "/api/v1/events") {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write("\n");
  } else if (path.startsWith("/api/")) {
    const now = new Date().toISOString();
    const empty = { items: [], nextCursor: null, from: now, to: now, begin: null, counts: [0] };
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify(path === "/api/v1/session" ? session : empty));
  } else {
    const file = extname(path) === "" ? "/index.html" : path;
    const body = await readFile(join(folder, file)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, { "Content-Type": TYPES[extname(file)] ?? "text/plain" });
    response.end(body);
  }
}
