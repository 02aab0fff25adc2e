import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { ApiError } from "../api/client";
import { Button } from "./controls";
import "./states.css";

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Says why there is nothing here and teaches the next step. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

export function Loading() {
  const { t } = useTranslation();
  return (
    <p className="loading" role="status">
      {t("loading")}
    </p>
  );
}

/** What a failed request means for a person, in the interface's language where the cause is ours. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiError)) return t("error.unexpected");
    if (error.status === 0) return t("error.offline");
    if (error.status === 403) return t("error.forbidden");
    return error.message;
  };
}

interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation();
  const text = useErrorText();
  return (
    <div className="failure" role="alert">
      <p>{text(error)}</p>
      {onRetry ? <Button onClick={onRetry}>{t("retry")}</Button> : null}
    </div>
  );
}
