import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { sitesQuery } from "../../api/devices";
import type { PlaceFilter } from "../../api/performance";
import { FilterChoice } from "../../components/FilterChoice";

interface Props {
  readonly filter: PlaceFilter;
  readonly onChange: (next: PlaceFilter) => void;
}

/** Narrows a list to a site and to devices with a tag. */
export function PlaceFilters({ filter, onChange }: Props) {
  const { t } = useTranslation("performance");
  const { data: sites } = useQuery(sitesQuery);
  const [tag, setTag] = useState(filter.tag ?? "");
  const changeTag = useDebouncedCallback(
    (next: string) => onChange({ tag: next || undefined }),
    250,
  );
  return (
    <>
      <FilterChoice
        label={t("filter.site")}
        value={filter.site}
        options={(sites?.items ?? []).filter((one) => one.name).map((one) => [one.name, one.name])}
        onChange={(site) => onChange({ site })}
      />
      <input
        className="input tag-filter"
        aria-label={t("filter.tag")}
        placeholder={t("filter.tag")}
        value={tag}
        onChange={(event) => {
          setTag(event.target.value);
          changeTag(event.target.value.trim());
        }}
      />
    </>
  );
}
