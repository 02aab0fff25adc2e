import { useTranslation } from "react-i18next";

import { LoadBar } from "../../components/LoadBar";
import { loadRatio } from "../../domain/load";
import { bitRate, count, percent, speed, written } from "../../domain/units";
import { useRoleName } from "../incidents/useRoleName";
import { confidenceText } from "./linkText";
import { NodeSign } from "./NodeSign";
import type { LinkRow, NodeRow } from "./rows";
import type { ChangeSearch } from "./useMapSearch";

interface NodeProps {
  readonly row: NodeRow;
  readonly change: ChangeSearch;
}

export function NodeRowView({ row: { node, site, links }, change }: NodeProps) {
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
    </tr>
  );
}

interface LinkProps {
  readonly row: LinkRow;
  readonly change: ChangeSearch;
}

export function LinkRowView({ row: { link, a, b }, change }: LinkProps) {
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
