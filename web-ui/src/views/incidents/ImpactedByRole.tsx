import { useTranslation } from "react-i18next";

import type { Impacted } from "../../api/types";
import { byRole } from "../../domain/incidents";
import { count } from "../../domain/units";
import { useRoleName } from "./useRoleName";

/** How many of each role are cut off, as bars of one scale. */
export function ImpactedByRole({ impacted }: { readonly impacted: readonly Impacted[] }) {
  const { t } = useTranslation("incidents");
  const roleName = useRoleName();
  const rows = byRole(impacted);
  const largest = rows[0]?.[1] ?? 1;
  return (
    <section>
      <h3 className="section-label">
        {t("impactedByRole")} <span>{t("unreachableCount", { count: impacted.length })}</span>
      </h3>
      <table className="roles">
        <tbody>
          {rows.map(([role, size]) => (
            <tr key={role}>
              <th scope="row">{roleName(role)}</th>
              <td className="roles-bar">
                <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={Math.max(2, (size / largest) * 100)} height="6" />
                </svg>
              </td>
              <td className="number">{count(size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
