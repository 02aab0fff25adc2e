import { useTranslation } from "react-i18next";

import { count } from "../../domain/units";

type Term = readonly [name: string, value: number];

interface Props {
  readonly title: string;
  readonly total: Term;
  readonly parts: readonly Term[];
  readonly note?: string;
}

/** A sum that must come out: total = parts. When it does not, the difference is said aloud. */
export function Equation({ title, total, parts, note }: Props) {
  const { t } = useTranslation("settings");
  const rest = total[1] - parts.reduce((sum, [, value]) => sum + value, 0);
  return (
    <section>
      <h2>{title}</h2>
      <dl className="equation">
        <Value term={total} />
        {parts.map((term, index) => (
          <Value key={term[0]} term={term} sign={index === 0 ? "=" : "+"} />
        ))}
      </dl>
      <p className="muted secondary">
        {rest === 0 ? t("equation.holds") : t("equation.differs", { rest: count(rest) })}
        {note ? ` · ${note}` : null}
      </p>
    </section>
  );
}

function Value({ term: [name, value], sign }: { readonly term: Term; readonly sign?: string }) {
  const { t } = useTranslation("settings");
  return (
    <div className="equation-term" data-sign={sign}>
      <dt className="muted secondary">{t(`term.${name}`)}</dt>
      <dd>{count(value)}</dd>
    </div>
  );
}
