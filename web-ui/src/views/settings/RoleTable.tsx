import { useTranslation } from "react-i18next";

import type { SampleStore } from "../../api/types";
import { Amount } from "../../components/controls";
import { bytes, count } from "../../domain/units";
import { useRoleName } from "../incidents/useRoleName";

/** How long devices of which role are kept, and the disk they will take; nothing when all are kept alike. */
export function RoleTable({ roles }: { readonly roles: SampleStore["roles"] }) {
  const { t } = useTranslation("settings");
  const name = useRoleName();
  if (roles.length === 0) return null;
  return (
    <table className="table settings-table">
      <thead>
        <tr>
          <th scope="col">{t("store.role")}</th>
          <th scope="col" className="number">
            {t("store.devices")}
          </th>
          <th scope="col" className="number">
            {t("store.kept")}
          </th>
          <th scope="col" className="number">
            {t("store.expected")}
          </th>
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <tr key={role.role}>
            <th scope="row">{role.role === "" ? t("store.otherRoles") : name(role.role)}</th>
            <td className="number">
              {role.devices === 0 && role.role !== "" ? t("store.nobody") : count(role.devices)}
            </td>
            <td className="number">
              {t("store.days", {
                raw: count(role.rawDays),
                fiveMinutes: count(role.fiveMinuteDays),
                hours: count(role.hourDays),
              })}
            </td>
            <td className="number">
              <Amount {...bytes(role.expectedBytes)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
