// `npm run blaupause -- …`: what concerns the data of a server is done by the server's own code, all else by the
// command line, which knows no server.
const onServer = ["backup", "restore", "migrate", "verify-audit", "person"].includes(process.argv[2] ?? "");
await import(onServer ? "../server/src/admin/main.ts" : "../packages/cli/src/main.ts");
