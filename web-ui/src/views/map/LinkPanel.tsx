import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { linkQuery } from "../../api/topologyHistory";
import type { MapLink as ToldLink } from "../../api/types";
import { ageOf } from "../../domain/age";
import { count } from "../../domain/units";
import { language } from "../../i18n";
import type { MapLink } from "../../map/model/network";
import { useNow } from "../../store/now";
import { LinkEnd } from "./LinkEnd";
import { Impact } from "./ask/Impact";
import { Mismatches } from "./ask/Mismatches";
import { RecentChanges } from "./ask/RecentChanges";
import { LinkFacts } from "./LinkFacts";
import { LinkMembers } from "./LinkMembers";
import { confidenceText, ends, shapeOf } from "./linkText";
import { PanelFrame } from "./PanelFrame";
import type { PartProps } from "./part";
import { useLayerThree } from "./useLayerThree";
import { useTopology } from "./useTopology";

interface Props extends PartProps {
  readonly link: MapLink;
  readonly onClose: () => void;
}

/** A link beside the map: load of each direction, what both ends count, and how sure Bongsu is of it. */
export function LinkPanel({ link, network, search, change, onClose }: Props) {
  const { t } = useTranslation("map");
  const { data } = useTopology(search.at);
  const { data: routed } = useLayerThree(search);
  const ids = new Set((link.members ?? [link]).map(({ id }) => id));
  const told = network.layerThree
    ? (routed?.adjacencies ?? []).filter(({ id }) => ids.has(id))
    : [...(data?.links ?? []), ...(data?.adjacencies ?? []), ...(data?.dependencies ?? [])].filter(
        ({ id }) => ids.has(id),
      );
  const both = ends(network.layerThree ? network.shown : network.whole, link);
  const subnet = network.shown.nodes.find(({ id }) => id === link.b.node)?.subnet;
  const isRouted = link.layer === "l3";
  const isBySubnet = isRouted && told.every(({ evidence }) => evidence.join() === "subnet");
  const kind = subnet
    ? "panel.member"
    : link.dependency
      ? "panel.dependency"
      : isRouted
        ? "panel.adjacency"
        : link.members
          ? "panel.lag"
          : "panel.link";
  return (
    <PanelFrame
      kind={t(kind, { count: link.members?.length ?? 1 })}
      title={both.map(({ name }) => name).join(" ⇄ ")}
      status={shapeOf(link)}
      past={search.at}
      onClose={onClose}
    >
      <section>
        <LinkFacts link={link} ends={both} untitled />
      </section>
      {link.members ? <LinkMembers members={link.members} change={change} /> : null}
      {told.map((one) =>
        (subnet ? (["a"] as const) : (["a", "b"] as const)).map((end) => (
          <LinkEnd key={`${one.id} ${end}`} end={one[end]} network={network} change={change} />
        )),
      )}
      <section>
        <h3 className="section-label">{t("panel.why")}</h3>
        {told.map((one) => (
          <Why key={one.id} link={one} named={told.length > 1} member={subnet !== undefined} />
        ))}
        <p className="muted">{t("link.confidence", { value: confidenceText(link.confidence) })}</p>
        {told.length === 1 && told[0] && !search.at ? <Known link={told[0].id} /> : null}
      </section>
      {isRouted ? null : (
        <>
          <Mismatches link={link.id} />
          <Impact of={{ link: link.id }} change={change} />
        </>
      )}
      {link.dependency || isBySubnet ? null : <RecentChanges of={{ link: link.id }} />}
    </PanelFrame>
  );
}

/** How long the link is on the map, and since when nobody tells of it any more. */
function Known({ link }: { readonly link: string }) {
  const { t } = useTranslation("map");
  const now = useNow(60);
  const { data } = useQuery(linkQuery(link));
  if (!data?.firstSeen) return null;
  const age = (at: string): string => ageOf(at, now, language());
  return (
    <p className="muted">
      {t("link.since", { age: age(data.firstSeen) })}{" "}
      {data.lastSeen ? t("link.silent", { age: age(data.lastSeen) }) : null}
    </p>
  );
}

interface WhyProps {
  readonly link: ToldLink;
  readonly named: boolean;
  /** End b is a subnet. */
  readonly member: boolean;
}

function Why({ link, named, member }: WhyProps) {
  const { t } = useTranslation("map");
  const key = member
    ? "link.member"
    : link.manual
      ? "link.manual"
      : link.evidence.includes("gateway")
        ? "link.gateway"
        : link.evidence.join() === "subnet"
          ? "link.subnet"
          : link.bothSides
            ? "link.bothSides"
            : "link.oneSide";
  return (
    <>
      <p>
        {named ? `${link.a.port || count(null)}: ` : ""}
        {t(key, { evidence: link.evidence.join(", ").toUpperCase() })}
      </p>
      {link.note ? <p>{link.note}</p> : null}
    </>
  );
}
