import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Status = "INITIAL" | "PAYED" | "FAILED" | "CANCELED";
interface Request {
  readonly requestId: string;
  readonly grosAmount: number;
  readonly purpose: string;
  readonly description: string;
  readonly redirectUrl: string;
  readonly items: readonly { readonly totalNetAmount: number }[];
}
interface Transaction {
  readonly id: string;
  readonly request: Request;
  status: Status;
  /** What was taken, where that is something else than was asked for. */
  amount?: number;
}

/**
 * A payment provider as XBezahldienste 1.0 has it, and the page where people pay: it keeps transactions, tells how they
 * stand, and sends people back without saying anything.
 */
export interface PaymentProvider {
  readonly url: string;
  readonly transactions: readonly Transaction[];
  /** How often it was asked how one stands. */
  readonly asked: (id: string) => number;
  /** Answers like this until it is set back: `away` answers 503. */
  readonly be: (mood: "well" | "away" | "strict" | "muddled") => void;
  readonly ends: (id: string, status: Status, amount?: number) => void;
  readonly close: () => Promise<void>;
}
export const TOKEN = "Geheimer-Bezahlschluessel";

export async function startPaymentProvider(): Promise<PaymentProvider> {
  const transactions: Transaction[] = [];
  let mood = "well";
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (mood === "away") return void response.writeHead(503).end();
    void serve(request, response, { transactions, mood, own: urlOf() });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const urlOf = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${urlOf()}/konnektor/`,
    transactions,
    asked: (id) => asked.filter((path) => path.endsWith(`/06531007/${id}`)).length,
    be: (next) => {
      mood = next;
    },
    ends: (id, status, amount) => {
      const found = transactions.find((one) => one.id === id);
      if (found === undefined) throw new Error(`no transaction ${id}`);
      Object.assign(found, { status, ...(amount === undefined ? {} : { amount }) });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface House {
  readonly transactions: Transaction[];
  readonly mood: string;
  readonly own: string;
}
const API = /^\/konnektor\/paymenttransaction\/dienst-1\/06531007(?:\/([\w-]+))?$/;

async function serve(request: IncomingMessage, response: ServerResponse, house: House): Promise<void> {
  const { pathname } = new URL(request.url ?? "", house.own);
  const [page, id] = /^\/zahlen\/([\w-]+)$/.exec(pathname) ?? [];
  if (page !== undefined) return pay(request, response, house, id ?? "");
  const found = API.exec(pathname);
  const tell = (status: number, body: unknown): void =>
    void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  if (request.headers.authorization !== `Bearer ${TOKEN}`) return tell(401, { code: "UNAUTHORIZED" });
  if (found === null) return tell(404, { code: "NOT_FOUND" });
  if (house.mood === "muddled") return tell(200, { status: "ok" });
  if (request.method === "GET") {
    const known = house.transactions.find((one) => one.id === found[1]);
    return known === undefined ? tell(404, { code: "NOT_FOUND" }) : tell(200, shown(known, house));
  }
  const body = JSON.parse(await textOf(request)) as Request;
  const sum = body.items.reduce((all, { totalNetAmount }) => all + totalNetAmount, 0);
  if (house.mood === "strict" || sum !== body.grosAmount || body.purpose.length > 27)
    return tell(400, { code: "BOOKING_DATA_MISSING" });
  if (house.transactions.some((one) => one.request.requestId === body.requestId))
    return tell(409, { code: "PAYMENT_EXISTS" });
  const made = { id: randomUUID(), request: body, status: "INITIAL" as const };
  house.transactions.push(made);
  tell(200, shown(made, house));
}

const shown = ({ id, request, status, amount }: Transaction, { own }: House): object => ({
  paymentRequest: { ...request, grosAmount: amount ?? request.grosAmount },
  paymentInformation: {
    transactionId: id,
    status,
    ...(status === "INITIAL" ? { transactionRedirectUrl: `${own}/zahlen/${id}` } : {}),
    ...(status === "PAYED"
      ? {
          transactionReference: `KZ-${request.purpose}`,
          transactionTimestamp: "2026-07-10T07:30:00.000Z",
          paymentMethod: "CREDITCARD",
        }
      : {}),
  },
});

/** The page people see, without anything but what they need. */
async function pay(request: IncomingMessage, response: ServerResponse, { transactions }: House, id: string) {
  const found = transactions.find((one) => one.id === id);
  if (found === undefined) return void response.writeHead(404).end();
  if (request.method === "POST") {
    found.status = new URLSearchParams(await textOf(request)).get("do") === "pay" ? "PAYED" : "CANCELED";
    return void response.writeHead(303, { location: found.request.redirectUrl }).end();
  }
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(
    `<!doctype html><html lang="de"><title>Bezahlen</title><h1>${found.request.grosAmount} €</h1><form method="post">
    <button name="do" value="pay">Kostenpflichtig bezahlen</button><button name="do" value="no">Abbrechen</button></form>`,
  );
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
