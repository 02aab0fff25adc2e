import { Menu } from "@mantine/core";
import { type Query, useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { deviceRemoval, probeDevice } from "../../api/devices";
import type { DeviceDetail } from "../../api/types";
import { useMay } from "../../app/queries";
import { Button } from "../../components/controls";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { Icon } from "../../components/Icon";
import { DeviceForm } from "../devices/DeviceForm";

export function DeviceActions({ device }: { readonly device: DeviceDetail }) {
  const { t } = useTranslation("devices");
  const cache = useQueryClient();
  const navigate = useNavigate();
  const mayProbe = useMay("operator");
  const mayChange = useMay("admin");
  const [asking, setAsking] = useState<"change" | "remove">();
  const ofDevice = { predicate: ({ queryKey }: Query) => queryKey.includes(device.id) };
  const probe = useMutation({ mutationFn: () => probeDevice(device.id) });
  const remove = useMutation({
    ...deviceRemoval(device.id),
    // What is still on its way could only bring that there is no such device.
    onMutate: () => cache.cancelQueries(ofDevice),
    onError: () => void cache.invalidateQueries(ofDevice),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ["devices"] });
      void navigate({ to: "/devices" });
    },
  });
  if (!mayProbe) return null;
  return (
    <>
      <Button disabled={probe.isPending} onClick={() => probe.mutate()}>
        {t(probe.isSuccess ? "action.probed" : "action.probe")}
      </Button>
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
              {t("action.change")}
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon name="trash" size={16} />}
              onClick={() => setAsking("remove")}
            >
              {t("action.remove")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {asking === "change" ? (
        <DeviceForm device={device} onClose={() => setAsking(undefined)} onSaved={() => {}} />
      ) : null}
      {asking === "remove" ? (
        <ConfirmDialog
          title={t("remove.title", { name: device.name })}
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
