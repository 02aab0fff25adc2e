import { useDebouncedCallback } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { listDevices, sitesQuery } from "../../api/devices";
import { Button } from "../../components/controls";
import { FilterChoice } from "../../components/FilterChoice";
import { Icon } from "../../components/Icon";
import { Empty, Failure, Loading } from "../../components/states";
import { useMay } from "../../app/queries";
import { STATUSES } from "../../domain/status";
import { count } from "../../domain/units";
import { useBreadcrumb } from "../../frame/crumbs";
import { DeviceForm } from "./DeviceForm";
import "./devices.css";
import { DeviceTable } from "./DeviceTable";

const PAGE = 200;
const route = getRouteApi("/shell/devices");

export function DevicesPage() {
  const { t } = useTranslation("devices");
  useBreadcrumb([{ text: t("title") }]);
  const filter = route.useSearch();
  const mayChange = useMay("admin");
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const { sort = "status", q, status, site, order } = filter;
  const list = useInfiniteQuery({
    queryKey: ["devices", { q, status, site, sort, order }],
    queryFn: ({ pageParam, signal }) =>
      listDevices({ q, status, site, sort, order, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const devices = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const filtered = Boolean(q ?? status ?? site);

  return (
    <div className="devices">
      <div className="devices-tools">
        <h1>{t("title")}</h1>
        <span className="muted secondary">{t("total", { total: count(total) })}</span>
        <Filters />
        <span className="gap" />
        <a className="button button-plain" href="/api/v1/exports/devices.csv" download>
          <Icon name="download" />
          CSV
        </a>
        {mayChange ? (
          <>
            <Button onClick={() => setAdding(true)}>
              <Icon name="plus" size={16} />
              {t("add")}
            </Button>
            <Link className="button button-primary" to="/import">
              <Icon name="upload" size={16} />
              {t("import")}
            </Link>
          </>
        ) : null}
      </div>
      {list.error ? <Failure error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <Loading /> : null}
      {list.data && devices.length === 0 ? (
        <Empty title={t(filtered ? "empty.filtered" : "empty.title")}>
          {filtered ? (
            <Link to="/devices">{t("empty.clear")}</Link>
          ) : (
            <Link to="/import">{t("empty.hint")}</Link>
          )}
        </Empty>
      ) : null}
      {devices.length > 0 ? (
        <DeviceTable
          devices={devices}
          total={total}
          onEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      ) : null}
      {adding ? (
        <DeviceForm
          onClose={() => setAdding(false)}
          onSaved={(device) => void navigate({ to: "/devices/$id", params: { id: device.id } })}
        />
      ) : null}
    </div>
  );
}

function Filters() {
  const { t } = useTranslation("devices");
  const { q, status, site } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: sites } = useQuery(sitesQuery);
  const [text, setText] = useState(q ?? "");
  const change = (next: { q?: string; status?: string; site?: string }): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const changeText = useDebouncedCallback((next: string) => change({ q: next || undefined }), 200);
  return (
    <>
      <input
        className="input devices-search"
        aria-label={t("filter.text")}
        placeholder={t("filter.text")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          changeText(event.target.value);
        }}
      />
      <FilterChoice
        label={t("filter.status")}
        value={status}
        options={STATUSES.toReversed().map((value) => [value, t(`common:status.${value}`)])}
        onChange={(next) => change({ status: next })}
      />
      <FilterChoice
        label={t("filter.site")}
        value={site}
        options={(sites?.items ?? []).filter((one) => one.name).map((one) => [one.name, one.name])}
        onChange={(next) => change({ site: next })}
      />
    </>
  );
}
