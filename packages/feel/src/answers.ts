// Which values an expression passes on and compares: what has to follow when a stored answer gets another spelling.
import type { Ast, Node } from "./ast.ts";
import { eachChild } from "./children.ts";
import { top, walk } from "./origin.ts";

type Path = readonly string[];

/** Where the value of a node comes from, for every node that only leads somewhere. */
export type Origins = (node: Node) => readonly Path[];

/** A node's sources; of a choice between two both, and of an element of a list the list. */
export function originsIn(root: Node): Origins {
  const known = new Map<Node, Path>();
  walk(root, top, { read: ({ path }, _, node) => void known.set(node, path) });
  return (node) =>
    outcomes(node).flatMap((one) => {
      const path = known.get(one);
      return path === undefined ? [] : [path];
    });
}

/** The nodes one of which is the result. */
export const outcomes = (node: Node): readonly Node[] =>
  node.t === "if" ? [...outcomes(node.then), ...outcomes(node.else)] : [node];

/** What an expression may give unchanged. */
export const passedOn = ({ root }: Ast): readonly Path[] => originsIn(root)(root);

const SEARCHES = new Set(["list contains", "index of"]);

/** The two sides of a node that asks whether they are the same; none for every other node. */
export function sides(node: Node): readonly (readonly Node[])[] {
  if (node.t === "compare" && (node.op === "=" || node.op === "!=")) return [[node.left], [node.right]];
  if (node.t === "in") return [[node.of], node.tests];
  const isSearch = node.t === "call" && node.fn.t === "builtin" && SEARCHES.has(node.fn.name);
  return isSearch ? node.args.map((one) => [one]) : [];
}

const RECKONING = new Set(["number", "date", "duration", "time", "date and time"]);
const reckoned = (node: Node): readonly Node[] => {
  if (node.t === "arithmetic") return [node.left, node.right];
  return node.t === "call" && node.fn.t === "builtin" && RECKONING.has(node.fn.name) ? node.args : [];
};

/** Paths an expression works with further: how their values are spelled means something. */
export const reckonedIn = (ast: Ast): readonly Path[] => pathsIn(ast, reckoned).flat();

/** Paths that an expression holds against each other: what both lead to is spelled alike. */
export const comparedIn = (ast: Ast): readonly (readonly Path[])[] =>
  pathsIn(ast, (node) => sides(node).flat()).filter((paths) => paths.length > 1);

/** For every node of an expression the paths that some of those below it lead to. */
function pathsIn({ root }: Ast, chosen: (node: Node) => readonly Node[]): readonly (readonly Path[])[] {
  const origins = originsIn(root);
  const found: (readonly Path[])[] = [];
  const look = (node: Node): void => {
    found.push(chosen(node).flatMap(origins));
    eachChild(node, look);
  };
  look(root);
  return found;
}
