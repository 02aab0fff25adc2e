import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { timelineQuery } from "../../api/topologyHistory";
import { Button } from "../../components/controls";
import { Empty, useErrorText } from "../../components/states";
import { useNow } from "../../store/now";
import { moment } from "./ask/ChangeList";

const DAY = 24 * 3_600_000;

interface Props {
  readonly error: unknown;
  readonly onNow: () => void;
}

/** The address asks for a time that the map is not known of; the way out is back to now. */
export function UnknownPast({ error, onNow }: Props) {
  const { t } = useTranslation("map");
  const text = useErrorText();
  const now = useNow(60);
  const { data } = useQuery(
    timelineQuery(new Date(now - DAY).toISOString(), new Date(now).toISOString()),
  );
  return (
    <Empty title={t("past.unknown")}>
      <p>{data?.begin ? t("past.since", { at: moment(data.begin) }) : text(error)}</p>
      <Button look="primary" onClick={onNow}>
        {t("asking:history.now")}
      </Button>
    </Empty>
  );
}
