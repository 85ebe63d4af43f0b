// A real identity provider in a process of its own, as an organisation would run one. Its parent tells it whom it
// knows; its own pages for signing in and agreeing are those that the library brings along for development.
import Provider from "oidc-provider";
import { exportJWK, generateKeyPair } from "jose";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface ProviderStart {
  readonly port: number;
  readonly redirect: string;
  readonly after: string;
}
/** Claims by the name somebody types at the provider's door. */
const people: Readonly<Record<string, Record<string, unknown>>> = {
  vogt: {
    name: "Miriam Vogt",
    email: "vogt@heuchelheim.example",
    email_verified: true,
    groups: ["amt-steuern"],
  },
  lang: {
    name: "Petra Lang",
    email: "lang@heuchelheim.example",
    email_verified: true,
    groups: ["amt-steuern"],
  },
  // Petra Lang once more, after her account was made anew.
  "lang-neu": {
    name: "Petra Lang",
    email: "lang@heuchelheim.example",
    email_verified: true,
    groups: ["amt-steuern"],
  },
  chefin: {
    name: "Ada Chefin",
    email: "chefin@heuchelheim.example",
    email_verified: true,
    groups: ["leitung"],
  },
  // Somebody who showed her identity card; what is not verified she typed in herself.
  demir: {
    email: "demir@post.example",
    phone_number: "0561 12345",
    given_name: "Ayse",
    verified_claims: {
      verification: { trust_framework: "eidas", assurance_level: "high" },
      claims: { given_name: "Ayşe", family_name: "Demir", birthdate: "1990-05-02" },
    },
  },
  /** Signed in with a password only. */
  unsicher: {
    given_name: "Ute",
    family_name: "Unsicher",
    birthdate: "1980-01-01",
    email: "ute@post.example",
  },
  gast: { name: "Gast", email: "gast@heuchelheim.example", email_verified: true, groups: ["kantine"] },
};

process.once("message", (message) => void start(message as ProviderStart));

async function start({ port, redirect, after }: ProviderStart): Promise<void> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  // Another key at each start: whoever relies on it has to follow.
  const key = { ...(await exportJWK(privateKey)), use: "sig", alg: "RS256", kid: `k${Date.now()}` };
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "blaupause",
        client_secret: "ein-geheimnis-nur-fuer-tests",
        redirect_uris: [redirect],
        post_logout_redirect_uris: [after],
      },
    ],
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name", "groups", "given_name", "family_name", "birthdate", "verified_claims"],
      phone: ["phone_number"],
    },
    conformIdTokenClaims: false,
    cookies: { keys: ["only for tests"] },
    jwks: { keys: [key] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => Promise.resolve({ sub: id, ...people[id] }),
    }),
  });
  server.on("request", provider.callback());
  process.send?.({ issuer });
}
