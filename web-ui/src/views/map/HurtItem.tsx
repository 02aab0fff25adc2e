import { useTranslation } from "react-i18next";

import type { Incident } from "../../api/types";
import { Icon } from "../../components/Icon";
import { Pressable } from "../../components/Pressable";
import { StatusShape } from "../../components/StatusShape";
import { ageOf } from "../../domain/age";
import { groupOf } from "../../domain/incidents";
import { statusOfSeverity } from "../../domain/status";
import { count } from "../../domain/units";
import { language } from "../../i18n";
import { useNow } from "../../store/now";
import { inWords } from "../../i18n/words";
import { moment } from "./ask/ChangeList";

interface Props {
  readonly incident: Incident;
  /** The map shows it right now. */
  readonly isShown?: boolean;
  /** Without it there is nothing to press. */
  readonly onShow?: () => void;
  /** The time that the map shows, when that is not now. */
  readonly past?: string;
}

/** One open incident: shape, title, cause, who is hit, how long, and whether someone has it. */
export function HurtItem({ incident, isShown, onShow, past }: Props) {
  const { t } = useTranslation("map");
  const present = useNow(5);
  const now = past ? Date.parse(past) : present;
  const status = statusOfSeverity(incident.severity);
  const waiting = !past && groupOf(incident) === "waiting";
  const classes = ["hurt", ...(waiting ? ["hurt-waiting", `hurt-${status}`] : [])];
  if (isShown) classes.push("hurt-shown");
  return (
    <li className={classes.join(" ")} aria-current={isShown}>
      <Pressable className="hurt-row" onPress={onShow}>
        <StatusShape status={status} label={t(`common:status.${status}`)} />
        <span className="hurt-line">
          <span className="hurt-title">{inWords(incident.title, incident.titleWords)}</span>
          <span className="hurt-age muted">{ageOf(incident.openedAt, now, language())}</span>
        </span>
        <span className="hurt-cause secondary">{inWords(incident.cause, incident.causeWords)}</span>
        <span className="hurt-line hurt-state">
          <span className="hurt-impact secondary muted">
            {incident.impactedCount > 0 ? (
              <>
                <b>{count(incident.impactedCount)}</b> {t("hurts.impacted")}
              </>
            ) : (
              t("hurts.none")
            )}
          </span>
          {waiting ? (
            <span className={`tag tag-${status}`}>{t("hurts.unacknowledged")}</span>
          ) : (
            <span className="secondary muted">
              {past ? <Until incident={incident} /> : <Owner incident={incident} />}
            </span>
          )}
        </span>
      </Pressable>
    </li>
  );
}

function Owner({ incident }: Pick<Props, "incident">) {
  return (
    <>
      <Icon name="check" size={14} /> {incident.acknowledgedBy}
    </>
  );
}

/** How what the past did not know yet went on. */
function Until({ incident: { resolvedAt } }: Pick<Props, "incident">) {
  const { t } = useTranslation("map");
  return <>{resolvedAt ? t("past.until", { at: moment(resolvedAt) }) : t("past.stillOpen")}</>;
}
