import { fileRoutes, routes, type Route } from "@blaupause/api";

/** All of the OpenAPI document: what answers with JSON, and what answers with a file. */
export const operations = { ...routes, ...fileRoutes };
export type OperationName = keyof typeof operations;
export type Operation = Pick<Route, "method" | "path"> & Partial<Pick<Route, "body" | "files">>;
export const names = Object.keys(operations) as OperationName[];

const THINGS = /\{(?:number|service|person|link|comment|proposal|session|secret|file)\}/;
/** Its address names something of an organisation, which may be there or not. */
export const namesThing = ({ path }: Operation): boolean => THINGS.test(path);
/** Signing in says in the body where; nothing else takes an organisation from whoever asks. */
export const SAYS_WHERE: readonly OperationName[] = ["signInByPassword", "askForReset", "resetPassword"];
