// Prints frame times of our map, cytoscape and sigma on the same 15,000 devices and 19,000 links in the same Chromium:
// the time from one animation frame to the next while the picture moves, and after 100 devices changed their status.
//   node bench/compare.bench.mjs [bongsu] [cytoscape] [sigma]
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";
import { createServer } from "vite";

const FRAMES = Number(process.env.FRAMES ?? 30);
const RENDERERS = [
  ["bongsu", "index.html?size=large"],
  ["cytoscape", "compare.html?with=cytoscape"],
  ["sigma", "compare.html?with=sigma"],
].filter(([name]) => process.argv.length < 3 || process.argv.includes(name));

const executablePath = execFileSync(
  "sh",
  ["-c", "command -v chromium || command -v google-chrome"],
  { encoding: "utf8" },
).trim();
const server = await createServer({
  configFile: false,
  server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
  logLevel: "error",
});
await server.listen();
const address = `http://127.0.0.1:${server.httpServer.address().port}/bench/`;
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader"],
});
console.log(`${browser.version()}, ${FRAMES} frames each`);
try {
  for (const [name, path] of RENDERERS) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on("pageerror", (error) => console.log(`${name}: ${error.message}`));
    page.setDefaultTimeout(180_000);
    await page.goto(address + path);
    await page.waitForFunction(() => window.builtMs > 0);
    if (name === "bongsu") await page.evaluate(asOthers);
    const built = await page.evaluate(() => Math.round(window.builtMs));
    const results = [`built ${built} ms`];
    for (const [what, zoom] of [
      ["whole", 1],
      ["zoomed ×14", 14],
    ]) {
      results.push(`${what} ${await page.evaluate(frames, [zoom, FRAMES])}`);
    }
    results.push(`100 status changes ${await page.evaluate(changes, FRAMES)}`);
    console.log(`${name}: ${results.join("; ")}`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}

// Runs in the page: gives our map the face that the bench page of the others has.
function asOthers() {
  const { view } = window;
  const { whole } = view.pilot;
  window.nodes = view.scene.network.nodes.map(({ id }) => id);
  window.drawn = {
    look: (zoom, aside) =>
      view.pilot.jump({
        x: whole.x - aside / (whole.scale * zoom),
        y: whole.y,
        scale: whole.scale * zoom,
      }),
    recolour: (nodes, colour) => {
      const status = colour === "#ff7433" ? "down" : "up";
      const changed = new Set(nodes);
      const { network } = view.scene;
      view.setNetwork({
        ...network,
        nodes: network.nodes.map((node) => (changed.has(node.id) ? { ...node, status } : node)),
      });
    },
  };
}

// Runs in the page.
async function frames([zoom, count]) {
  const next = () => new Promise((resume) => requestAnimationFrame(resume));
  window.drawn.look(zoom, 0);
  await next();
  await next();
  const ms = [];
  let before = await next();
  for (let frame = 1; frame <= count; frame++) {
    window.drawn.look(zoom, (frame % 9) * 3);
    await next();
    const now = performance.now();
    ms.push(now - before);
    before = now;
  }
  ms.sort((one, other) => one - other);
  return `p50 ${ms[Math.floor(count / 2)].toFixed(0)} ms, p95 ${ms[Math.floor(count * 0.95)].toFixed(0)} ms`;
}

// Runs in the page: until the frame after the change has been handed over.
async function changes(count) {
  const next = () => new Promise((resume) => requestAnimationFrame(resume));
  window.drawn.look(1, 0);
  await next();
  await next();
  const ms = [];
  for (let round = 0; round < Math.ceil(count / 3); round++) {
    await next();
    const began = performance.now();
    window.drawn.recolour(window.nodes.slice(round * 100, round * 100 + 100), "#ff7433");
    await next();
    await next();
    ms.push(performance.now() - began);
  }
  ms.sort((one, other) => one - other);
  return `p50 ${ms[Math.floor(ms.length / 2)].toFixed(0)} ms`;
}
