import type { Field, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { offer } from "@blaupause/server";
import type { Town } from "../stories/town.ts";

export const base = "/heuchelheim/beispiel";
/** What an applicant reads where the result needs another answer of hers. */
export const LATER = "Das Ergebnis steht hier, sobald alle Antworten dafür da sind.";

/** A result that reads a setting which may be empty. */
function service(): Service {
  const plain = minimalService();
  const tarif = {
    title: "Tarif",
    inputs: [{ id: "zahl", expression: "antrag.zahl", type: "integer" }],
    outputs: [{ id: "betrag", type: "money" }],
    hitPolicy: "UNIQUE",
    rows: [{ id: "jede", label: "jede", when: {}, then: { betrag: "zahl * settings.zuschlag" } }],
  };
  const fields = [
    ...(plain.forms["antrag"]?.fields ?? []),
    { id: "zahl", type: "integer", label: "Zahl" },
    { id: "steuer", type: "result", decision: "tarif", label: "Steuer", text: "Sie zahlen {tarif.betrag}." },
  ] as Field[];
  const settings = { fields: [{ id: "zuschlag", type: "money", label: "Zuschlag" }] };
  const text = JSON.stringify({
    ...plain,
    settings,
    decisions: { tarif },
    forms: { antrag: { title: "A", fields } },
  });
  return JSON.parse(text.replaceAll('"amt"', '"steueramt"')) as Service;
}

export const offersWith = (town: Town, values: object) =>
  offer(town.deps.store, "heuchelheim", "beispiel", service(), values as never, {
    at: town.deps.clock(),
    by: "test",
    version: "1.0.0",
  });
