import type { ServerResponse } from "node:http";

/** Sends a browser on after what it posted. A part of the address may come from what was asked for: it is encoded. */
export function seeOther(response: ServerResponse, address: string): void {
  response.writeHead(303, { Location: encoded(address), "Content-Length": 0 });
  response.end();
}

const encoded = (address: string): string => (/^[!-~]*$/.test(address) ? address : encodeURI(address));
