import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { Button, Segmented } from "../../components/controls";
import { Empty } from "../../components/states";
import "../../components/table.css";
import { count } from "../../domain/units";
import { LinkRowView, NodeRowView } from "./MapRows";
import type { BelowToolbar } from "./part";
import { linkRows, nodeRows } from "./rows";

const PAGE = 200;
const NODE_COLUMNS = ["name", "status", "site", "role", "links", "endpoints"] as const;
const LINK_COLUMNS = [
  "from",
  "port",
  "to",
  "port2",
  "state",
  "speed",
  "outLoad",
  "inLoad",
  "evidence",
  "confidence",
] as const;
const NUMBERS: ReadonlySet<string> = new Set([
  "links",
  "endpoints",
  "speed",
  "outLoad",
  "inLoad",
  "confidence",
]);

/** The map as tables: the same nodes and links, the same filter, for eyes, keyboards and screen readers that need text. */
export function MapTables({ network, search, change, top }: BelowToolbar) {
  const { t } = useTranslation("map");
  const [about, setAbout] = useState<"nodes" | "links">("nodes");
  const [shown, setShown] = useState(PAGE);
  const nodes = useMemo(
    () => nodeRows(network.shown, search.status),
    [network.shown, search.status],
  );
  const links = useMemo(
    () => linkRows(network.shown, search.status),
    [network.shown, search.status],
  );
  const total = about === "nodes" ? nodes.length : links.length;
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
          options={[
            { value: "nodes", text: t("table.nodes", { count: nodes.length }) },
            { value: "links", text: t("table.links", { count: links.length }) },
          ]}
          onChange={(next) => {
            setAbout(next);
            setShown(PAGE);
          }}
        />
      </div>
      {total === 0 ? (
        <Empty title={t("table.nothing")} />
      ) : (
        <table className="table">
          <caption className="visually-hidden">{t(`table.${about}Caption`)}</caption>
          <thead>
            <tr>
              {(about === "nodes" ? NODE_COLUMNS : LINK_COLUMNS).map((name) => (
                <th key={name} scope="col" className={NUMBERS.has(name) ? "number" : undefined}>
                  {t(`column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {about === "nodes"
              ? nodes
                  .slice(0, shown)
                  .map((row) => <NodeRowView key={row.node.id} row={row} change={change} />)
              : links
                  .slice(0, shown)
                  .map((row) => <LinkRowView key={row.link.id} row={row} change={change} />)}
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
