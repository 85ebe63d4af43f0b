import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { BODY_LIMIT } from "../../server/src/http/multipart.ts";

// No container engine and no cluster is needed here: what can be told by reading is told by reading.

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
type Yaml = Record<string, never>;

/** A chart's template as Helm would fill it in, as far as ours go: values by path, `quote`, `toJson`, `if`, `range`. */
function rendered(name: string, given: object = {}): Record<string, unknown> {
  const values = { ...(parse(read("deploy/helm/values.yaml")) as Yaml), ...given };
  const valueAt = (path: string): unknown =>
    path === ".Release.Name"
      ? "test"
      : path
          .replace(".Values.", "")
          .split(".")
          .reduce<unknown>((at, key) => (at as Yaml)[key], values);
  const text = read(`deploy/helm/templates/${name}`)
    .replaceAll(/\{\{- range ([.\w]+) \}\}([\s\S]*?)\n *\{\{- end \}\}/g, (_, path: string, each: string) =>
      (valueAt(path) as Record<string, string>[])
        .map((one) =>
          each.replaceAll(/\{\{ \.(\w+) \| quote \}\}/g, (__, key: string) => JSON.stringify(one[key])),
        )
        .join(""),
    )
    .replaceAll(
      /\{\{-? if ([.\w]+) \}\}([\s\S]*?)(?:\{\{ else \}\}([\s\S]*?))?\{\{-? end \}\}/g,
      (_, path: string, yes: string, no = "") => (valueAt(path) ? yes : (no as string)),
    )
    .replaceAll(/\{\{ toJson ([.\w]+) \}\}/g, (_, path: string) => JSON.stringify(valueAt(path)))
    .replaceAll(/\{\{ ([.\w]+) \| quote \}\}/g, (_, path: string) => JSON.stringify(String(valueAt(path))))
    .replaceAll(/\{\{ ([.\w]+) \}\}/g, (_, path: string) => String(valueAt(path)));
  expect(text).not.toContain("{{");
  return parse(text) as Record<string, unknown>;
}

interface IngressPath {
  readonly path: string;
  readonly pathType: string;
  readonly backend: { readonly service: { readonly name: string } };
}
const pathsOf = ({ spec }: Record<string, unknown>): readonly IngressPath[][] =>
  (spec as { rules: { http: { paths: IngressPath[] } }[] }).rules.map(({ http }) => http.paths);

describe("the Helm chart", () => {
  const deployment = rendered("deployment.yaml") as never as {
    spec: { template: { spec: { containers: Record<string, never>[]; securityContext: object } } };
  };
  const pod = deployment.spec.template.spec;
  const [server] = pod.containers;

  it("runs without root, without rights, on a file system it cannot write to", () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: "RuntimeDefault" } },
    });
    expect(server?.["securityContext"]).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
  });

  it("asks whether it lives and whether it is ready, and gives it time to end", () => {
    expect(server).toMatchObject({
      livenessProbe: { httpGet: { path: "/health" } },
      readinessProbe: { httpGet: { path: "/ready" }, periodSeconds: 2, failureThreshold: 1 },
      startupProbe: { httpGet: { path: "/ready" } },
    });
    expect(pod).toMatchObject({ terminationGracePeriodSeconds: 60 });
  });

  it("can write where the server keeps the list of erased cases, and nowhere else but /tmp", () => {
    const { env, volumeMounts } = server as unknown as {
      env: { name: string; value: string }[];
      volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
    };
    const folder = env.find(({ name }) => name === "BLAUPAUSE_DATA")?.value;
    const writable = volumeMounts.filter(({ readOnly }) => readOnly !== true);
    expect(writable.map(({ mountPath }) => mountPath).toSorted()).toEqual([folder, "/tmp"].toSorted());
    const keys = volumeMounts.filter(({ name }) => name === "keys").map(({ mountPath }) => mountPath);
    expect(keys).toEqual([`${folder}/master.key`, `${folder}/session.key`]);
    expect(rendered("data.yaml")).toMatchObject({
      kind: "PersistentVolumeClaim",
      metadata: { name: "test" },
      spec: { accessModes: ["ReadWriteMany"], resources: { requests: { storage: "1Gi" } } },
    });
  });

  it("names secrets and holds none", () => {
    const env = (server?.["env"] ?? []) as { name: string; value: string }[];
    expect(
      env.map(({ name }) => name).filter((name) => /TOKEN|SECRET|KEY|PASSWORD|MONGODB|SMTP/.test(name)),
    ).toEqual([]);
    expect(server).toMatchObject({ envFrom: [{ secretRef: { name: "blaupause-settings" } }] });
    for (const file of [
      "values.yaml",
      ...readdirSync(`${root}deploy/helm/templates`).map((one) => `templates/${one}`),
    ]) {
      const text = read(`deploy/helm/${file}`);
      expect([file, /kind: Secret|:\/\/[^/\s"]+:[^/\s"]+@|stringData/.test(text)]).toEqual([file, false]);
    }
  });

  it("leads from the ingress over the service to the server's port", () => {
    expect(rendered("service.yaml")).toMatchObject({ spec: { ports: [{ targetPort: "http" }] } });
    expect(server).toMatchObject({ ports: [{ name: "http", containerPort: 8080 }] });
    const backend = { service: { name: "test", port: { name: "http" } } };
    expect(rendered("ingress.yaml")).toMatchObject({
      spec: {
        tls: [{ hosts: ["services.example"] }],
        rules: [{ host: "services.example" }],
      },
    });
    expect(pathsOf(rendered("ingress.yaml"))[0]?.at(-1)).toEqual({ path: "/", pathType: "Prefix", backend });
  });

  it("shows what is for those who run it to nobody outside, at no host", () => {
    const townHosts = [{ host: "amt.example", tlsSecret: "amt-tls" }];
    const all = pathsOf(rendered("ingress.yaml", { townHosts }));
    expect(all.length).toBe(2);
    for (const paths of all) {
      const closed = paths.filter(({ backend }) => backend.service.name === "test-closed");
      expect(closed.map(({ path }) => path).toSorted()).toEqual(["/health", "/metrics", "/ready"]);
      expect(closed.every(({ pathType }) => pathType === "Prefix")).toBe(true);
    }
    const { metadata, spec } = rendered("closed.yaml") as { metadata: { name: string }; spec: object };
    expect([metadata.name, "selector" in spec]).toEqual(["test-closed", false]);
  });

  it("takes towns with hosts and certificates of their own", () => {
    const townHosts = ["a", "b"].map((one) => ({ host: `${one}.example`, tlsSecret: `${one}-tls` }));
    expect(rendered("ingress.yaml", { townHosts })).toMatchObject({
      spec: {
        tls: [
          { hosts: ["services.example"], secretName: "blaupause-tls" },
          { hosts: ["a.example"], secretName: "a-tls" },
          { hosts: ["b.example"], secretName: "b-tls" },
        ],
        rules: [{ host: "services.example" }, { host: "a.example" }, { host: "b.example" }],
      },
    });
  });
});

/** What the image or the compose file itself decides; a platform is no demo. */
const INSIDE: readonly string[] = ["BLAUPAUSE_DEMO", "PORT", "BLAUPAUSE_DATA", "NODE_ENV", "STOP_DRAIN_MS"];

describe("compose.yaml and the Containerfile", () => {
  const compose = parse(read("compose.yaml")) as { services: Record<string, Record<string, unknown>> };

  it("keep the server from writing, and the database from the world", () => {
    expect(compose.services["app"]).toMatchObject({
      read_only: true,
      user: "10001:10001",
      cap_drop: ["ALL"],
    });
    expect(compose.services["mongo"]).toMatchObject({ networks: ["inside"] });
    expect(compose.services["mongo"]?.["ports"]).toBeUndefined();
    expect(compose).toMatchObject({ networks: { inside: { internal: true } } });
  });

  it("hand on every setting an operator can make", () => {
    const [table = ""] = /## Configuration[\s\S]*?\n## /.exec(read("docs/operations.md")) ?? [];
    const settings = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name ?? "");
    const given = Object.keys((compose.services["app"]?.["environment"] ?? {}) as object);
    expect(settings.filter((name) => !given.includes(name) && !INSIDE.includes(name))).toEqual([]);
  });

  it("hold no secret: every one comes from outside", () => {
    expect(read("compose.yaml")).not.toMatch(/:\/\/[^$\s:]+:(?!secret)[^@\s]+@/);
    expect(read(".dockerignore")).toContain(".env");
  });

  it("build in stages and run as somebody who is nobody", () => {
    const text = read("Containerfile");
    const last = text.slice(text.lastIndexOf("FROM "));
    expect(text.match(/^FROM node:20-slim/gm)?.length).toBe(3);
    expect(last).toMatch(/^USER 10001:10001$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(/^CMD \["node"/m);
    expect(last.indexOf("USER")).toBeLessThan(last.indexOf("CMD"));
  });
});

describe("publiccode.yml", () => {
  const code = parse(read("publiccode.yml")) as Record<string, unknown>;
  const { version, license } = JSON.parse(read("package.json")) as { version: string; license: string };

  it("has what the standard asks for, and says the same as package.json", () => {
    for (const key of [
      "publiccodeYmlVersion",
      "name",
      "url",
      "platforms",
      "categories",
      "developmentStatus",
      "softwareType",
      "description",
      "legal",
      "maintenance",
      "localisation",
    ])
      expect([key, code[key] !== undefined]).toEqual([key, true]);
    expect(code).toMatchObject({ softwareVersion: version, legal: { license } });
    const described = code["description"] as unknown as Record<
      string,
      { shortDescription: string; longDescription: string }
    >;
    for (const { shortDescription, longDescription } of Object.values(described)) {
      expect(shortDescription.length).toBeLessThanOrEqual(150);
      expect(longDescription.length).toBeGreaterThanOrEqual(150);
      expect(longDescription.length).toBeLessThanOrEqual(10_000);
    }
  });
});

describe("what those who publish and operate read", () => {
  it("the chart and the handbook let through what the server takes in one request", () => {
    const { metadata } = rendered("ingress.yaml") as { metadata: { annotations: Record<string, string> } };
    const megabytes = BODY_LIMIT / 1024 / 1024;
    expect(metadata.annotations["nginx.ingress.kubernetes.io/proxy-body-size"]).toBe(`${megabytes}m`);
    expect(read("docs/operations.md")).toContain(`lets bodies of ${megabytes} MB through`);
  });

  it("no address is made up: what the publisher fills in is marked, and leads nowhere until then", () => {
    const code = parse(read("publiccode.yml")) as { url: string };
    expect(new URL(code.url).hostname).toMatch(/\.invalid$/);
    expect(read("publiccode.yml").match(/TO FILL IN/g)).toHaveLength(2);
    for (const path of ["SECURITY.md", "publiccode.yml"])
      expect([path, /example\.org|\S@\S+\.\w/.test(read(path)), /to fill in/i.test(read(path))]).toEqual([
        path,
        false,
        true,
      ]);
  });
});
