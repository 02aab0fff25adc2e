import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Incident } from "../../api/types";
import { Button } from "../../components/controls";
import { useErrorText } from "../../components/states";
import { groupOf } from "../../domain/incidents";
import { useAcknowledge } from "./useAcknowledge";

/** Take it, give it back, or say something about it. */
export function AcknowledgeBox({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation("incidents");
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const { take, giveBack, close, note } = useAcknowledge();
  const group = groupOf(incident);
  const order = { ids: [incident.id], comment: text };
  const done = { onSuccess: () => setText("") };
  const failed = take.error ?? giveBack.error ?? close.error ?? note.error;
  return (
    <div className="ack">
      {group === "working" ? (
        <p className="secondary muted">
          {t("takenBy", { who: incident.acknowledgedBy })}
          {incident.acknowledgement?.comment ? `: ${incident.acknowledgement.comment}` : null}
        </p>
      ) : null}
      {group === "resolved" ? null : (
        <input
          className="input"
          aria-label={t("comment")}
          placeholder={t("comment")}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <div className="ack-actions">
        {group === "waiting" ? (
          <Button
            look="primary"
            shortcut="a"
            disabled={take.isPending}
            onClick={() => take.mutate(order, done)}
          >
            {t("acknowledge")}
          </Button>
        ) : null}
        {group === "working" && text !== "" ? (
          <Button disabled={note.isPending} onClick={() => note.mutate(order, done)}>
            {t("addComment")}
          </Button>
        ) : null}
        {group === "working" ? (
          <Button disabled={giveBack.isPending} onClick={() => giveBack.mutate(order, done)}>
            {t("unacknowledge")}
          </Button>
        ) : null}
        {group === "resolved" ? null : (
          <Button
            title={t("closeHint")}
            disabled={close.isPending}
            onClick={() => close.mutate({ incident, comment: text }, done)}
          >
            {t("closeByHand")}
          </Button>
        )}
        <Button onClick={() => void navigate({ to: "/", search: { incident: incident.id } })}>
          {t("onMap")}
        </Button>
      </div>
      {failed ? (
        <p className="field-error" role="alert">
          {errorText(failed)}
        </p>
      ) : null}
    </div>
  );
}
