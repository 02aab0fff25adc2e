import { useTranslation } from "react-i18next";

import { Button } from "./controls";
import { Dialog } from "./Dialog";
import { useErrorText } from "./states";

interface Props {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly error: unknown;
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that can't be taken back. */
export function ConfirmDialog({ title, text, confirm, error, pending, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <Dialog title={title} onClose={onClose} size={420}>
      <p>{text}</p>
      {error ? (
        <p className="field-error" role="alert">
          {errorText(error)}
        </p>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button look="primary" disabled={pending} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
