import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { channelsQuery, removeChannel, testChannel } from "../../api/settings";
import type { Channel } from "../../api/types";
import { Button } from "../../components/controls";
import { Failure, Loading, useErrorText } from "../../components/states";
import { ChannelForm } from "./ChannelForm";
import { Remove } from "./Remove";
import { Rows } from "./Rows";

export function Channels() {
  const { t } = useTranslation("settings");
  const { data, error, isPending } = useQuery(channelsQuery);
  const cache = useQueryClient();
  const [adding, setAdding] = useState(false);
  if (error) return <Failure error={error} />;
  if (isPending) return <Loading />;
  const target = (channel: Channel): string | undefined =>
    channel.type === "webhook"
      ? channel.url
      : `${channel.host}:${channel.port} → ${channel.to?.join(", ")}`;
  return (
    <>
      <p className="secondary muted">{t("channels.hint")}</p>
      <Rows
        label={t("tab.channels")}
        heads={[t("name"), t("channels.type"), t("channels.target")]}
        rows={data.items}
        keyOf={(channel) => channel.id}
        empty={t("channels.none")}
        cells={(channel) => [
          channel.name,
          channel.type,
          target(channel),
          <span key="actions" className="row-actions">
            <Test channel={channel} />
            <Remove
              name={channel.name}
              remove={() => removeChannel(channel.id)}
              onRemoved={() => void cache.invalidateQueries({ queryKey: channelsQuery.queryKey })}
            />
          </span>,
        ]}
      />
      <Button look="primary" className="settings-add" onClick={() => setAdding(true)}>
        {t("channels.add")}
      </Button>
      {adding ? <ChannelForm onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function Test({ channel }: { readonly channel: Channel }) {
  const { t } = useTranslation("settings");
  const errorText = useErrorText();
  const test = useMutation({ mutationFn: () => testChannel(channel.id) });
  return (
    <>
      {test.data ? (
        <span role="status" className={test.data.delivered ? "muted" : "field-error"}>
          {test.data.delivered ? t("channels.delivered") : test.data.message}
        </span>
      ) : null}
      {test.error ? (
        <span role="alert" className="field-error">
          {errorText(test.error)}
        </span>
      ) : null}
      <Button disabled={test.isPending} onClick={() => test.mutate()}>
        {t("channels.test")}
      </Button>
    </>
  );
}
