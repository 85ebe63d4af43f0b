import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** What stands in front of several servers: one address, and whoever is alive behind it. */
export interface Front {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Every connection goes to the first server of the list that takes it. */
export async function openFront(ports: readonly number[]): Promise<Front> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    open.add(near);
    near.on("error", () => undefined).on("close", () => open.delete(near));
    lead(near, ports);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function lead(near: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined) return void near.destroy();
  const far = connect(port, "127.0.0.1");
  let isThere = false;
  far.on("connect", () => {
    isThere = true;
    near.pipe(far).pipe(near);
  });
  far.on("error", () => (isThere ? near.destroy() : lead(near, others)));
  far.on("close", () => isThere && near.destroy());
  near.on("close", () => far.destroy());
}
