import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";

import { ApiError } from "../../api/client";
import { logIn } from "../../api/session";
import { nextPage } from "../../app/nextPage";
import { queryClient, sessionQuery } from "../../app/queries";
import { Mark } from "../../components/Mark";
import { useErrorText } from "../../components/states";
import "./login.css";

const route = getRouteApi("/login");

export function LoginPage() {
  const { t } = useTranslation();
  const { next } = route.useSearch();
  const router = useRouter();
  const errorText = useErrorText();
  const [user, setUser] = useState("");
  const [password, setPassword] = useState("");
  const entering = useMutation({
    mutationFn: () => logIn(user, password),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      router.history.push(nextPage(next));
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    entering.mutate();
  };
  const refused = entering.error instanceof ApiError && entering.error.status === 401;
  return (
    <main className="login">
      <form className="login-card" onSubmit={submit}>
        <div className="login-head">
          <Mark status="up" size={36} />
          <h1>{t("login.title")}</h1>
        </div>
        <div className="field">
          <label htmlFor="username">{t("login.user")}</label>
          <input
            id="username"
            className="input"
            autoComplete="username"
            autoCapitalize="none"
            required
            value={user}
            onChange={(event) => setUser(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="password">{t("login.password")}</label>
          <input
            id="password"
            className="input"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
        {entering.isError ? (
          <p className="field-error" role="alert">
            {refused ? t("login.refused") : errorText(entering.error)}
          </p>
        ) : null}
        <button className="button button-primary" type="submit" disabled={entering.isPending}>
          {t("login.enter")}
        </button>
        <p className="field-hint">{t("login.hint")}</p>
      </form>
    </main>
  );
}
