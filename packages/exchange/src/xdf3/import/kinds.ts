import { compilePattern } from "@blaupause/feel";
import { LARGEST_FILE, type Field } from "@blaupause/model";
import type { Datenfeld } from "../schema.ts";
import type { LossCode } from "./loss.ts";

type Props = Readonly<Record<string, unknown>>;
export interface Kind {
  readonly type: Field["type"];
  readonly props: Props;
  readonly losses: readonly (readonly [what: LossCode, about?: string])[];
}
const kind = (type: Field["type"], props: Props = {}, losses: Kind["losses"] = []): Kind => ({
  type,
  props,
  losses,
});

/** Harmonised fields that have a type of their own here. */
const known: Readonly<Record<string, Field["type"]>> = { F60000000242: "email", F60000000240: "phone" };

/** What kind of question a field is; null where there is none. `codeList` is the id of its list. */
export function kindOf(feld: Datenfeld, many: boolean, codeList: string): Kind | LossCode {
  if (feld.feldart === "label") return kind("info", {}, [["label"]]);
  if (feld.feldart === "hidden" && feld.inhalt === null) return "hidden";
  if (feld.datentyp === "obj") return "obj";
  if (feld.feldart === "hidden")
    return kind("hidden", { of: "text", computed: JSON.stringify(feld.inhalt), label: feld.name });
  if (feld.feldart === "select" && feld.datentyp !== "bool") return choice(feld, many, codeList);
  return input(feld);
}

function choice({ werte }: Datenfeld, many: boolean, codeList: string): Kind {
  const type = many ? "choices" : "choice";
  return kind(type, { codeList }, werte === null || werte.length === 0 ? [["list"]] : []);
}

function input(feld: Datenfeld): Kind {
  const type = known[feld.identifikation.id];
  if (type !== undefined) return kind(type, {}, judgedLosses(feld));
  switch (feld.datentyp) {
    case "bool":
      return kind("boolean", { yes: "Ja", no: "Nein" });
    case "date":
      return kind("date");
    case "time":
      return kind("text", { pattern: "([01][0-9]|2[0-3]):[0-5][0-9]" }, [["time", "Uhrzeit"]]);
    case "datetime":
      return kind("text", { pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}" }, [
        ["time", "Zeitpunkt"],
      ]);
    case "num_int":
      return kind("integer", ...amounts(feld));
    case "num":
      return kind("number", ...amounts(feld));
    case "num_currency":
      return kind("money", ...amounts(feld));
    case "file":
      return file(feld);
    default:
      return texts(feld);
  }
}

const judgedLosses = ({ praezisierung }: Datenfeld): Kind["losses"] => {
  const { pattern = null, minLength = null, maxLength = null } = praezisierung ?? {};
  const length =
    minLength === null && maxLength === null
      ? []
      : [["bounds", `${minLength ?? 0} bis ${maxLength ?? "∞"} Zeichen`] as const];
  return [...(pattern === null ? [] : [["judged"] as const]), ...length];
};

const asNumber = (text: string | null | undefined): number | null => {
  const number = Number((text ?? "").replace(",", "."));
  return text === null || text === undefined || text.trim() === "" || !Number.isFinite(number)
    ? null
    : number;
};

function amounts({ praezisierung }: Datenfeld): [Props, Kind["losses"]] {
  const [min, max] = [asNumber(praezisierung?.minValue), asNumber(praezisierung?.maxValue)];
  return [
    { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) },
    freeText(praezisierung?.text),
  ];
}

const freeText = (text: string | null | undefined): Kind["losses"] => (text ? [["text"]] : []);

function texts({ praezisierung }: Datenfeld): Kind {
  const min = asNumber(praezisierung?.minLength);
  const max = asNumber(praezisierung?.maxLength);
  const length = {
    ...(min === null || min < 1 ? {} : { minLength: Math.floor(min) }),
    ...(max === null || max < 1 ? {} : { maxLength: Math.floor(max) }),
  };
  const pattern = praezisierung?.pattern ?? null;
  const losses = freeText(praezisierung?.text);
  if (pattern === null) return kind((max ?? 0) > 500 ? "textarea" : "text", length, losses);
  if (pattern.length > 500 || "problem" in compilePattern(pattern))
    return kind("text", length, [...losses, ["pattern"]]);
  return kind("text", { ...length, pattern }, losses);
}

const MEDIA = /^[a-z]+\/[a-z0-9.+-]+$/;
function file({ maxSize, mediaType }: Datenfeld): Kind {
  const size = asNumber(maxSize);
  const fits = size !== null && Number.isInteger(size) && size >= 1 && size <= LARGEST_FILE;
  const accept = [...new Set(mediaType.filter((one) => MEDIA.test(one)))];
  return kind("file", { ...(fits ? { maxSize: size } : {}), ...(accept.length > 0 ? { accept } : {}) }, [
    ...(maxSize !== null && !fits ? [["size"] as const] : []),
    ...mediaType.filter((one) => !MEDIA.test(one)).map((one) => ["media", one] as const),
  ]);
}
