import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";

import { channelsQuery, createChannel } from "../../api/settings";
import type { NewChannel } from "../../api/types";
import { Button, Segmented } from "../../components/controls";
import { Dialog } from "../../components/Dialog";
import { Field } from "../../components/Field";
import { useErrorText } from "../../components/states";

const BLANK = {
  name: "",
  url: "",
  host: "",
  port: "587",
  tls: "starttls",
  user: "",
  password: "",
  from: "",
  to: "",
};
type Draft = typeof BLANK;
type Kind = NewChannel["type"];

function channelOf(kind: Kind, draft: Draft): NewChannel {
  if (kind === "webhook") return { name: draft.name, type: kind, enabled: true, url: draft.url };
  return {
    name: draft.name,
    type: kind,
    enabled: true,
    host: draft.host,
    port: Number(draft.port),
    tls: draft.tls as "none" | "starttls" | "tls",
    user: draft.user,
    password: draft.password,
    from: draft.from,
    to: draft.to.split(/[,;\s]+/).filter(Boolean),
  };
}

export function ChannelForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("settings");
  const cache = useQueryClient();
  const errorText = useErrorText();
  const [kind, setKind] = useState<Kind>("webhook");
  const [draft, setDraft] = useState<Draft>(BLANK);
  const saving = useMutation({
    mutationFn: () => createChannel(channelOf(kind, draft)),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: channelsQuery.queryKey });
      onClose();
    },
  });
  const bind = (name: keyof Draft) => ({
    label: t(`channels.${name}`),
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog title={t("channels.add")} onClose={onClose}>
      <form className="settings-form" onSubmit={submit}>
        <Segmented<Kind>
          label={t("channels.type")}
          value={kind}
          options={[
            { value: "webhook", text: "Webhook" },
            { value: "smtp", text: "SMTP" },
          ]}
          onChange={setKind}
        />
        <Field {...bind("name")} required />
        {kind === "webhook" ? (
          <Field {...bind("url")} type="url" required hint={t("channels.urlHint")} />
        ) : (
          <>
            <Field {...bind("host")} required />
            <Field {...bind("port")} type="number" required />
            <Field
              {...bind("tls")}
              options={["starttls", "tls", "none"].map((one) => [one, one])}
            />
            <Field {...bind("user")} />
            <Field {...bind("password")} type="password" />
            <Field {...bind("from")} required />
            <Field {...bind("to")} required hint={t("channels.toHint")} />
          </>
        )}
        {saving.error ? (
          <p className="field-error" role="alert">
            {errorText(saving.error)}
          </p>
        ) : null}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <button type="submit" className="button button-primary" disabled={saving.isPending}>
            {t("common:save")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
