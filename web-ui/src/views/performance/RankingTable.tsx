import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { seriesName } from "../../api/series";
import type { Top } from "../../api/types";
import { Amount } from "../../components/controls";
import { LoadBar } from "../../components/LoadBar";
import { Sparkline } from "../../components/Sparkline";
import "../../components/table.css";
import { useSparks, type Sparks } from "../../components/useSparks";
import { PER_CENT, quantity, type Measure } from "../../domain/axis";
import { barOf, isLinkLoad, type Ranked } from "../../domain/ranking";
import { speed, written } from "../../domain/units";
import { ObjectLink } from "./ObjectLink";

interface Props {
  readonly top: Top;
  readonly ranked: Ranked;
}

type Item = Top["items"][number];

export function RankingTable({ top, ranked }: Props) {
  const { t } = useTranslation("performance");
  const measure = ranked.measure ?? { unit: top.unit, prefixed: false };
  const { spark } = ranked;
  const sparks = useSparks(
    spark ? top.items.map((item) => seriesName(item.device, spark, item.instance)) : [],
  );
  return (
    <table className="table ranking-table">
      <thead>
        <tr>
          <th scope="col" className="number col-rank">
            #
          </th>
          <th scope="col">{t("column.what")}</th>
          <th scope="col">{t("column.description")}</th>
          <th scope="col">{t("column.site")}</th>
          <th scope="col" className="number">
            {t("column.speed")}
          </th>
          <th scope="col" className="number col-value">
            {t(`metric.${ranked.metric}`)}
          </th>
          <th scope="col" className="col-spark">
            {ranked.spark ? t("column.day") : null}
          </th>
        </tr>
      </thead>
      <tbody>
        {top.items.map((item, index) => (
          <Row
            key={`${item.device} ${item.instance}`}
            item={item}
            rank={index + 1}
            bar={barOf(item.value, measure, top)}
            measure={measure}
            ranked={ranked}
            sparks={sparks}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly item: Item;
  readonly rank: number;
  readonly bar: number;
  readonly measure: Measure;
  readonly ranked: Ranked;
  readonly sparks: Sparks;
}

function Row({ item, rank, bar, measure, ranked, sparks }: RowProps) {
  const { t } = useTranslation("performance");
  const value =
    ranked.metric === "availability"
      ? { value: String(Number(item.value.toFixed(3))), unit: "%" }
      : quantity(item.value, measure);
  return (
    <tr>
      <td className="number muted">{rank}</td>
      <th scope="row" className="table-name">
        <ObjectLink object={item} isPort={ranked.group === "links"} />
      </th>
      <td className="muted">{item.alias}</td>
      <td>
        {item.site ? (
          <Link className="plain-link" to="/devices" search={{ site: item.site }}>
            {item.site}
          </Link>
        ) : null}
      </td>
      <td className="number">{item.speedBps ? speed(item.speedBps) : ""}</td>
      <td className="number">
        <Amount {...value} />
        <LoadBar
          ratio={bar}
          neutral={!isLinkLoad(ranked.metric)}
          label={written(quantity(bar * 100, PER_CENT))}
        />
      </td>
      <td className="col-spark">
        {ranked.spark ? (
          <Sparkline
            series={sparks.batch?.get(seriesName(item.device, ranked.spark, item.instance))}
            span={sparks.span}
            label={t("column.dayOf", { name: `${item.deviceName} ${item.instanceName}`.trim() })}
          />
        ) : null}
      </td>
    </tr>
  );
}
