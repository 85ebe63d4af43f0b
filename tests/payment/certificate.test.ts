import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TLSSocket } from "node:tls";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onPath } from "../mongo/program.ts";

/*
 * ePayBL knows who asks by a certificate. The keys are made anew for each run, by openssl; without it this is skipped.
 */
const openssl = onPath("openssl");
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "blaupause-certificate-"));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function make(...words: string[]): void {
  execFileSync(openssl ?? "", words, { cwd: folder, stdio: "ignore" });
}
/** A key and a certificate by its own or another's authority. */
function issue(name: string, subject: string, by: string | null, more: readonly string[] = []): void {
  const own = ["-newkey", "rsa:2048", "-nodes", "-keyout", `${name}.key`, "-subj", `/CN=${subject}`];
  const authority = by === null ? [] : ["-CA", `${by}.crt`, "-CAkey", `${by}.key`];
  make("req", "-x509", "-days", "2", ...own, ...authority, ...more, "-out", `${name}.crt`);
}
function packed(name: string, password: string): void {
  const parts = ["-inkey", `${name}.key`, "-in", `${name}.crt`, "-passout", `pass:${password}`];
  make("pkcs12", "-export", ...parts, "-out", `${name}.p12`);
}

let server: Server;
let seen: (string | undefined)[] = [];
beforeAll(async () => {
  if (openssl === null) return console.log("there is no openssl: certificates are not tried in this run");
  issue("authority", "Test", null);
  issue("stranger", "Stranger", null);
  issue("server", "127.0.0.1", "authority", ["-addext", "subjectAltName=IP:127.0.0.1"]);
  issue("client", "Gemeinde Heuchelheim", "authority");
  packed("client", "gut");
  packed("stranger", "gut");
  const read = (name: string): Buffer => readFileSync(file(name));
  const own = { key: read("server.key"), cert: read("server.crt"), ca: read("authority.crt") };
  server = createServer({ ...own, requestCert: true, rejectUnauthorized: true }, (request, response) => {
    const subject = (request.socket as TLSSocket).getPeerCertificate().subject.CN;
    seen.push(Array.isArray(subject) ? subject[0] : subject);
    const paymentInformation = {
      transactionId: "T-1",
      status: "INITIAL",
      transactionRedirectUrl: "https://pay.example/T-1",
    };
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ paymentInformation }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server?.close());

async function asks(certificate: string, password: string, trusts = "authority.crt"): Promise<unknown> {
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const child = fileURLToPath(new URL("askWithCertificate.ts", import.meta.url));
  const env = {
    ...process.env,
    NODE_EXTRA_CA_CERTS: file(trusts),
    TSX_TSCONFIG_PATH: join(root, "tsconfig.run.json"),
  };
  const words = ["--import", "tsx", child, url, file(certificate), password];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root, env });
  return JSON.parse(stdout);
}

describe.skipIf(openssl === null)("a payment provider that wants a certificate", () => {
  it("is told who asks by it", async () => {
    seen = [];
    expect(await asks("client.p12", "gut")).toMatchObject({ id: "T-1", url: "https://pay.example/T-1" });
    expect(seen).toEqual(["Gemeinde Heuchelheim"]);
  }, 30_000);

  it("refuses a stranger's, and a wrong password is told apart", async () => {
    seen = [];
    expect(await asks("stranger.p12", "gut")).toBe("provider-away");
    expect(await asks("client.p12", "falsch")).toBe("certificate-not-valid");
    expect(seen).toEqual([]);
  }, 30_000);

  it("has to prove who it is as well", async () => {
    seen = [];
    expect(await asks("client.p12", "gut", "stranger.crt")).toBe("provider-away");
    expect(seen).toEqual([]);
  }, 30_000);
});
