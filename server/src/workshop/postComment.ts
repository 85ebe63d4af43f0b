import { withoutUnseen } from "@blaupause/model";
import type { WorkshopElement } from "@blaupause/web/citizen";
import { postedForm } from "../citizen/submit.ts";
import { seeOther } from "../http/redirect.ts";
import { addComment, LONGEST_NAME, LONGEST_TEXT } from "./comment.ts";
import { pathOf, type DraftPart } from "./draft/parts.ts";
import { placeOf, showPart, type WorkshopVisit } from "./visit.ts";

/** Takes a comment on an element of the draft; what is not taken is shown again where it was typed. */
export async function postComment(found: WorkshopVisit): Promise<void> {
  const texts = await postedForm(found);
  const given = (name: string): string => withoutUnseen(texts.get(name) ?? "").trim();
  const [address, text, name] = [given("address"), given("text"), given("name")];
  const part = partAt(found, address);
  const element = part.elements().find((one) => one.address === address);
  const refuse = (sentence: string, status = 422): void =>
    showPart(found, part, { thanks: null, wrong: { address, text, name, sentence } }, status);
  const { say } = found;
  if (element === undefined) return refuse(say("workshop.wrong.gone"), 409);
  if (text === "") return refuse(say("workshop.wrong.empty"));
  if (text.length > LONGEST_TEXT) return refuse(say("workshop.wrong.long", { count: text.length }));
  if (name.length > LONGEST_NAME) return refuse(say("workshop.wrong.name"));
  const said = { address, about: nameOf(element), text, name };
  if (!(await addComment(found.deps, found.town.store, found.link, said)))
    return refuse(say("workshop.wrong.full"), 409);
  seeOther(found.response, placeOf(found, part.path, element));
}

/** The part an address would stand in, and the whole where there is no such part. */
function partAt({ parts }: WorkshopVisit, address: string): DraftPart {
  const path = pathOf(address);
  const [home] = parts;
  const part = parts.find((one) => one.path === path) ?? home;
  if (part === undefined) throw new Error("a draft without parts");
  return part;
}

const LONGEST = 120;
/** What the author reads the comment under, also when the element is gone. */
const nameOf = ({ kind, title, text }: WorkshopElement): string =>
  `${kind}: ${title === "" ? text : title}`.slice(0, LONGEST);
