import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";

import { ApiError } from "../../api/client";
import { changeDevice, createDevice } from "../../api/devices";
import { credentialsQuery } from "../../api/settings";
import type { DeviceDetail } from "../../api/types";
import { Button } from "../../components/controls";
import { Dialog } from "../../components/Dialog";
import { Field } from "../../components/Field";
import { useErrorText } from "../../components/states";
import { blankForm, fieldsOf, formOf, type DeviceDraft } from "./deviceDraft";

interface Props {
  /** The device to change; none to add one. */
  readonly device?: DeviceDetail;
  readonly onClose: () => void;
  readonly onSaved: (device: DeviceDetail) => void;
}

const VERSIONS = ["", "1", "2c", "3"] as const;
const AUTH = ["", "MD5", "SHA", "SHA-224", "SHA-256", "SHA-384", "SHA-512"] as const;
const PRIV = ["", "DES", "3DES", "AES", "AES-192", "AES-256", "AES-192-C", "AES-256-C"] as const;

export function DeviceForm({ device, onClose, onSaved }: Props) {
  const { t } = useTranslation("devices");
  const cache = useQueryClient();
  const errorText = useErrorText();
  const { data: credentials } = useQuery(credentialsQuery);
  const [start] = useState(() => (device ? formOf(device) : blankForm()));
  const [draft, setDraft] = useState<DeviceDraft>(start);
  const saving = useMutation({
    mutationFn: () => {
      const fields = fieldsOf(draft, device ? start : undefined);
      return device ? changeDevice(device.id, fields) : createDevice(fields);
    },
    onSuccess: (saved) => {
      void cache.invalidateQueries({ queryKey: ["devices"] });
      void cache.invalidateQueries({ queryKey: ["device", saved.id] });
      onSaved(saved);
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  const problems = saving.error instanceof ApiError ? (saving.error.problem.errors ?? []) : [];
  const bind = (name: keyof DeviceDraft) => ({
    label: t(`form.${name}`),
    value: String(draft[name]),
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    error: problems.find((problem) => problem.field === name)?.message,
  });
  const check = (name: "ping" | "enabled") => (
    <label className="form-check">
      <input
        type="checkbox"
        className="checkbox"
        checked={draft[name]}
        onChange={(event) => setDraft({ ...draft, [name]: event.target.checked })}
      />
      {t(`form.${name}`)}
    </label>
  );
  const own = draft.credential === "";
  return (
    <Dialog title={t(device ? "form.change" : "form.create")} size={600} onClose={onClose}>
      <form className="form-grid" onSubmit={submit}>
        <Field {...bind("name")} hint={t("form.nameHint")} />
        <Field {...bind("address")} required />
        <Field {...bind("site")} />
        <Field {...bind("role")} />
        <Field {...bind("tags")} hint={t("form.tagsHint")} />
        <Field {...bind("parent")} hint={t("form.parentHint")} />
        <Field
          {...bind("credential")}
          options={[
            ["", t("form.ownCredential")],
            ...(credentials?.items ?? []).map((one) => [one.name, one.name] as const),
          ]}
        />
        <Field {...bind("port")} type="number" />
        {own ? (
          <Field
            {...bind("snmpVersion")}
            options={VERSIONS.map((one) => [one, one === "" ? t("form.noSnmp") : one])}
          />
        ) : null}
        {own && (draft.snmpVersion === "1" || draft.snmpVersion === "2c") ? (
          <Field
            {...bind("community")}
            type="password"
            hint={device ? t("form.keepHint") : undefined}
          />
        ) : null}
        {own && draft.snmpVersion === "3" ? (
          <>
            <Field {...bind("v3User")} />
            <Field
              {...bind("v3Auth")}
              options={AUTH.map((one) => [one, one || t("common:none")])}
            />
            <Field
              {...bind("v3AuthKey")}
              type="password"
              hint={device ? t("form.keepHint") : undefined}
            />
            <Field
              {...bind("v3Priv")}
              options={PRIV.map((one) => [one, one || t("common:none")])}
            />
            <Field
              {...bind("v3PrivKey")}
              type="password"
              hint={device ? t("form.keepHint") : undefined}
            />
          </>
        ) : null}
        <Field {...bind("interval")} type="number" />
        <div className="form-wide">
          {check("ping")}
          {check("enabled")}
        </div>
        {saving.error ? (
          <p className="field-error form-wide" role="alert">
            {errorText(saving.error)}
          </p>
        ) : null}
        <div className="dialog-actions form-wide">
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <button type="submit" className="button button-primary" disabled={saving.isPending}>
            {t("common:save")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
