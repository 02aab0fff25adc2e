import type { TopologyAnswer } from "../src/map/model/fromTopology";
import { dice } from "./network";

type Site = TopologyAnswer["sites"][number];
type Node = TopologyAnswer["nodes"][number];
type Link = TopologyAnswer["links"][number];

interface Answer {
  readonly sites: Site[];
  readonly nodes: Node[];
  readonly links: Link[];
}

const G = 1e9;
/** Leaves of a sunflower stand this far around from one to the next: everywhere equally dense. */
const TURN = Math.PI * (3 - Math.sqrt(5));
const WIDE = 1.5;
const BETWEEN = 900;
const PLACES = ["서울", "판교", "부산", "대전", "대구", "광주", "인천", "수원", "울산", "창원"];
const KINDS = ["본사", "DC", "지사", "공장", "캠퍼스", "센터"];

/** A network for pictures: few large sites in the middle, many small ones around, most links quiet, trouble here and there. */
export function country(devices: number, sites: number): TopologyAnswer {
  const answer: Answer = { sites: [], nodes: [], links: [] };
  const random = dice(11);
  const weights = Array.from({ length: sites }, (_, at) => 1 / (at + 3) ** 0.6);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  for (let at = 0; at < sites; at++) {
    const radius = BETWEEN * Math.sqrt(at + 0.5) * (0.94 + 0.12 * random());
    const x = radius * Math.cos(at * TURN) * WIDE;
    const site = { name: nameOf(at), x, y: radius * Math.sin(at * TURN) };
    const left = devices - answer.nodes.length - (sites - 1 - at) * 3;
    const share = Math.round((devices * (weights[at] ?? 0)) / all);
    furnish(
      answer,
      site.name,
      at,
      at === sites - 1 ? left : Math.min(left, Math.max(3, share)),
      random,
    );
    join(answer, site, at, random);
    answer.sites.push(site);
  }
  return answer;
}

function nameOf(at: number): string {
  const round = Math.floor(at / (PLACES.length * KINDS.length));
  const kind = KINDS[Math.floor(at / PLACES.length) % KINDS.length] ?? "";
  return `${PLACES[at % PLACES.length] ?? ""} ${kind}${round === 0 ? "" : ` ${round + 1}`}`;
}

/** Cables to the nearest site that was there before, and now and then to the next nearest. */
function join(answer: Answer, { x, y }: Site, at: number, random: () => number): void {
  const nearest = answer.sites
    .map((site, other) => ({
      other,
      far: Math.hypot((site.x - x) / WIDE, site.y - y) - 2000 / (other + 2),
    }))
    .toSorted((one, two) => one.far - two.far)
    .slice(0, random() < 0.35 ? 2 : 1);
  for (const { other } of nearest) {
    const speed = other < 4 && at < 12 ? 100 * G : at < 40 ? 40 * G : 10 * G;
    cable(answer, `s${other}-core-1`, `s${at}-core-1`, speed, random);
  }
}

function furnish(
  answer: Answer,
  site: string,
  at: number,
  size: number,
  random: () => number,
): void {
  const cores = size > 8 ? 2 : 1;
  const distribution = Math.min(Math.max(Math.round(size / 14), 1), 40);
  for (let place = 0; place < size; place++) {
    const tier = place < cores ? 0 : place < cores + distribution ? 1 : 2;
    const within = place - (tier === 0 ? 0 : tier === 1 ? cores : cores + distribution);
    const count = [cores, distribution, size - cores - distribution][tier] ?? 1;
    const name = `s${at}-${["core", "dist", "acc"][tier]}-${within + 1}`;
    const dot = random();
    answer.nodes.push({
      id: name,
      name,
      site,
      role: ["core", "distribution", "access"][tier] ?? "access",
      managed: true,
      status: tier === 2 && dot < 0.0012 ? "down" : dot < 0.004 ? "degraded" : "up",
      x: (within - (count - 1) / 2) * (tier === 2 ? 80 : 200),
      y: tier * 170 - 255,
      pinned: false,
    });
    const above = tier === 0 ? undefined : tier === 1 ? "core" : "dist";
    const wide = tier === 1 ? cores : distribution;
    if (above) cable(answer, `s${at}-${above}-${(within % wide) + 1}`, name, 10 * G, random);
    else if (within > 0) cable(answer, `s${at}-core-1`, name, 100 * G, random);
  }
}

function cable(answer: Answer, a: string, b: string, speedBps: number, random: () => number): void {
  const number = answer.links.length + 1;
  answer.links.push({
    id: `l${number}`,
    a: { device: a, port: `Te1/0/${number % 48}` },
    b: { device: b, port: `Te1/1/${number % 4}` },
    evidence: ["lldp"],
    confidence: 0.99,
    status: "up",
    speedBps,
    outBps: speedBps * random() ** 4,
    inBps: speedBps * random() ** 4,
  });
}
