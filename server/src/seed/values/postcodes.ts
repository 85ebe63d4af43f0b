import type { JsonObject } from "@blaupause/model";

/** Items of a list setting, each with a key. */
export const keyed = <T extends JsonObject>(items: readonly T[]) =>
  items.map((item, index) => ({ $key: `k${index + 1}`, ...item }));
export const postcodes = (all: readonly string[]) => keyed(all.map((plz) => ({ plz })));

const kassel = "34117 34119 34121 34123 34125 34127 34128 34130 34131 34132 34134";
const wiesbaden = "65183 65185 65187 65189 65191 65193 65195 65197";
const of = (text: string) => postcodes(text.split(" "));
/** All postcodes of a town, as settings take them. */
export const postcodesOf = {
  kassel: of(kassel),
  wiesbaden: of(wiesbaden),
  hattersheim: of("65795"),
  heuchelheim: of("35452"),
  musterstadt: of("40999"),
};
