import { useTranslation } from "react-i18next";

import { Key } from "../../components/controls";

const HINTS = [
  [["j", "k"], "move"],
  [["x"], "select"],
  [["f"], "fold"],
  [["a"], "acknowledge"],
  [["↵"], "open"],
  [["/"], "search"],
  [["?"], "all"],
] as const;

export function KeyHints() {
  const { t } = useTranslation("incidents");
  return (
    <footer className="hints muted secondary" aria-label={t("keys.title")}>
      {HINTS.map(([keys, name]) => (
        <span key={name}>
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          {t(`keys.${name}`)}
        </span>
      ))}
    </footer>
  );
}
