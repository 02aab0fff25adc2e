import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";

import { changeOwnPassword } from "../../api/settings";
import { queryClient, sessionQuery } from "../../app/queries";
import { Field } from "../../components/Field";
import { useErrorText } from "../../components/states";

const SHORTEST = 12;

export function Account() {
  const { t } = useTranslation("settings");
  const { data: session } = useQuery(sessionQuery);
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const changing = useMutation({
    mutationFn: () => changeOwnPassword(current, next),
    onSuccess: () => {
      queryClient.clear();
      void navigate({ to: "/login" });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    changing.mutate();
  };
  const short = next !== "" && next.length < SHORTEST;
  return (
    <form className="settings-form settings-narrow" onSubmit={submit}>
      <p>
        {session?.user} <span className="muted">{session ? t(`roles.${session.role}`) : null}</span>
      </p>
      <Field
        label={t("account.current")}
        value={current}
        onChange={setCurrent}
        type="password"
        required
      />
      <Field
        label={t("account.next")}
        value={next}
        onChange={setNext}
        type="password"
        required
        hint={t("account.hint", { count: SHORTEST })}
        error={short ? t("account.short", { count: SHORTEST }) : undefined}
      />
      {changing.error ? (
        <p className="field-error" role="alert">
          {errorText(changing.error)}
        </p>
      ) : null}
      <button
        type="submit"
        className="button button-primary"
        disabled={short || changing.isPending}
      >
        {t("account.change")}
      </button>
    </form>
  );
}
