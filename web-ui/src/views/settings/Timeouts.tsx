import { useTranslation } from "react-i18next";

import type { SelfStatus } from "../../api/types";
import { Amount } from "../../components/controls";
import "../../components/figures.css";
import { count } from "../../domain/units";

/**
 * What was asked and not answered, by cause: the network, the device, or an answer that came too late; and
 * what was odd about answers.
 */
export function Timeouts({ status }: { readonly status: SelfStatus }) {
  const { t } = useTranslation("settings");
  const { polls, timeouts, findings } = status;
  const causes = [
    ["pingLost", timeouts.pingLost],
    ["pingUnreachable", timeouts.pingUnreachable],
    ["pingLate", timeouts.pingLate],
    ["silent", polls.silent],
    ["refused", polls.refused],
    ["snmpUnanswered", timeouts.snmpUnanswered],
    ["snmpRepeated", timeouts.snmpRepeated],
    ["snmpStray", timeouts.snmpStray],
    ["snmpMalformed", timeouts.snmpMalformed],
  ] as const;
  return (
    <section>
      <h2>{t("timeouts.title")}</h2>
      <dl className="figures">
        {causes.map(([cause, number]) => (
          <div key={cause}>
            <dt className="muted secondary">{t(`timeouts.${cause}`)}</dt>
            <dd>
              <Amount value={count(number)} unit="" />
            </dd>
          </div>
        ))}
        {Object.entries(findings).map(([category, number]) => (
          <div key={category}>
            <dt className="muted secondary">
              {t(`oddity.${category}`, { defaultValue: category })}
            </dt>
            <dd>
              <Amount value={count(number)} unit="" />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
