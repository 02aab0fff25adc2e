import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { changesQuery } from "../../../api/topologyHistory";
import { Failure } from "../../../components/states";
import { ChangeList } from "./ChangeList";

const MOST = 10;

/** How the cables of a device or link changed in the last 30 days. */
export function RecentChanges({
  of,
}: {
  readonly of: { readonly device?: string; readonly link?: string };
}) {
  const { t } = useTranslation("asking");
  const { data, error } = useQuery(changesQuery({ ...of, limit: MOST }));
  return (
    <section className="map-recent">
      <h3 className="section-label">{t("recent.title")}</h3>
      {error ? <Failure error={error} /> : null}
      {data?.items.length === 0 ? <p className="muted">{t("recent.none")}</p> : null}
      <ChangeList changes={data?.items ?? []} />
    </section>
  );
}
