import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { channelsQuery } from "../../api/settings";
import type { Activity, Delivery, Incident } from "../../api/types";
import { useMay } from "../../app/queries";
import { moment } from "../../domain/age";
import { useNow } from "../../store/now";
import { inWords } from "../../i18n/words";

/** What happened when, oldest first, with the fate of every notification. */
export function ActivityList({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation("incidents");
  const now = useNow(60);
  const { activity, notifications: deliveries } = incident;
  return (
    <section>
      <h3 className="section-label">{t("activity.title")}</h3>
      {activity.length === 0 && deliveries.length === 0 ? (
        <p className="muted">{t("activity.none")}</p>
      ) : null}
      <ol className="activity">
        {activity.map((entry) => (
          <li key={`${entry.at} ${entry.kind} ${entry.text}`}>
            <time dateTime={entry.at}>{moment(entry.at, now, true)}</time>
            <ActivityText entry={entry} />
          </li>
        ))}
        {deliveries.map((delivery) => (
          <li key={`${delivery.channel} ${delivery.event} ${delivery.at}`}>
            <time dateTime={delivery.at}>{moment(delivery.at, now, true)}</time>
            <DeliveryText delivery={delivery} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ActivityText({ entry }: { readonly entry: Activity }) {
  return (
    <span>
      {inWords(entry.text, entry.textWords)}{" "}
      {entry.actor ? <span className="muted">{entry.actor}</span> : null}
    </span>
  );
}

function DeliveryText({ delivery }: { readonly delivery: Delivery }) {
  const { t, i18n } = useTranslation("incidents");
  const { data } = useQuery({ ...channelsQuery, enabled: useMay("admin") });
  const channel = data?.items.find((one) => one.id === delivery.channel);
  const state = `delivery.${delivery.state}`;
  return (
    <span>
      {channel?.name ?? t("delivery.channel", { id: delivery.channel })}{" "}
      <span className="muted">{i18n.exists(`incidents:${state}`) ? t(state) : delivery.state}</span>
      {delivery.error ? <span className="field-error"> {delivery.error}</span> : null}
    </span>
  );
}
