import type { Service } from "@blaupause/model";
import { printSource } from "./readSource.ts";

/** JSON that was typed and not applied yet, and the service it was begun on: it outlives the page, not the browser. */
interface Typed {
  readonly text: string;
  readonly base: Service;
}
const typed = new Map<string, Typed>();

export const keptText = (service: string): Typed | null => typed.get(service) ?? null;

export function keepText(service: string, text: string | null, base: Service): void {
  if (text === null || text === printSource(base)) typed.delete(service);
  else typed.set(service, { text, base });
  if (typed.size > 0) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
}

/** Whoever closes the browser is asked first. */
const ask = (event: Event): void => event.preventDefault();
