import { meaningAlong } from "@blaupause/check";
import { compile } from "@blaupause/engine/compile";
import { passedOn, reckonedIn } from "@blaupause/feel/parse";
import type { Service } from "@blaupause/model";
import { alike } from "./alike.ts";

/**
 * Where the value of an answer means something by itself: a step hands it to a connector that knows such words, it says
 * how an applicant gets letters, or it is reckoned with. Another value would not do there, however it is spelled elsewhere.
 */
export function workingWith(service: Service, question: string): readonly string[] {
  const meant = alike(service, question);
  const places = compile(service).expressions.flatMap(({ ast, address, property }) => {
    const isHandedOver = property.startsWith(address === "" ? "applicant/" : "with/");
    const paths = [...reckonedIn(ast), ...(isHandedOver ? passedOn(ast) : [])];
    const isMeant = paths.some((path) => meant.has(meaningAlong(service, path, address)?.address ?? ""));
    return isMeant ? [address] : [];
  });
  return [...new Set(places)];
}
