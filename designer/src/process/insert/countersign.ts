import type { Change, JsonObject } from "@blaupause/model";
import { nodeAddress, type Nodes } from "../graph/flows.ts";
import { to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import { staffTasksBefore, type Spot } from "./spot.ts";

/** „Vier Augen“: somebody else than before agrees, or gives it back to the step before, where the remark is read. */
export function countersign(spot: Spot): Piece {
  const { name, office, handling, nodes, node } = spot;
  const known = staffTasksBefore(nodes, node)[0];
  const before = known ?? name("Vorbereiten");
  const task = name("Gegenzeichnen");
  const gate = name("Zugestimmt");
  const sign = name("Gegenzeichnung");
  const told = tellBefore(spot, sign, known, before);
  return {
    first: known === undefined ? before : task,
    nodes: {
      ...told.nodes,
      ...(known === undefined
        ? { [before]: { ...prepare(spot, told.form), outgoing: [to(spot, task)] } }
        : {}),
      [task]: {
        type: "userTask",
        title: "Gegenzeichnen",
        role: office,
        form: sign,
        notBy: [before],
        deadline: handling,
        outgoing: [to(spot, gate)],
      },
      [gate]: {
        type: "exclusiveGateway",
        title: "Zugestimmt?",
        outgoing: [
          to(spot, spot.next, { label: "Ja", condition: `${sign}.zustimmung` }),
          to(spot, told.back, { label: "Nein, zurückgeben", default: true }),
        ],
      },
    },
    forms: { [sign]: signForm(sign), ...told.forms },
    changes: told.changes,
  };
}

const prepare = ({ office, handling }: Spot, form: string): JsonObject => ({
  type: "userTask",
  title: "Vorbereiten",
  role: office,
  form,
  deadline: handling,
});

interface Told extends Required<Pick<Piece, "nodes" | "forms" | "changes">> {
  /** Where it goes when it is given back. */
  readonly back: string;
  /** The form in which the remark is read. */
  readonly form: string;
}

/** The remark stands in the form of the step before; a form that others fill in as well has a step before it to read it. */
function tellBefore(spot: Spot, sign: string, known: string | undefined, before: string): Told {
  const { name, nodes, office } = spot;
  const own = formOf(nodes, known);
  const fillers = Object.keys(nodes).filter((id) => formOf(nodes, id) === own);
  if (own !== null && fillers.length === 1)
    return { nodes: {}, forms: {}, changes: [remarkIn(spot, own, sign)], back: before, form: own };
  const form = name(own === null ? "Vorbereitung" : "Zurückgegebenes");
  const title = own === null ? "Vorbereitung" : "Zurückgegeben";
  const made = { forms: { [form]: { title, fields: [remarkOf(spot, sign)] } }, form };
  if (known === undefined) return { ...made, nodes: {}, changes: [], back: before };
  if (own === null) {
    const set = { type: "set", address: nodeAddress(known), property: "form", value: form } as const;
    return { ...made, nodes: {}, changes: [set], back: before };
  }
  const read = name("Bemerkung lesen");
  const step = {
    type: "userTask",
    title: "Bemerkung lesen",
    role: office,
    form,
    outgoing: [to(spot, before)],
  };
  return { ...made, nodes: { [read]: step }, changes: [], back: read };
}

function formOf(nodes: Nodes, id: string | undefined): string | null {
  const node = id === undefined ? undefined : nodes[id];
  return node !== undefined && "form" in node ? (node.form ?? null) : null;
}

/** What was said when it was given back; nothing before that. */
const remarkOf = ({ name }: Spot, sign: string): JsonObject => ({
  id: name("Zurückgegeben"),
  type: "info",
  text: `Zurückgegeben: {${sign}.bemerkung}`,
  visible: `${sign}.bemerkung != null`,
});

/** It stands first where the step before is filled in. */
function remarkIn(spot: Spot, form: string, sign: string): Change {
  const [page] = spot.service.forms[form]?.pages ?? [];
  const { id, ...remark } = remarkOf(spot, sign);
  const json = { id: String(id), ...(page === undefined ? {} : { page: page.id }), ...remark };
  return { type: "add", parent: `forms/${form}`, container: "fields", id: json.id, json, after: null };
}

const signForm = (id: string): JsonObject => ({
  title: "Gegenzeichnung",
  fields: [
    {
      id: "zustimmung",
      type: "boolean",
      label: "Stimmen Sie zu?",
      required: true,
      yes: "Ja",
      no: "Nein, zurückgeben",
    },
    {
      id: "bemerkung",
      type: "textarea",
      label: "Was ist zu ändern?",
      visible: `${id}.zustimmung = false`,
      required: true,
      maxLength: 2000,
    },
  ],
});
