import { mkdir } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createApp } from "./app.ts";
import { nothingInHand } from "./auth/afterAnswer.ts";
import { readAssets } from "./assets.ts";
import { startWorker } from "./effects/worker.ts";
import { createLog } from "./log/log.ts";
import { smtp } from "./mail/smtp.ts";
import { baseUrlIn } from "./operations/baseUrl.ts";
import { endOnCrash } from "./operations/crash.ts";
import { listIn } from "./operations/listIn.ts";
import { openOrEnd } from "./operations/openOrEnd.ts";
import { endOnSetting, settingsOrEnd } from "./operations/settingsOrEnd.ts";
import { startMessage } from "./operations/startMessage.ts";
import { whyNotListen } from "./operations/whyNotListen.ts";
import { endGently } from "./operations/stop.ts";
import { clamd } from "./scan/clamd.ts";
import { sessionKey } from "./security/sessionKey.ts";
import { seed, seedPublisher } from "./seed/seed.ts";
import { readTemplates } from "./offering/templates.ts";
import { openStore } from "./store/index.ts";
import { createMetrics } from "./watch/metrics.ts";
import { watchStore } from "./watch/watchStore.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const log = createLog();
endOnCrash(log);
const env = settingsOrEnd(process.env, log);
const port = Number(env["PORT"] ?? 8080);
const data = env["BLAUPAUSE_DATA"] ?? join(root, "data");
const demo = env["NODE_ENV"] !== "production" || env["BLAUPAUSE_DEMO"] === "1";
const baseUrl = baseUrlIn(env["BLAUPAUSE_URL"], port);

const token = env["METRICS_TOKEN"] ?? "";
const metrics = token === "" ? null : createMetrics();
const scanner = env["SCAN_URL"];
const scan = scanner === undefined ? null : clamd(scanner);

await mkdir(data, { recursive: true }).catch(() => endOnSetting("BLAUPAUSE_DATA", log));
const url = env["MONGODB_URL"];
const store = watchStore(await openOrEnd(() => openStore(data, { url }), url), metrics);
const clock = (): string => new Date().toISOString();
const folder = join(root, "templates");
await (demo ? seed(store, folder, clock()) : seedPublisher(store));
const templates = await readTemplates(folder);
const assets = await readAssets(join(root, "runtime", "web", "dist"), join(root, "designer", "dist"));
const mailServer = env["SMTP_URL"];
const sendMail = mailServer === undefined ? null : smtp(mailServer, env["MAIL_FROM"] ?? "noreply@localhost");
let stopping = false;
const deps = {
  store,
  clock,
  secret: await openOrEnd(() => sessionKey(data), undefined),
  demo,
  baseUrl,
  assets,
  templates,
  log,
  sendMail,
  scan,
  trustedKeys: listIn(env["TRUSTED_KEYS"]),
  outbound: { inner: listIn(env["OUTBOUND_INNER"]) },
  proxies: Number(env["TRUST_PROXY"] ?? 0),
  isStopping: () => stopping,
  ...(metrics === null ? {} : { watch: metrics, metrics: { ...metrics, token } }),
};
const worker = startWorker(deps);
const app = createApp({ ...deps, nudge: worker.nudge, isWorking: worker.isAlive });
const server = createServer(app).listen(port, () => {
  const place = url === undefined ? data : `MongoDB, die Schlüssel in ${data}`;
  console.log(startMessage({ demo, baseUrl, place }));
});
server.once("error", (error) => {
  const why = whyNotListen(error, port);
  if (why === null) throw error;
  process.stderr.write(`${why.text}\n`);
  process.exit(why.code);
});

// Longer than a proxy in front keeps its connections, so that none is closed under a request.
server.keepAliveTimeout = 75_000;

/** A second signal finds the first one at work. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const stopWorker = () => worker.stop();
  const letGo = () => worker.letGo();
  const closeStore = () => store.close();
  const drainMs = Number(env["STOP_DRAIN_MS"] ?? 3000);
  const running = { server, afterAnswers: nothingInHand, stopWorker, letGo, closeStore, log };
  await endGently({ ...running, drainMs, limitMs: 20_000 });
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
