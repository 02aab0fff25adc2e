import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { Button, Segmented } from "../../components/controls";
import { Empty } from "../../components/states";
import "../../components/table.css";
import { count } from "../../domain/units";
import { useVlan } from "./ask/useVlan";
import { LinkRowView, NodeRowView, SiteRowView, SubnetRowView } from "./MapRows";
import { MapTableHead, type TableAbout } from "./MapTableHead";
import type { BelowToolbar } from "./part";
import { linkRows, nodeRows, siteRows, subnetRows } from "./rows";

const PAGE = 200;

/** The map as tables: the same sites, nodes and links, the same filter, for eyes, keyboards and screen readers that need text. */
export function MapTables({ network, search, change, top }: BelowToolbar) {
  const { t } = useTranslation("map");
  const { shown: part, site, middle } = network;
  const routed = network.layerThree !== undefined;
  const isOverview = site === undefined && middle === undefined && !routed;
  const [wanted, want] = useState<TableAbout>(search.ask === "vlan" ? "sites" : "nodes");
  const isOffered = wanted === "sites" ? isOverview : wanted !== "subnets" || routed;
  const about = isOffered ? wanted : "nodes";
  const [shown, setShown] = useState(PAGE);
  const vlan = useVlan(network, search);
  const sites = useMemo(() => siteRows(part, search.status), [part, search.status]);
  const nodes = useMemo(() => nodeRows(part, search.status), [part, search.status]);
  const subnets = useMemo(() => subnetRows(part, search.status), [part, search.status]);
  const links = useMemo(() => linkRows(part, search.status), [part, search.status]);
  const totals = {
    sites: sites.length,
    subnets: subnets.length,
    nodes: nodes.length,
    links: links.length,
  };
  const offered = isOverview
    ? (["sites", "nodes", "links"] as const)
    : routed
      ? (["subnets", "nodes", "links"] as const)
      : (["nodes", "links"] as const);
  const total = totals[about];
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      className="map-tables"
      style={{ top: top + 16 }}
      tabIndex={0}
      role="region"
      aria-label={t("table.label")}
    >
      <div className="map-tables-head">
        <Segmented
          label={t("table.about")}
          value={about}
          options={offered.map((value) => ({
            value,
            text: t(`table.${value}`, { count: totals[value] }),
          }))}
          onChange={(next) => {
            want(next);
            setShown(PAGE);
          }}
        />
      </div>
      {total === 0 ? (
        <Empty title={t("table.nothing")} />
      ) : (
        <table className="table">
          <caption className="visually-hidden">{t(`table.${about}Caption`)}</caption>
          <MapTableHead about={about} vlan={vlan?.vlan} />
          <tbody>
            {about === "sites"
              ? sites
                  .slice(0, shown)
                  .map((row) => (
                    <SiteRowView key={row.name} row={row} vlan={vlan} change={change} />
                  ))
              : about === "subnets"
                ? subnets
                    .slice(0, shown)
                    .map((row) => <SubnetRowView key={row.node.id} row={row} change={change} />)
                : about === "nodes"
                  ? nodes
                      .slice(0, shown)
                      .map((row) => (
                        <NodeRowView key={row.node.id} row={row} vlan={vlan} change={change} />
                      ))
                  : links
                      .slice(0, shown)
                      .map((row) => (
                        <LinkRowView key={row.link.id} row={row} vlan={vlan} change={change} />
                      ))}
          </tbody>
        </table>
      )}
      {total > shown ? (
        <p className="map-tables-more">
          <Button onClick={() => setShown(shown + PAGE)}>
            {t("table.more", { shown: count(shown), total: count(total) })}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
