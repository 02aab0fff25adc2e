import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Button } from "../../components/controls";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { Icon } from "../../components/Icon";

interface Props {
  readonly name: string;
  readonly remove: () => Promise<void>;
  readonly onRemoved: () => void;
}

/** Deletes one row of the settings after asking. */
export function Remove({ name, remove, onRemoved }: Props) {
  const { t } = useTranslation("settings");
  const [asking, setAsking] = useState(false);
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      setAsking(false);
      onRemoved();
    },
  });
  return (
    <>
      <Button
        className="button-icon"
        aria-label={t("removeLabel", { name })}
        onClick={() => setAsking(true)}
      >
        <Icon name="trash" size={16} />
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t("removeTitle", { name })}
          text={t("removeText")}
          confirm={t("common:delete")}
          error={removing.error}
          pending={removing.isPending}
          onConfirm={() => removing.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
