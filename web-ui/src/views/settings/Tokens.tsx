import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";

import { createToken, removeToken, tokensQuery } from "../../api/settings";
import type { Role } from "../../api/types";
import { Field } from "../../components/Field";
import { Failure, Loading, useErrorText } from "../../components/states";
import { moment } from "../../domain/age";
import { useNow } from "../../store/now";
import { Remove } from "./Remove";
import { Rows } from "./Rows";
import { useRoleOptions } from "./useRoleOptions";

export function Tokens() {
  const { t } = useTranslation("settings");
  const { data, error, isPending } = useQuery(tokensQuery);
  const cache = useQueryClient();
  const now = useNow(60);
  if (error) return <Failure error={error} />;
  if (isPending) return <Loading />;
  const when = (at: string | null, otherwise: string): string => (at ? moment(at, now) : otherwise);
  return (
    <>
      <p className="secondary muted">{t("tokens.hint")}</p>
      <Rows
        label={t("tab.tokens")}
        heads={[t("name"), t("role"), t("tokens.createdBy"), t("tokens.expires"), t("tokens.used")]}
        rows={data.items}
        keyOf={(token) => token.id}
        empty={t("tokens.none")}
        cells={(token) => [
          token.name,
          t(`roles.${token.role}`),
          token.createdBy,
          when(token.expiresAt, t("tokens.never")),
          when(token.usedAt, t("tokens.unused")),
          <span key="actions" className="row-actions">
            <Remove
              name={token.name}
              remove={() => removeToken(token.id)}
              onRemoved={() => void cache.invalidateQueries({ queryKey: tokensQuery.queryKey })}
            />
          </span>,
        ]}
      />
      <NewToken />
    </>
  );
}

function NewToken() {
  const { t } = useTranslation("settings");
  const cache = useQueryClient();
  const errorText = useErrorText();
  const roles = useRoleOptions();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("viewer");
  const [until, setUntil] = useState("");
  const creating = useMutation({
    mutationFn: () =>
      createToken({
        name,
        role,
        expiresAt: until ? new Date(`${until}T00:00:00`).toISOString() : null,
      }),
    onSuccess: () => {
      setName("");
      void cache.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    creating.mutate();
  };
  return (
    <form className="settings-line" onSubmit={submit}>
      <Field label={t("name")} value={name} onChange={setName} required />
      <Field
        label={t("role")}
        value={role}
        onChange={(next) => setRole(next as Role)}
        options={roles}
      />
      <Field label={t("tokens.expires")} value={until} onChange={setUntil} type="date" />
      <button type="submit" className="button button-primary" disabled={creating.isPending}>
        {t("tokens.create")}
      </button>
      {creating.data ? (
        <p className="token-once" role="status">
          {t("tokens.once")} <code>{creating.data.token}</code>
        </p>
      ) : null}
      {creating.error ? (
        <p className="field-error" role="alert">
          {errorText(creating.error)}
        </p>
      ) : null}
    </form>
  );
}
