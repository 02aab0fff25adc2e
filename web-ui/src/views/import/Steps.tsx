import { useTranslation } from "react-i18next";

import { Icon } from "../../components/Icon";

const STEPS = ["file", "columns", "review", "apply"] as const;
export type Step = (typeof STEPS)[number];

export function Steps({ step }: { readonly step: Step }) {
  const { t } = useTranslation("import");
  const at = STEPS.indexOf(step);
  return (
    <ol className="steps" aria-label={t("steps.label")}>
      {STEPS.map((name, index) => (
        <li
          key={name}
          className={index === at ? "step step-now" : "step"}
          aria-current={index === at ? "step" : undefined}
        >
          <span className="step-mark">
            {index < at ? <Icon name="check" size={14} /> : index + 1}
          </span>
          {t(`steps.${name}`)}
        </li>
      ))}
    </ol>
  );
}
