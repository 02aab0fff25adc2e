import { useTranslation } from "react-i18next";

import { Chip } from "../../../components/controls";
import type { ChangeSearch, MapSearch } from "../useMapSearch";

const QUESTIONS = ["history", "path", "weak"] as const;

/** What the map can be asked; the answer stands beside it. */
export function Questions({
  search,
  change,
}: {
  readonly search: MapSearch;
  readonly change: ChangeSearch;
}) {
  const { t } = useTranslation("asking");
  return (
    <div className="map-questions">
      {QUESTIONS.map((question) => (
        <Chip
          key={question}
          pressed={search.ask === question}
          onPress={() =>
            change({
              ask: search.ask === question ? undefined : question,
              at: undefined,
              focus: undefined,
            })
          }
        >
          {t(`question.${question}`)}
        </Chip>
      ))}
    </div>
  );
}
