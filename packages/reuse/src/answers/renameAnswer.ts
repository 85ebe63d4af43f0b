import { meaningAlong } from "@blaupause/check";
import { renameValue } from "@blaupause/feel/parse";
import { findElement, joinAddress, type Json, type Service } from "@blaupause/model";
import { followWith, type Written } from "../follow.ts";
import { renamedAddress, underNewName } from "../rename.ts";
import type { Moves } from "../renames.ts";
import { orderOf, serviceOf, tableOf } from "../table.ts";
import type { Props } from "../props.ts";
import { alike, filledBy } from "./alike.ts";

/** Another technical value for an answer. */
export interface AnswerRename {
  /** The question, or the code list it takes its answers from. */
  readonly question: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Gives an answer another value (U14). What compares with it, fills it in, names it in a table, a translation or the
 * policy follows, and so does every question that holds the same answers.
 */
export function renameAnswer(service: Service, rename: AnswerRename): Service {
  const meant = alike(service, rename.question);
  const moves = movesOf(service, meant, rename);
  const followed = followWith(service, moves, (written) => textNow(service, meant, rename, written));
  const filled = withFixed(service, followed, meant, rename);
  return [...moves.keys()].reduce((now, address) => underNewName(now, address, rename.to), filled);
}

/** The answer itself, wherever one of them brings it along. */
function movesOf(service: Service, meant: ReadonlySet<string>, { from, to }: AnswerRename): Moves {
  const options = [...meant].map((one) => joinAddress(one, ["options"], from));
  return new Map(
    options.flatMap((option) => {
      const now = findElement(service, option)?.kind === "option" ? renamedAddress(option, to) : null;
      return now === null ? [] : [[option, now] as const];
    }),
  );
}

const kinds = { expression: "expression", unary: "unaryTests", template: "template" } as const;

/** A text of the service in which the answer is called by its new value. */
export const textNow = (
  service: Service,
  meant: ReadonlySet<string>,
  rename: AnswerRename,
  written: Written,
): string => {
  const isOwn = meant.has(filledBy(service, written.address, written.path) ?? "");
  return spelledNow(service, meant, rename, isOwn, written);
};

/** A text in which the answer is called by its new value; `isOwn`: what it gives is the answer. */
export function spelledNow(
  service: Service,
  meant: ReadonlySet<string>,
  { from, to }: AnswerRename,
  isOwn: boolean,
  { text, register, address, shape }: Omit<Written, "path">,
): string {
  if (!text.includes(JSON.stringify(from))) return text;
  const isMeant = (names: readonly string[]): boolean =>
    meant.has(meaningAlong(service, names, address)?.address ?? "");
  const renamed = renameValue(text, shape(), { from, to, isMeant, isOwn }, kinds[register]);
  return renamed.ok ? renamed.text : text;
}

/** Values that stand there as they are: what is filled in for somebody, what a column allows. */
function withFixed(
  before: Service,
  service: Service,
  meant: ReadonlySet<string>,
  rename: AnswerRename,
): Service {
  const table = [...tableOf(service)].map(([address, row]) => {
    const props = Object.entries(row.props).map(([name, value]) =>
      isFixed(before, address, name, meant) ? [name, valueNow(value, rename)] : [name, value],
    );
    return [address, { ...row, props: Object.fromEntries(props) as Props }] as const;
  });
  return serviceOf(new Map(table), orderOf(service));
}

/** Does a property hold answers as they are? */
export const isFixed = (
  service: Service,
  address: string,
  name: string,
  meant: ReadonlySet<string>,
): boolean =>
  name === "values"
    ? meant.has(address)
    : name.startsWith("prefill") && meant.has(filledBy(service, address, name) ?? "");

/** An answer, or several, by their present values; the very same where none of them changed. */
export function valueNow(value: Json, { from, to }: Pick<AnswerRename, "from" | "to">): Json {
  if (value === from) return to;
  if (!Array.isArray(value) || !value.includes(from)) return value;
  return value.map((one: Json) => (one === from ? to : one));
}
