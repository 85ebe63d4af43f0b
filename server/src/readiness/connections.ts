import { isAst, type NodeProgram, type Program, type Scope } from "@blaupause/engine";
import { valueIn } from "../citizen/fees.ts";
import { allowedHosts, secretOf } from "../outbound/connections.ts";
import { hostOf } from "../outbound/target.ts";
import type { OrganisationStore } from "../store/index.ts";

/**
 * Where a service calls to without being allowed to (`host:`), and secrets it needs that are not there for that host
 * (`secret:`). Null where it calls nobody. What only a case will tell is nothing yet.
 */
export async function missingConnections(
  store: OrganisationStore,
  program: Program,
  scope: Scope,
): Promise<string[] | null> {
  const calls = Object.values(program.process.nodes).filter(({ connector }) => connector === "http");
  if (calls.length === 0) return null;
  const hosts = await allowedHosts(store);
  const value = valueIn(program, scope, []);
  const said = (node: NodeProgram, name: string): unknown => {
    const asked = node.with?.[name];
    return isAst(asked) ? value(asked) : asked;
  };
  const missing = calls.map(async (node) => {
    const host = hostIn(said(node, "url"));
    return [
      ...(host === null || hosts.includes(host) ? [] : [`host:${host}`]),
      ...(await secretMissing(store, host, said(node, "secret"))),
    ];
  });
  return [...new Set((await Promise.all(missing)).flat())];
}

async function secretMissing(store: OrganisationStore, host: string | null, name: unknown) {
  if (typeof name !== "string" || name === "") return [];
  const found = await secretOf(store, name);
  return found === null || (host !== null && found.host !== host) ? [`secret:${name}`] : [];
}

const hostIn = (url: unknown): string | null =>
  typeof url === "string" && URL.canParse(url) ? hostOf(new URL(url)) : null;
