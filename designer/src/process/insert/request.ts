import type { JsonObject } from "@blaupause/model";
import { askBack, type AskBack } from "./askBack.ts";
import { to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/**
 * „Nachfordern“: the office looks whether something is missing; what is missing is asked for by mail, handed in within
 * the days it gives and looked at again. Without an answer the office goes on with what there is.
 */
export function request(spot: Spot): Piece {
  const { name, office, handling } = spot;
  const look = name("Vollständigkeit prüfen");
  const gate = name("Fehlt etwas");
  const asked = name("Vollständigkeit");
  const back = askBack(spot, asked, `${asked}.vollstaendig = false`, look);
  return {
    ...back,
    first: look,
    nodes: {
      [look]: {
        type: "userTask",
        title: "Vollständigkeit prüfen",
        role: office,
        form: asked,
        deadline: handling,
        outgoing: [to(spot, gate)],
      },
      [gate]: {
        type: "exclusiveGateway",
        title: "Fehlt etwas?",
        outgoing: [
          to(spot, back.first, { label: "Ja, nachfordern", condition: `${asked}.vollstaendig = false` }),
          to(spot, spot.next, { label: "Nein, alles da", default: true }),
        ],
      },
      ...back.nodes,
    },
    forms: { [asked]: lookForm(back), ...back.forms },
  };
}

const lookForm = ({ fields, rules }: AskBack): JsonObject => ({
  title: "Vollständigkeit",
  fields: [
    {
      id: "vollstaendig",
      type: "boolean",
      label: "Liegt alles vor, was Sie für die Entscheidung brauchen?",
      required: true,
      yes: "Ja",
      no: "Nein, es fehlt etwas",
    },
    ...fields,
  ],
  ...(rules.length === 0 ? {} : { rules: [...rules] }),
});
