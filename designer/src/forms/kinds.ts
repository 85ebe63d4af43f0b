import type { JsonObject, Service } from "@blaupause/model";
import { formsInOrder } from "./formOrder.ts";
import { formAt, idAt } from "./spot.ts";
import type { Say, WordKey } from "../words/words.ts";

/** What „+ Frage“ offers, in the order it stands in the menu; each begins with what is safe to begin with. */
export interface QuestionKind {
  readonly key: WordKey & `kind.${string}`;
  readonly make: (say: Say, service: Service, parent: string) => JsonObject | null;
}

const plain =
  (type: string, more: JsonObject = {}) =>
  (say: Say): JsonObject => ({ id: "neueFrage", type, label: say("forms.new.label"), ...more });

const twoOptions = (say: Say): JsonObject => ({
  options: [
    { value: "a", label: say("forms.new.option", { number: 1 }) },
    { value: "b", label: say("forms.new.option", { number: 2 }) },
  ],
});
const pictures = { accept: ["application/pdf", "image/jpeg", "image/png"], maxSize: 8_388_608 };

export const questionKinds: readonly QuestionKind[] = [
  { key: "kind.text", make: plain("text", { required: true, maxLength: 120 }) },
  { key: "kind.textarea", make: plain("textarea", { required: true, maxLength: 2000 }) },
  { key: "kind.integer", make: plain("integer", { required: true }) },
  { key: "kind.number", make: plain("number", { required: true }) },
  { key: "kind.money", make: plain("money", { required: true, min: 0 }) },
  { key: "kind.date", make: plain("date", { required: true }) },
  { key: "kind.boolean", make: plain("boolean", { required: true }) },
  {
    key: "kind.choice",
    make: (say) => ({ ...plain("choice", { required: true })(say), ...twoOptions(say) }),
  },
  {
    key: "kind.choices",
    make: (say) => ({ ...plain("choices")(say), ...twoOptions(say) }),
  },
  { key: "kind.file", make: plain("file", { required: true, ...pictures }) },
  { key: "kind.email", make: plain("email", { autocomplete: "email" }) },
  { key: "kind.phone", make: plain("phone", { autocomplete: "tel" }) },
  { key: "kind.iban", make: plain("iban", { required: true }) },
  { key: "kind.list", make: plain("list", { as: "eintrag", min: 0, max: 10, fields: [] }) },
  { key: "kind.group", make: plain("group", { fields: [] }) },
  {
    key: "kind.heading",
    make: (say) => ({ id: "ueberschrift", type: "heading", label: say("forms.new.heading") }),
  },
  { key: "kind.info", make: (say) => ({ id: "hinweis", type: "info", text: say("forms.new.info") }) },
  { key: "kind.result", make: result },
  { key: "kind.questions", make: questions },
  { key: "kind.hidden", make: () => ({ id: "berechnet", type: "hidden", of: "boolean", computed: "true" }) },
];

/** Asks back about what was answered in the first form of a case; in that form itself there is nothing to ask back. */
function questions(say: Say, service: Service, parent: string): JsonObject | null {
  const [form] = formsInOrder(service);
  return form === undefined || form === idAt(formAt(parent))
    ? null
    : { id: "fragen", type: "questions", label: say("forms.new.label"), form };
}

/** Shows the first value of a table, if there is one to show. */
function result(say: Say, { decisions = {} }: Service): JsonObject | null {
  const [decision] = Object.entries(decisions);
  const output = decision?.[1].outputs[0]?.id;
  if (decision === undefined || output === undefined) return null;
  const text = `${say("forms.new.result")} **{${decision[0]}.${output}}**`;
  return { id: "ergebnis", type: "result", decision: decision[0], text };
}
