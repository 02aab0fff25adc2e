import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Button } from "../../components/controls";
import { useErrorText } from "../../components/states";
import { useAcknowledge } from "./useAcknowledge";
import type { Selection } from "./useSelection";

export function BulkBar({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation("incidents");
  const errorText = useErrorText();
  const [comment, setComment] = useState("");
  const { take, giveBack } = useAcknowledge();
  const ids = [...selection.ids];
  const done = { onSuccess: () => selection.set([]) };
  const failed = take.error ?? giveBack.error;
  return (
    <section className="bulk" aria-label={t("bulk.label")}>
      <strong>{t("bulk.selected", { count: ids.length })}</strong>
      <input
        className="input"
        aria-label={t("comment")}
        placeholder={t("comment")}
        maxLength={500}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") take.mutate({ ids, comment }, done);
        }}
      />
      <Button
        look="primary"
        shortcut="a"
        disabled={take.isPending}
        onClick={() => take.mutate({ ids, comment }, done)}
      >
        {t("acknowledge")}
      </Button>
      <Button disabled={giveBack.isPending} onClick={() => giveBack.mutate({ ids }, done)}>
        {t("unacknowledge")}
      </Button>
      <Button look="plain" shortcut="Esc" onClick={() => selection.set([])}>
        {t("bulk.clear")}
      </Button>
      {failed ? (
        <span className="field-error" role="alert">
          {errorText(failed)}
        </span>
      ) : null}
    </section>
  );
}
