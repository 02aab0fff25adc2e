import type { TFunction } from "i18next";

import type { ChangedEnd, TopologyChange } from "../../../api/types";

type Cable = NonNullable<TopologyChange["linkAfter"]>;

const endText = ({ name, port }: ChangedEnd): string => (port ? `${name} ${port}` : name);
const cableText = ({ a, b }: Cable): string => `${endText(a)} – ${endText(b)}`;
const same = (one: ChangedEnd, other: ChangedEnd): boolean =>
  one.device === other.device &&
  one.interface === other.interface &&
  (one.interface !== "" || one.port === other.port || !/^\d+$/.test(one.device));

/** One sentence that says what changed, in the reader's language. */
export function changeText(change: TopologyChange, t: TFunction<"asking">): string {
  const { linkBefore: before, linkAfter: after } = change;
  if (before && after) return cableChange(change, before, after, t);
  const over = change.dependencyAfter ?? change.dependencyBefore;
  if (over) return reached(change, over, t);
  const adjacency = change.adjacencyAfter ?? change.adjacencyBefore;
  if (adjacency)
    return t(change.adjacencyAfter ? "asking:change.routed" : "asking:change.unrouted", {
      ends: cableText(adjacency),
    });
  const cable = before ?? after;
  if (cable)
    return t(after ? "asking:change.linkAppeared" : "asking:change.linkGone", {
      ends: cableText(cable),
    });
  const name = (change.nodeAfter ?? change.nodeBefore)?.name ?? "";
  if (!change.nodeBefore) return t("asking:change.nodeAppeared", { name });
  if (!change.nodeAfter) return t("asking:change.nodeGone", { name });
  return change.nodeBefore.name === name
    ? t("asking:change.nodeChanged", { name })
    : t("asking:change.nodeRenamed", { before: change.nodeBefore.name, name });
}

/** Over whom a device without a cable is reached. */
function reached(
  { dependencyBefore: before, dependencyAfter: after, kind }: TopologyChange,
  { a, b }: Cable,
  t: TFunction<"asking">,
): string {
  const words = { device: a.name, over: endText(b) };
  if (!after) return t("asking:change.unreached", words);
  return before && kind !== "port_learnt"
    ? t("asking:change.reachedElse", { ...words, from: endText(before.b) })
    : t("asking:change.reached", words);
}

function cableChange(
  { kind }: TopologyChange,
  before: Cable,
  after: Cable,
  t: TFunction<"asking">,
): string {
  if (kind === "port_learnt") return t("asking:change.portLearnt", { ends: cableText(after) });
  if (kind === "changed") return t("asking:change.vouched", { ends: cableText(after) });
  for (const [kept, to] of [
    [after.a, after.b],
    [after.b, after.a],
  ] as const) {
    const from = same(before.a, kept) ? before.b : same(before.b, kept) ? before.a : undefined;
    if (from) {
      return t("asking:change.moved", {
        kept: endText(kept),
        from: endText(from),
        to: endText(to),
      });
    }
  }
  return t("asking:change.repatched", { before: cableText(before), after: cableText(after) });
}

/** Why it changed: what told of it, or who. */
export function causeText(
  { cause, adjacencyBefore }: TopologyChange,
  t: TFunction<"asking">,
): string {
  if (!cause) return "";
  return t(`cause.${cause.kind}`, {
    evidence: cause.evidence.join(", ").toUpperCase(),
    polled: cause.polled.join(", "),
    actor: cause.actor,
    context: contextOf(cause, adjacencyBefore !== null),
  });
}

function contextOf(
  { kind, evidence, polled }: NonNullable<TopologyChange["cause"]>,
  wasRouted: boolean,
): string | undefined {
  const isTold = kind === "told" || kind === "not_told";
  if (kind === "not_told" && wasRouted) return "adjacency";
  if (isTold && evidence.join() === "gateway") return "gateway";
  if (kind !== "told") return undefined;
  if (evidence.length === 0) return "heard";
  return polled.length > 0 ? "polled" : undefined;
}
