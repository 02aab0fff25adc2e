import { useTranslation } from "react-i18next";

import { StatusShape } from "../../components/StatusShape";
import { loadRatio } from "../../domain/load";
import { percent, written } from "../../domain/units";
import type { MapLink } from "../../map/model/network";
import { shapeOf } from "./linkText";
import type { ChangeSearch } from "./useMapSearch";

interface Props {
  readonly members: readonly MapLink[];
  readonly change: ChangeSearch;
}

/** The cables of a LAG: which of them work, and how evenly they share the load. */
export function LinkMembers({ members, change }: Props) {
  const { t } = useTranslation("map");
  const up = members.filter(({ status }) => status === "up").length;
  return (
    <section>
      <h3 className="section-label">{t("link.members", { up, count: members.length })}</h3>
      <table className="map-ports">
        <thead>
          <tr>
            <th scope="col">{t("column.port")}</th>
            <th scope="col">{t("column.port2")}</th>
            <th scope="col">→</th>
            <th scope="col">←</th>
          </tr>
        </thead>
        <tbody>
          {members.map((link) => (
            <tr key={link.id}>
              <th scope="row">
                <StatusShape status={shapeOf(link)} label={t(`linkState.${link.status}`)} />{" "}
                <button
                  type="button"
                  className="map-row-button"
                  onClick={() => change({ focus: `link:${link.id}` })}
                >
                  {link.a.port || "–"}
                </button>
              </th>
              <td>{link.b.port || "–"}</td>
              <td className="number">{share(link.outBps, link.speedBps)}</td>
              <td className="number">{share(link.inBps, link.speedBps)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function share(bps: number | null, speedBps: number | null): string {
  const ratio = loadRatio(bps, speedBps);
  return ratio === null ? "–" : written(percent(ratio));
}
