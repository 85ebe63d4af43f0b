import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CLIENT } from "./provider.ts";

type Claims = Readonly<Record<string, unknown>>;
/** How the next token is made: what it claims beside the usual, in which way, and by whose key. */
export interface Forgery {
  readonly claims?: Claims;
  readonly header?: Claims;
  /** Signed by a key the provider does not know. */
  readonly isForeign?: boolean;
  /** What is claimed is changed after it was signed. */
  readonly after?: Claims;
}

const [own, foreign] = [keyPair(), keyPair()];
function keyPair() {
  return generateKeyPairSync("rsa", { modulusLength: 2048 });
}
const encoded = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString("base64url");

function token(issuer: string, nonce: string, { claims, header, isForeign, after }: Forgery): string {
  const now = Math.floor(Date.now() / 1000);
  const usual = { iss: issuer, aud: CLIENT.clientId, sub: "vogt", nonce, iat: now, exp: now + 300 };
  const all = { ...usual, name: "Miriam Vogt", groups: ["amt-steuern"], ...claims };
  const head = { alg: "RS256", typ: "JWT", kid: "eins", ...header };
  const signed = `${encoded(head)}.${encoded(all)}`;
  if (head.alg === "none") return `${signed}.`;
  const key: KeyObject = (isForeign === true ? foreign : own).privateKey;
  const signature = sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url");
  return `${encoded(head)}.${encoded({ ...all, ...after })}.${signature}`;
}

/** An identity provider that lies as it is told to: everything else about it is as the standard says. */
export async function startForger(): Promise<{
  readonly issuer: string;
  readonly next: (nonce: string, forgery: Forgery) => void;
  readonly close: () => void;
}> {
  let wanted: { nonce: string; forgery: Forgery } = { nonce: "", forgery: {} };
  const server: Server = createServer((request, response) => {
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const say = (json: unknown): void =>
      void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(json));
    const jwk = { ...own.publicKey.export({ format: "jwk" }), kid: "eins", use: "sig", alg: "RS256" };
    if (request.url?.startsWith("/.well-known/") === true) return say(metadata(issuer));
    if (request.url === "/keys") return say({ keys: [jwk] });
    return say({
      access_token: "x",
      token_type: "Bearer",
      id_token: token(issuer, wanted.nonce, wanted.forgery),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: (nonce, forgery) => (wanted = { nonce, forgery }),
    close: () => void server.close(),
  };
}

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ["code"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256"],
});
