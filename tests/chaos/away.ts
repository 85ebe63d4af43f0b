// `npm run away -- 60m`: the database is gone for as long as that, in real time. One citizen is in the middle of a form,
// another wants to send, and both try again and again; at its end both go on where they were. Needs ferretdb on the PATH.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { base, dog, fillIn } from "../builders/dogTax.ts";
import { startServer } from "../operations/serverProcess.ts";
import { answered, createClient, formIn, type Answer } from "../security/client.ts";
import { startDatabase } from "./database.ts";

const minutes = Number(process.argv.find((word) => /^\d+m$/.test(word))?.slice(0, -1) ?? 60);
const EVERY_MS = 20_000;
const faults: string[] = [];
const expectThat = (holds: boolean, what: string): void => {
  if (!holds) faults.push(`${new Date().toISOString()} ${what}`);
};

const folder = mkdtempSync(join(tmpdir(), "blaupause-away-"));
const database = await startDatabase();
const server = await startServer(folder, { MONGODB_URL: database.url });
const [sender, writer] = [createClient(server.url), createClient(server.url)];
await fillIn(sender);
await fillIn(writer);
const review = formIn((await sender.get(`${base}/pruefen`)).text);
const page = formIn((await writer.get(`${base}/antrag/tiere`)).text);
const typed = answered(page, dog({ name: "Bella während des Ausfalls" }));

const send = (): Promise<Answer> => sender.post(`${base}/absenden`, review.entries);
const save = (): Promise<Answer> => writer.post(page.action, typed, { multipart: page.multipart });
const told = ({ status, text }: Answer, what: string): void => {
  expectThat(status === 503, `${what}: ${status}`);
  expectThat(
    text.includes("Wir können gerade nichts speichern"),
    `${what}: no sentence that says what to do`,
  );
};

await database.kill();
const until = performance.now() + minutes * 60_000;
let tries = 0;
for (; performance.now() < until; tries += 1) {
  told(await send(), "sending");
  const kept = await save();
  told(kept, "saving");
  expectThat(kept.text.includes('value="Bella während des Ausfalls"'), "saving: what was typed is gone");
  const [alive, ready] = [await fetch(`${server.url}/health`), await fetch(`${server.url}/ready`)];
  expectThat(alive.ok && ready.status === 503, `health ${alive.status}, ready ${ready.status}`);
  if (tries % 15 === 0) console.log(`${tries} tries, ${faults.length} faults, server alive`);
  await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
}
await database.start();

/** How long after the database came back somebody's next try is taken, in seconds. */
async function takenAfter(act: () => Promise<Answer>): Promise<number> {
  const start = performance.now();
  let status = 0;
  while (performance.now() - start < 120_000) {
    ({ status } = await act());
    if (status === 303) return (performance.now() - start) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  faults.push(`not taken within two minutes after the database came back: ${status}`);
  return Number.NaN;
}
const sent = await takenAfter(send);
const saved = await takenAfter(save);
const seen = await writer.get(`${base}/antrag/tiere`);
expectThat(seen.text.includes('value="Bella während des Ausfalls"'), "what was saved last is not there");
const again = await send();
expectThat(again.location === "/heuchelheim/vorgang", "sending once more does not lead to the one case");
console.log(
  `database gone for ${minutes} minutes, ${tries} tries each of sending and saving, ${faults.length} faults; ` +
    `taken ${sent.toFixed(0)} s and ${saved.toFixed(0)} s after it came back`,
);
for (const fault of faults.slice(0, 20)) console.log(fault);
if (faults.length > 0) console.log(server.output().split("\n").slice(-40).join("\n"));
await server.end();
await database.close();
rmSync(folder, { recursive: true, force: true });
process.exit(faults.length === 0 ? 0 : 1);
