import type { Field, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";

/** Twenty answers of 506 bytes as JSON: what an application carries in the comparison of engines. */
export const answers: Readonly<Record<string, string | number>> = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [
    `field${index}`,
    index % 3 === 0 ? index * 7 : `value ${index} of the form`,
  ]),
);

const fields = Object.entries(answers).map(([id, value]): Field => ({
  id,
  type: typeof value === "number" ? "integer" : "text",
  label: `Frage ${id}`,
  required: true,
}));

/** One form of twenty fields, one step at the authority. */
export const twentyFields = (): Service => ({
  ...minimalService(),
  id: "zwanzig-felder",
  forms: { antrag: { title: "Antrag", fields } },
});
