import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Button } from "../../components/controls";
import { Icon } from "../../components/Icon";
import { StatusShape } from "../../components/StatusShape";
import type { Status } from "../../domain/status";
import { moment } from "./ask/ChangeList";

interface Props {
  readonly kind: string;
  readonly title: string;
  readonly status?: Status;
  /** The past time that the map shows, where the panel tells of now. */
  readonly past?: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The panel of something chosen on the map. */
export function PanelFrame({ kind, title, status, past, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <aside className="map-panel" aria-label={title}>
      <header className="map-panel-top muted">
        <span>{kind}</span>
        <Button look="plain" className="button-icon" aria-label={t("close")} onClick={onClose}>
          <Icon name="close" size={16} />
        </Button>
      </header>
      <div className="map-panel-title">
        {status ? <StatusShape status={status} size={16} label={t(`status.${status}`)} /> : null}
        <h2>{title}</h2>
      </div>
      {past === undefined ? null : (
        <p className="map-panel-past muted">{t("map:past.panel", { at: moment(past) })}</p>
      )}
      {children}
    </aside>
  );
}
