import type { TopologyAnswer } from "../src/map/model/fromTopology";

type Answer = {
  -readonly [K in keyof TopologyAnswer]: TopologyAnswer[K][number][];
};
type Node = TopologyAnswer["nodes"][number];

const GAP = 80;
const G = 1e9;

/** Numbers that look random and are the same each time. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Name, short name, devices, x, y on a sheet of 1000 by 700. */
const SITES: readonly (readonly [string, string, number, number, number])[] = [
  ["김포", "gmp", 186, 223, 112],
  ["의정부", "ujb", 142, 402, 98],
  ["춘천", "chc", 318, 550, 114],
  ["강릉", "gng", 246, 786, 126],
  ["인천 공항", "icn", 742, 189, 195],
  ["서울 본사", "sel", 2486, 343, 195],
  ["원주 지사", "wnj", 372, 644, 214],
  ["안동", "adg", 152, 775, 266],
  ["판교 DC", "pgy", 3124, 468, 296],
  ["안산 공장", "ans", 264, 163, 328],
  ["수원 Campus", "swn", 1208, 318, 318],
  ["포항", "phg", 488, 916, 305],
  ["구미 공장", "gmi", 304, 648, 353],
  ["대구 지사", "dgu", 918, 775, 396],
  ["청주", "cjj", 448, 540, 403],
  ["천안 공장", "can", 684, 289, 425],
  ["세종", "sjn", 512, 399, 428],
  ["울산 공장", "usn", 596, 922, 429],
  ["군산", "gsn", 158, 218, 498],
  ["대전 지사", "djn", 35, 488, 507],
  ["전주 지사", "jnj", 402, 345, 550],
  ["부산 DC", "bsn", 1964, 849, 543],
  ["창원 공장", "cwn", 212, 716, 667],
  ["광주 지사", "gwj", 812, 307, 659],
  ["순천", "scn", 204, 445, 648],
];

/** Short names, speed in Gb/s, load out, load in. */
const TRUNKS: readonly (readonly [string, string, number, number, number])[] = [
  ["gmp", "sel", 10, 0.12, 0.15],
  ["ujb", "sel", 10, 0.2, 0.1],
  ["chc", "sel", 10, 0.2, 0.3],
  ["chc", "wnj", 10, 0.1, 0.12],
  ["gng", "wnj", 10, 0.15, 0.42],
  ["icn", "sel", 100, 0.2, 0.3],
  ["icn", "ans", 10, 0.1, 0.2],
  ["sel", "pgy", 400, 0.62, 0.55],
  ["sel", "swn", 100, 0.45, 0.5],
  ["swn", "pgy", 100, 0.42, 0.4],
  ["ans", "swn", 10, 0.16, 0.45],
  ["pgy", "wnj", 40, 0.32, 0.3],
  ["wnj", "adg", 10, -1, -1],
  ["pgy", "bsn", 400, 1.04, 0.71],
  ["pgy", "cjj", 100, 0.52, 0.4],
  ["swn", "can", 40, 0.4, 0.35],
  ["can", "sjn", 10, 0.22, 0.2],
  ["sjn", "cjj", 10, 0.25, 0.2],
  ["can", "gsn", 10, 0.1, 0.12],
  ["gsn", "jnj", 10, 0.08, 0.1],
  ["sjn", "djn", 40, 0.4, 0.35],
  ["cjj", "djn", 100, 0.45, 0.4],
  ["cjj", "gmi", 10, 0.2, 0.2],
  ["gmi", "dgu", 10, 0.2, 0.16],
  ["dgu", "adg", 10, 0.2, 0.2],
  ["dgu", "phg", 10, 0.3, 0.2],
  ["phg", "usn", 10, 0.15, 0.2],
  ["usn", "bsn", 40, 0.45, 0.5],
  ["dgu", "bsn", 100, 0.5, 0.56],
  ["djn", "dgu", 100, 0.4, 0.42],
  ["djn", "jnj", 40, 0.1, 0.1],
  ["jnj", "gwj", 40, 0.2, 0.15],
  ["bsn", "cwn", 10, 0.2, 0.2],
  ["gwj", "scn", 10, 0.3, 0.2],
  ["scn", "bsn", 10, 0.22, 0.2],
];

/** A network like the one of the look pages: 25 sites, a plant cut off, an access switch lost, a saturated trunk. */
export function lookNetwork(): TopologyAnswer {
  const answer: Answer = { sites: [], nodes: [], links: [] };
  for (const [name, short, devices, x, y] of SITES) {
    answer.sites.push({ name, x: x * 26, y: y * 26 });
    fill(answer, name, short, devices, dice(devices));
  }
  for (const [from, to, speed, out, into] of TRUNKS) {
    trunk(answer, `${from}-core-1`, `${to}-core-${to === "djn" ? 2 : 1}`, speed * G, out, into);
  }
  return suffering(answer);
}

function suffering(answer: Answer): TopologyAnswer {
  const set = (wanted: (node: Node) => boolean, status: string, most = Infinity): void => {
    let left = most;
    answer.nodes = answer.nodes.map((node) =>
      wanted(node) && left-- > 0 ? { ...node, status } : node,
    );
  };
  set((node) => node.site === "창원 공장", "unreachable");
  set((node) => node.name === "cwn-core-1", "down");
  set((node) => node.name === "djn-acc-17", "down");
  set((node) => /^djn-(ap|cam)/.test(node.name), "unreachable");
  set((node) => node.site === "부산 DC", "degraded", 5);
  set((node) => node.site === "전주 지사", "maintenance");
  const down = new Set(
    answer.nodes.flatMap((node) => (/down|unreach/.test(node.status) ? node.id : [])),
  );
  answer.links = answer.links.map((link) =>
    down.has(link.a.device) || down.has(link.b.device) ? { ...link, status: "down" } : link,
  );
  return answer;
}

function fill(
  answer: Answer,
  site: string,
  short: string,
  devices: number,
  random: () => number,
): void {
  const few = devices < 40;
  const distribution = few ? 4 : Math.max(2, Math.round(devices / 60));
  const access = few ? 24 : devices - 2 - distribution;
  const add = (
    name: string,
    role: string,
    x: number,
    y: number,
    extra: Partial<Node> = {},
  ): void => {
    answer.nodes.push({
      id: name,
      name,
      site,
      role,
      managed: true,
      status: "up",
      x,
      y,
      pinned: false,
      ...extra,
    });
  };
  const wide = Math.max(distribution - 1, 1) * 192;
  for (let at = 0; at < 2; at++)
    add(`${short}-core-${at + 1}`, "core", (at - 0.5) * Math.max(wide / 2.6, 240), -255);
  for (let at = 0; at < distribution; at++) {
    add(
      `${short}-dist-${at + 1}`,
      "distribution",
      (at - (distribution - 1) / 2) * 192 * (few ? 1.15 : 1),
      -85,
    );
  }
  const columns = Math.max(12, Math.ceil(Math.sqrt(3 * access)));
  const rows = Math.ceil(access / columns);
  for (let at = 0; at < access; at++) {
    const row = at % rows;
    const column = Math.floor(at / rows);
    const x =
      (column - (Math.ceil(access / rows) - 1) / 2) * GAP +
      (rows > 1 ? ((row - (rows - 1) / 2) * GAP) / rows : 0);
    const name = `${short}-acc-${String(at + 1).padStart(2, "0")}`;
    add(name, "access", x, 85 + (rows - 1 - row) * 84, {
      deviceCount: 18 + Math.floor(random() * 26),
    });
  }
  if (short === "djn") behind(answer, add);
  wire(answer, short, distribution, access, random);
}

function behind(
  answer: Answer,
  add: (name: string, role: string, x: number, y: number, extra?: Partial<Node>) => void,
): void {
  const at = answer.nodes.findIndex((node) => node.name === "djn-acc-17");
  const root = answer.nodes[at];
  if (!root) return;
  ["djn-ap-1703", "djn-ap-1704", "djn-cam-17"].forEach((name, place) => {
    add(name, name.includes("cam") ? "camera" : "ap", root.x + (place - 1) * 90, 320);
    trunk(answer, "djn-acc-17", name, G, 0.1, 0.1);
  });
  add("x-00:1b:21:c4:0e:7a", "", root.x + 260, 320, { managed: false, status: "unknown" });
  trunk(answer, "djn-acc-21", "x-00:1b:21:c4:0e:7a", G, 0.1, 0.1);
}

function wire(
  answer: Answer,
  short: string,
  distribution: number,
  access: number,
  random: () => number,
): void {
  trunk(answer, `${short}-core-1`, `${short}-core-2`, 100 * G, 0.3, 0.35);
  for (let at = 1; at <= distribution; at++) {
    for (const core of [1, 2]) {
      trunk(
        answer,
        `${short}-core-${core}`,
        `${short}-dist-${at}`,
        10 * G,
        random() ** 2 * 0.7,
        random() ** 2 * 0.4,
      );
    }
  }
  for (let at = 1; at <= access; at++) {
    const home = Math.ceil((at / access) * distribution);
    const other = home === distribution ? home - 1 : home + 1;
    const name = `${short}-acc-${String(at).padStart(2, "0")}`;
    trunk(answer, `${short}-dist-${home}`, name, 10 * G, random() ** 3, random() ** 3 * 0.6);
    if (access < 2000 && other > 0) trunk(answer, `${short}-dist-${other}`, name, G, 0, 0);
  }
}

function trunk(
  answer: Answer,
  from: string,
  to: string,
  speedBps: number,
  out: number,
  into: number,
): void {
  const number = answer.links.length + 1;
  const stale = out < 0;
  answer.links.push({
    id: `l${number}`,
    a: { device: from, port: `Te1/0/${number % 48}` },
    b: { device: to, port: `Te1/1/${(number * 7) % 4}` },
    evidence: ["lldp", "fdb"],
    confidence: 0.98,
    status: stale ? "stale" : "up",
    speedBps,
    outBps: stale ? null : out * speedBps,
    inBps: stale ? null : into * speedBps,
  });
}

/** 15,000 devices in 949 sites with 19,000 links and trouble here and there, for measuring. */
export function largeNetwork(devices = 15_000, sites = 949, links = 19_000): TopologyAnswer {
  const answer: Answer = { sites: [], nodes: [], links: [] };
  const random = dice(7);
  const side = Math.ceil(Math.sqrt(sites));
  for (let site = 0; site < sites; site++) {
    const size = Math.floor(devices / sites) + (site < devices % sites ? 1 : 0);
    const name = `site-${site}`;
    answer.sites.push({
      name,
      x: (site % side) * 1500 + random() * 500,
      y: Math.floor(site / side) * 1100 + random() * 300,
    });
    for (let at = 0; at < size; at++) {
      const role = at < 1 ? "core" : at < 3 ? "distribution" : "access";
      const y = at < 1 ? -255 : at < 3 ? -85 : 85;
      const x = at < 1 ? 0 : at < 3 ? (at - 1.5) * 300 : (at - size / 2 - 1) * GAP;
      const dot = random();
      const status = dot < 0.003 ? "down" : dot < 0.01 ? "degraded" : "up";
      answer.nodes.push({
        id: `d${site}-${at}`,
        name: `s${site}-dev-${at}`,
        site: name,
        role,
        managed: true,
        status,
        x,
        y,
        pinned: false,
      });
      if (at > 0)
        trunk(
          answer,
          `d${site}-${at < 3 ? 0 : 1 + (at % 2)}`,
          `d${site}-${at}`,
          10 * G,
          random() ** 2,
          random() ** 2,
        );
    }
  }
  while (answer.links.length < links) {
    const from = Math.floor(random() * sites);
    const to = Math.min(
      sites - 1,
      Math.max(0, from + ([1, -1, side, -side, 2][Math.floor(random() * 5)] ?? 1)),
    );
    if (from !== to) trunk(answer, `d${from}-0`, `d${to}-0`, 100 * G, random(), random());
  }
  return answer;
}
