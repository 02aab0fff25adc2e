import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { LoadBar } from "../../components/LoadBar";
import { StatusShape } from "../../components/StatusShape";
import { loadRatio } from "../../domain/load";
import { bitRate, percent, speed, written } from "../../domain/units";
import type { Total } from "../../map/model/total";
import { Impact } from "./ask/Impact";
import { shapeOf } from "./linkText";
import type { PartProps } from "./part";
import { uplinksOf } from "./uplinks";

/** Few, so that what hurts stays in view below. */
const MOST_CUT_OFF = 4;

/** What one needs to know of the site that the map shows: its devices, how it hangs on the others, and who hangs on it. */
export function SiteFacts({ network, search, change }: PartProps) {
  const { t } = useTranslation("map");
  const { site, shown } = network;
  const devices = shown.nodes.filter(({ managed }) => managed).length;
  const uplinks = uplinksOf(shown);
  return (
    <section className="map-site">
      <h3 className="section-label">{t("site.uplinks", { count: uplinks.length })}</h3>
      <table className="map-ports">
        <thead>
          <tr>
            <th scope="col">{t("column.to")}</th>
            <th scope="col">{t("column.out")}</th>
            <th scope="col">{t("column.in")}</th>
          </tr>
        </thead>
        <tbody>
          {uplinks.map(({ pill, total }) => (
            <tr key={pill.id}>
              <th scope="row" title={speed(total.speedBps)}>
                <StatusShape status={shapeOf(total)} label={t(`linkState.${total.status}`)} />{" "}
                <button
                  type="button"
                  className="map-row-button"
                  onClick={() => change({ site: pill.id.slice("site:".length) || undefined })}
                >
                  {pill.name}
                </button>
              </th>
              <Rate bps={total.outBps} total={total} />
              <Rate bps={total.inBps} total={total} />
            </tr>
          ))}
        </tbody>
      </table>
      <Link to="/devices" search={{ site }}>
        {t("site.devices", { count: devices })}
      </Link>
      {site && search.at === undefined ? (
        <Impact of={{ site }} change={change} most={MOST_CUT_OFF} />
      ) : null}
    </section>
  );
}

function Rate({ bps, total }: { readonly bps: number | null; readonly total: Total }) {
  const ratio = loadRatio(bps, total.speedBps);
  return (
    <td className="number">
      {bps === null ? "–" : written(bitRate(bps))}
      <LoadBar ratio={ratio} label={ratio === null ? "–" : written(percent(ratio))} />
    </td>
  );
}
