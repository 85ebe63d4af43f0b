import type { Node, Service } from "@blaupause/model";
import { piecesOf } from "../forms/plainText.ts";
import type { StationView } from "./stations.ts";

/** One thing on a small picture: words, with or without something that is filled in or walked through. */
export interface Stroke {
  readonly text: string;
  readonly as: "question" | "step" | "row" | "title" | "paragraph";
}
/** So many fit on the picture. */
const MOST = 6;

type Drawn = readonly Stroke[];
const drawn: Readonly<Record<StationView["shows"], (service: Service) => Drawn>> = {
  form: ({ forms }) =>
    Object.values(forms).flatMap(({ fields }) =>
      fields.flatMap((field) => ("label" in field ? [stroke("question", field.label)] : [])),
    ),
  way: ({ process }) => Object.values(process.nodes).map(({ title }) => stroke("step", title)),
  rules: ({ decisions = {} }) =>
    Object.values(decisions).flatMap(({ title, rows }) => [
      stroke("title", title),
      ...rows.map(({ label }) => stroke("row", label)),
    ]),
  letters: ({ documents = {} }) =>
    Object.values(documents).flatMap(({ title, blocks }) => [
      stroke("title", title),
      ...blocks.flatMap((block) => ("text" in block ? [stroke("paragraph", block.text)] : [])),
    ]),
  notices: ({ process }) =>
    Object.values(process.nodes)
      .filter(isLast)
      .map(({ title }) => stroke("step", title)),
};
/** What an applicant is told, and how a case ends. */
const isLast = (node: Node): boolean =>
  node.type === "endEvent" || (node.type === "serviceTask" && node.connector === "notice");

/** What a station holds, in its own words and order. */
export const drawingOf = (shows: StationView["shows"], service: Service): Drawn =>
  drawn[shows](service).slice(0, MOST);

/** What is filled in later is a gap. */
const stroke = (as: Stroke["as"], text = ""): Stroke => ({
  as,
  text: piecesOf(text)
    .map((piece) => (piece.isGap ? "…" : piece.text))
    .join(""),
});
