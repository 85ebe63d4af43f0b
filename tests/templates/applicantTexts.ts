import { elements, type Service } from "@blaupause/model";

const WORDS = "title label hint text message requiredMessage unknown itemLabel addLabel yes no".split(" ");

/** Where the words of an application stand: its form, and what is to be had at hand. */
export function textsOfApplicants(service: Service): readonly string[] {
  const starts = Object.values(service.process.nodes).flatMap((node) =>
    node.type === "startEvent" && node.form !== undefined ? [`forms/${node.form}`] : [],
  );
  const shown = [...elements(service)].filter(
    ({ address, json }) =>
      ["about/prepare", ...starts].some((start) => `${address}/`.startsWith(`${start}/`)) &&
      json["type"] !== "hidden",
  );
  return shown.flatMap(({ address, json }) =>
    WORDS.filter((property) => typeof json[property] === "string").map(
      (property) => `${address}/${property}`,
    ),
  );
}

/** Every text of a service by the place translations name it with: `forms/antrag/title`, `about/summary`. */
export function sourceTexts(service: Service): ReadonlyMap<string, string> {
  const about = Object.entries(service.about).map(([property, text]) => [`about/${property}`, text] as const);
  const others = [...elements(service)].flatMap(({ address, json }) =>
    Object.entries(json).map(
      ([property, text]) => [address === "" ? property : `${address}/${property}`, text] as const,
    ),
  );
  const isText = (entry: readonly [string, unknown]): entry is readonly [string, string] =>
    typeof entry[1] === "string";
  return new Map([...about, ...others].filter(isText));
}
