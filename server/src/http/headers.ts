import helmet from "helmet";

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

/** One policy for every page: nothing from elsewhere, nothing inline, nothing evaluated. */
export const securityHeaders = (secure: boolean) =>
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
