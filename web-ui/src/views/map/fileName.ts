/** What a picture of the map is called: of which site, and of which moment when that is not now. */
export function fileName(site: string | undefined, moment: string | undefined): string {
  const time = moment?.replace(/\.\d+/, "").replaceAll(":", "");
  return ["map", site, time].filter(Boolean).join("-");
}
