import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { resolvedIncidentsQuery } from "../../api/incidents";
import type { Incident } from "../../api/types";
import { Pressable } from "../../components/Pressable";
import { StatusShape } from "../../components/StatusShape";
import { clock } from "../../domain/age";
import { inOrder } from "../../domain/incidents";
import { inWords } from "../../i18n/words";
import { useNow } from "../../store/now";

const RESOLVED_FOR_MS = 6 * 3_600_000;
const MOST_RESOLVED = 8;

interface Props {
  /** Without it there is nothing to press. */
  readonly onShow: ((incident: Incident) => void) | undefined;
}

/** What is over, muted, newest first. */
export function RecentlyResolved({ onShow }: Props) {
  const { t } = useTranslation("map");
  const { data } = useQuery(resolvedIncidentsQuery);
  const now = useNow(60);
  const recent = inOrder(data?.items ?? []).filter(
    ({ resolvedAt }) => resolvedAt && now - Date.parse(resolvedAt) < RESOLVED_FOR_MS,
  );
  if (recent.length === 0) return null;
  return (
    <section className="hurts-resolved">
      <h3 className="section-label">{t("hurts.resolved")}</h3>
      <ul>
        {recent.slice(0, MOST_RESOLVED).map((incident) => (
          <li key={incident.id}>
            <Pressable className="hurts-resolved-row" onPress={onShow && (() => onShow(incident))}>
              <StatusShape status="up" />
              <span className="hurts-resolved-title">
                {inWords(incident.title, incident.titleWords)}
              </span>
              <time>{clock(incident.resolvedAt ?? "", false)}</time>
            </Pressable>
          </li>
        ))}
      </ul>
    </section>
  );
}
