import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";

import { changeUser, createUser, removeUser, usersQuery } from "../../api/settings";
import type { Role, User } from "../../api/types";
import { Button } from "../../components/controls";
import { Field } from "../../components/Field";
import { Failure, Loading, useErrorText } from "../../components/states";
import { Remove } from "./Remove";
import { Rows } from "./Rows";
import { useRoleOptions } from "./useRoleOptions";

export function Users() {
  const { t } = useTranslation("settings");
  const { data, error, isPending } = useQuery(usersQuery);
  const cache = useQueryClient();
  const renew = (): void => void cache.invalidateQueries({ queryKey: usersQuery.queryKey });
  if (error) return <Failure error={error} />;
  if (isPending) return <Loading />;
  return (
    <>
      <Rows
        label={t("tab.users")}
        heads={[t("name"), t("role"), t("users.state")]}
        rows={data.items}
        keyOf={(user) => user.name}
        empty={t("common:none")}
        cells={(user) => [
          user.name,
          <RoleChoice key="role" user={user} onChanged={renew} />,
          t(user.enabled ? "users.enabled" : "users.disabled"),
          <span key="actions" className="row-actions">
            <Switch user={user} onChanged={renew} />
            <Remove name={user.name} remove={() => removeUser(user.name)} onRemoved={renew} />
          </span>,
        ]}
      />
      <NewUser onCreated={renew} />
    </>
  );
}

interface OfUser {
  readonly user: User;
  readonly onChanged: () => void;
}

function RoleChoice({ user, onChanged }: OfUser) {
  const { t } = useTranslation("settings");
  const roles = useRoleOptions();
  const change = useMutation({
    mutationFn: (role: Role) => changeUser(user.name, { role }),
    onSettled: onChanged,
  });
  return (
    <select
      className="input"
      aria-label={t("users.roleOf", { name: user.name })}
      value={user.role}
      onChange={(event) => change.mutate(event.target.value as Role)}
    >
      {roles.map(([role, text]) => (
        <option key={role} value={role}>
          {text}
        </option>
      ))}
    </select>
  );
}

function Switch({ user, onChanged }: OfUser) {
  const { t } = useTranslation("settings");
  const errorText = useErrorText();
  const change = useMutation({
    mutationFn: () => changeUser(user.name, { enabled: !user.enabled }),
    onSettled: onChanged,
  });
  return (
    <>
      {change.error ? <span className="field-error">{errorText(change.error)}</span> : null}
      <Button disabled={change.isPending} onClick={() => change.mutate()}>
        {t(user.enabled ? "users.disable" : "users.enable")}
      </Button>
    </>
  );
}

function NewUser({ onCreated }: { readonly onCreated: () => void }) {
  const { t } = useTranslation("settings");
  const errorText = useErrorText();
  const roles = useRoleOptions();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("operator");
  const [password, setPassword] = useState("");
  const creating = useMutation({
    mutationFn: () => createUser({ name, role, password }),
    onSuccess: () => {
      setName("");
      setPassword("");
      onCreated();
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
      <Field
        label={t("users.password")}
        value={password}
        onChange={setPassword}
        type="password"
        required
      />
      <button type="submit" className="button button-primary" disabled={creating.isPending}>
        {t("users.create")}
      </button>
      {creating.error ? (
        <p className="field-error" role="alert">
          {errorText(creating.error)}
        </p>
      ) : null}
    </form>
  );
}
