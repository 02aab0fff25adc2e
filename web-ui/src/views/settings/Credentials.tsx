import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";

import { credentialsQuery, removeCredential, saveCredential } from "../../api/settings";
import type { NewCredential } from "../../api/types";
import { Button } from "../../components/controls";
import { Dialog } from "../../components/Dialog";
import { Field } from "../../components/Field";
import { Failure, Loading, useErrorText } from "../../components/states";
import { count } from "../../domain/units";
import { Remove } from "./Remove";
import { Rows } from "./Rows";

export function Credentials() {
  const { t } = useTranslation("settings");
  const { data, error, isPending } = useQuery(credentialsQuery);
  const cache = useQueryClient();
  const [adding, setAdding] = useState(false);
  const renew = (): void => void cache.invalidateQueries({ queryKey: credentialsQuery.queryKey });
  if (error) return <Failure error={error} />;
  if (isPending) return <Loading />;
  return (
    <>
      <p className="secondary muted">{t("credentials.hint")}</p>
      <Rows
        label={t("tab.credentials")}
        heads={[
          t("name"),
          t("credentials.version"),
          t("credentials.v3User"),
          t("credentials.devices"),
        ]}
        rows={data.items}
        keyOf={(credential) => credential.name}
        empty={t("credentials.none")}
        cells={(credential) => [
          credential.name,
          [credential.version, credential.auth, credential.priv].filter(Boolean).join(" · "),
          credential.user,
          count(credential.devices),
          <span key="actions" className="row-actions">
            <Remove
              name={credential.name}
              remove={() => removeCredential(credential.name)}
              onRemoved={renew}
            />
          </span>,
        ]}
      />
      <Button look="primary" className="settings-add" onClick={() => setAdding(true)}>
        {t("credentials.add")}
      </Button>
      {adding ? <CredentialForm onClose={() => setAdding(false)} onSaved={renew} /> : null}
    </>
  );
}

const BLANK = {
  name: "",
  version: "2c",
  community: "",
  v3User: "",
  v3Auth: "SHA-256",
  v3AuthKey: "",
  v3Priv: "AES",
  v3PrivKey: "",
};
const AUTH = ["MD5", "SHA", "SHA-224", "SHA-256", "SHA-384", "SHA-512"];
const PRIV = ["", "DES", "3DES", "AES", "AES-192", "AES-256", "AES-192-C", "AES-256-C"];

interface FormProps {
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

function CredentialForm({ onClose, onSaved }: FormProps) {
  const { t } = useTranslation("settings");
  const errorText = useErrorText();
  const [draft, setDraft] = useState(BLANK);
  const saving = useMutation({
    mutationFn: () => {
      const { name, version, community, ...v3 } = draft;
      const secret = version === "3" ? v3 : { community };
      return saveCredential(name, { version, ...secret } as NewCredential);
    },
    onSuccess: () => {
      onSaved();
      onClose();
    },
  });
  const bind = (name: keyof typeof BLANK) => ({
    label: t(name === "name" ? "name" : `credentials.${name}`),
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog title={t("credentials.add")} onClose={onClose}>
      <form className="settings-form" onSubmit={submit}>
        <Field {...bind("name")} required />
        <Field {...bind("version")} options={["1", "2c", "3"].map((one) => [one, one])} />
        {draft.version === "3" ? (
          <>
            <Field {...bind("v3User")} required />
            <Field {...bind("v3Auth")} options={AUTH.map((one) => [one, one])} />
            <Field {...bind("v3AuthKey")} type="password" required />
            <Field
              {...bind("v3Priv")}
              options={PRIV.map((one) => [one, one || t("common:none")])}
            />
            {draft.v3Priv ? <Field {...bind("v3PrivKey")} type="password" required /> : null}
          </>
        ) : (
          <Field {...bind("community")} type="password" required />
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
