// Express saying hello in a process of its own: what it alone can do on this machine.
import express from "express";
import type { AddressInfo } from "node:net";

const app = express();
app.get("/", (_request, response) => void response.json({ hello: "world" }));
const server = app.listen(0, "127.0.0.1", () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on("disconnect", () => process.exit(0));
