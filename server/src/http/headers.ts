import helmet from "helmet";
import { IncomingMessage, ServerResponse, type OutgoingHttpHeader } from "node:http";
import { Socket } from "node:net";

const policy = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "form-action": ["'self'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
};

/**
 * One policy for every page: nothing from elsewhere, nothing inline, nothing evaluated. It says the same of every
 * answer, so helmet is asked once.
 */
export function securityHeaders(secure: boolean): (response: ServerResponse) => void {
  const headers = headersBy(policyFor(secure));
  return (response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
  };
}

function headersBy(middleware: ReturnType<typeof helmet>): [string, OutgoingHttpHeader][] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  middleware(request, response, () => undefined);
  return response.getHeaderNames().map((name) => [name, response.getHeader(name) ?? ""]);
}

const policyFor = (secure: boolean) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...policy, ...(secure ? { "upgrade-insecure-requests": [] } : {}) },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });

/** The designer's canvas and its editor for JSON place things by style attributes, and check in workers of ours. */
export const designerHeaders = () =>
  helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      ...policy,
      "style-src": ["'self'", "'unsafe-inline'"],
      "font-src": ["'self'", "data:"],
      "worker-src": ["'self'"],
    },
  });
