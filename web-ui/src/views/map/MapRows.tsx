import { useTranslation } from "react-i18next";

import { LoadBar } from "../../components/LoadBar";
import { StatusShape } from "../../components/StatusShape";
import { loadRatio } from "../../domain/load";
import { bitRate, count, percent, speed, written } from "../../domain/units";
import { isAmong } from "../../map/model/network";
import { useRoleName } from "../incidents/useRoleName";
import { vlanNote } from "./ask/useVlan";
import type { VlanMarks } from "./ask/vlanMarks";
import { confidenceText } from "./linkText";
import { COUNTED_IN_SITE } from "./MapTableHead";
import { NodeSign } from "./NodeSign";
import type { LinkRow, NodeRow, SiteRow, SubnetRow } from "./rows";
import type { ChangeSearch } from "./useMapSearch";

interface RowProps<Row> {
  readonly row: Row;
  /** The VLAN that is looked at. */
  readonly vlan: VlanMarks | undefined;
  readonly change: ChangeSearch;
}

export function SiteRowView({ row, vlan, change }: RowProps<SiteRow>) {
  const { t } = useTranslation("map");
  const { name, label, summary } = row;
  const { status, devices, counts } = summary;
  return (
    <tr>
      <th scope="row">
        {name === "" ? (
          label
        ) : (
          <button type="button" className="map-row-button" onClick={() => change({ site: name })}>
            {label}
          </button>
        )}
      </th>
      <td>
        <StatusShape status={status} /> {t(`common:status.${status}`)}
      </td>
      <td className="number">{count(devices)}</td>
      {COUNTED_IN_SITE.map((one) => (
        <td key={one} className="number">
          {counts[one] === 0 ? "–" : count(counts[one])}
        </td>
      ))}
      {vlan ? <td>{vlanNote(vlan.sites.get(name) ?? NOT_THERE, t)}</td> : null}
    </tr>
  );
}

const NOT_THERE = { devices: 0, cuts: 0 };

const NAMED = 8;

export function SubnetRowView({ row, change }: Omit<RowProps<SubnetRow>, "vlan">) {
  const { t } = useTranslation("map");
  const { node, site, devices, members } = row;
  const more = members.length - NAMED;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="map-row-button" onClick={() => change({ focus: node.id })}>
          {node.name}
        </button>
      </th>
      <td>
        {node.status === "unknown" ? (
          "–"
        ) : (
          <>
            <StatusShape status={node.status} /> {t(`common:status.${node.status}`)}
          </>
        )}
      </td>
      <td>{site || "–"}</td>
      <td className="number">{count(devices)}</td>
      <td>
        {members.slice(0, NAMED).join(", ") || "–"}
        {more > 0 ? ` ${t("moreMembers", { count: more })}` : ""}
      </td>
      <td className="number">{count(node.endpoints)}</td>
    </tr>
  );
}

export function NodeRowView({ row: { node, site, links }, vlan, change }: RowProps<NodeRow>) {
  const { t } = useTranslation("map");
  const roleName = useRoleName();
  const status = node.managed ? node.status : "unknown";
  return (
    <tr>
      <th scope="row">
        <button type="button" className="map-row-button" onClick={() => change({ focus: node.id })}>
          {node.name}
        </button>
      </th>
      <td>
        <NodeSign node={node} status={status} />{" "}
        {node.managed ? t(`common:status.${status}`) : t(node.segment ? "segment" : "unmanaged")}
      </td>
      <td>{site}</td>
      <td>{node.managed ? roleName(node.role) : "–"}</td>
      <td className="number">{count(links)}</td>
      <td className="number">{count(node.endpoints)}</td>
      {vlan ? (
        <td>{t(vlan.devices.has(node.id) ? "asking:vlan.runs" : "asking:vlan.not")}</td>
      ) : null}
    </tr>
  );
}

export function LinkRowView({ row: { link, a, b }, vlan, change }: RowProps<LinkRow>) {
  const { t } = useTranslation("map");
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="map-row-button"
          aria-label={t("table.openLink", { from: a, to: b })}
          onClick={() => change({ focus: `link:${link.id}` })}
        >
          {a}
        </button>
      </th>
      <td>{link.a.port || "–"}</td>
      <td>{b}</td>
      <td>{link.b.port || "–"}</td>
      <td>{t(`linkState.${link.status}`)}</td>
      <td className="number">{speed(link.speedBps)}</td>
      <LoadCell bps={link.outBps} speedBps={link.speedBps} />
      <LoadCell bps={link.inBps} speedBps={link.speedBps} />
      <td>{link.evidence.join(", ").toUpperCase() || "–"}</td>
      <td className="number">{confidenceText(link.confidence)}</td>
      {vlan ? (
        <td>
          {t(
            isAmong(link, vlan.cuts)
              ? "asking:vlan.cut"
              : isAmong(link, vlan.links)
                ? "asking:vlan.runs"
                : "asking:vlan.not",
          )}
        </td>
      ) : null}
    </tr>
  );
}

function LoadCell({
  bps,
  speedBps,
}: {
  readonly bps: number | null;
  readonly speedBps: number | null;
}) {
  const ratio = loadRatio(bps, speedBps);
  if (bps === null) return <td className="number">–</td>;
  return (
    <td className="number">
      {written(bitRate(bps))}
      {ratio === null ? null : <LoadBar ratio={ratio} label={written(percent(ratio))} />}
    </td>
  );
}
