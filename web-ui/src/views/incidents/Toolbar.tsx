import { useTranslation } from "react-i18next";

import { download } from "../../components/download";
import { Button, Chip, Segmented } from "../../components/controls";
import { Icon } from "../../components/Icon";
import { csv } from "../../domain/csv";
import { groupOf, sitesOf } from "../../domain/incidents";
import { statusOfSeverity } from "../../domain/status";
import { FilterChoice } from "../../components/FilterChoice";
import type { Console } from "./useConsole";
import { useSoundChoice } from "./useSound";
import { inWords } from "../../i18n/words";

type Show = "all" | "open" | "resolved";

export function Toolbar({ view }: { readonly view: Console }) {
  const { t } = useTranslation("incidents");
  const { filter, change, all } = view;
  const [sound, setSound] = useSoundChoice(view.rows);
  const open = all.filter((incident) => !incident.resolvedAt);
  const sites = [...new Set(all.flatMap(sitesOf))].toSorted();
  const owners = [...new Set(all.flatMap((one) => one.acknowledgedBy ?? []))].toSorted();
  const severities = [...new Set(all.map((one) => statusOfSeverity(one.severity)))];
  const alarms = view.rows.reduce((sum, row) => sum + row.roots.length + row.impactedCount, 0);
  return (
    <div className="console-tools">
      <div className="console-line">
        <h1>{t("title")}</h1>
        <Segmented<Show>
          label={t("show.label")}
          value={(filter.show as Show | undefined) ?? "all"}
          options={[
            { value: "all", text: t("show.all") },
            { value: "open", text: t("show.open", { count: open.length }) },
            { value: "resolved", text: t("show.resolved", { count: all.length - open.length }) },
          ]}
          onChange={(show) => change({ show: show === "all" ? undefined : show })}
        />
        <span className="gap" />
        <Button look="plain" aria-pressed={sound} onClick={() => setSound(!sound)}>
          <Icon name={sound ? "bell" : "silent"} />
          {t("sound")}
        </Button>
        <Button look="plain" onClick={() => download("incidents.csv", csv(sheet(view)))}>
          <Icon name="download" />
          CSV
        </Button>
      </div>
      <div className="console-line">
        <FilterChoice
          label={t("filter.severity")}
          value={filter.severity}
          options={severities.map((value) => [value, t(`common:status.${value}`)])}
          onChange={(severity) => change({ severity })}
        />
        <FilterChoice
          label={t("filter.site")}
          value={filter.site}
          options={sites.map((value) => [value, value])}
          onChange={(site) => change({ site })}
        />
        <FilterChoice
          label={t("filter.owner")}
          value={filter.owner}
          options={owners.map((value) => [value, value])}
          onChange={(owner) => change({ owner })}
        />
        <Chip
          pressed={Boolean(filter.hideAcked)}
          onPress={() => change({ hideAcked: filter.hideAcked ? undefined : "1" })}
        >
          {t("filter.hideAcked")}
        </Chip>
        <span className="gap" />
        <span className="muted secondary">{t("summary", { alarms, count: view.rows.length })}</span>
      </div>
    </div>
  );
}

function sheet(view: Console): (string | number)[][] {
  const head = [
    "id",
    "severity",
    "state",
    "title",
    "cause",
    "sites",
    "impacted",
    "opened",
    "resolved",
    "owner",
  ];
  const body = view.rows.map((row) => [
    row.id,
    row.severity,
    groupOf(row),
    inWords(row.title, row.titleWords),
    inWords(row.cause, row.causeWords),
    sitesOf(row).join("; "),
    row.impactedCount,
    row.openedAt,
    row.resolvedAt ?? "",
    row.acknowledgedBy ?? "",
  ]);
  return [head, ...body];
}
