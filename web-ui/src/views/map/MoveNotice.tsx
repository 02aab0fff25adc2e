import { useTranslation } from "react-i18next";

import { Button } from "../../components/controls";
import { Icon } from "../../components/Icon";
import { useErrorText } from "../../components/states";
import type { Move } from "./useMoves";

interface Props {
  readonly move: Move;
  readonly error: unknown;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says what was moved and offers to take it back. */
export function MoveNotice({ move, error, onUndo, onClose }: Props) {
  const { t } = useTranslation("map");
  const errorText = useErrorText();
  return (
    <div className="map-float map-notice map-notice-low" role="status">
      <span>{error ? errorText(error) : t("moved", { name: move.name })}</span>
      {error ? null : <Button onClick={onUndo}>{t("undo")}</Button>}
      <Button look="plain" className="button-icon" aria-label={t("common:close")} onClick={onClose}>
        <Icon name="close" size={16} />
      </Button>
    </div>
  );
}
