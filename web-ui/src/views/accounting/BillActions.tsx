import { Menu } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { billsQuery, removeBill, statementFile } from "../../api/bills";
import type { Bill } from "../../api/types";
import { useMay } from "../../app/queries";
import { Button } from "../../components/controls";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { Icon } from "../../components/Icon";
import { BillForm } from "./BillForm";

interface Props {
  readonly bill: Bill;
  /** The statement that the files are of. */
  readonly month: string | undefined;
}

export function BillActions({ bill, month }: Props) {
  const { t } = useTranslation("accounting");
  const cache = useQueryClient();
  const navigate = useNavigate();
  const mayChange = useMay("admin");
  const [asking, setAsking] = useState<"change" | "remove">();
  const remove = useMutation({
    mutationFn: () => removeBill(bill.id),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: billsQuery.queryKey });
      void navigate({ to: "/performance/bills" });
    },
  });
  return (
    <>
      {month ? (
        <>
          <a className="button button-plain" href={statementFile(bill.id, month, "csv")} download>
            <Icon name="download" />
            CSV
          </a>
          <a
            className="button button-plain"
            href={statementFile(bill.id, month, "html")}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="file" />
            {t("print")}
          </a>
        </>
      ) : null}
      {mayChange ? (
        <Menu width={180}>
          <Menu.Target>
            <Button className="button-icon" aria-label={t("common:more")}>
              <Icon name="more" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<Icon name="edit" size={16} />}
              onClick={() => setAsking("change")}
            >
              {t("change")}
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon name="trash" size={16} />}
              onClick={() => setAsking("remove")}
            >
              {t("common:delete")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {asking === "change" ? (
        <BillForm bill={bill} onClose={() => setAsking(undefined)} onSaved={() => {}} />
      ) : null}
      {asking === "remove" ? (
        <ConfirmDialog
          title={t("remove.title", { name: bill.name })}
          text={t("remove.text")}
          confirm={t("common:delete")}
          error={remove.error}
          pending={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </>
  );
}
