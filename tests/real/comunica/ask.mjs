// Asks with Comunica what stands on standard input, and writes what it found to standard output.
// Run where Comunica is installed; it is not installed beside this file.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(`${process.cwd()}/`);
const { QueryEngine } = require("@comunica/query-sparql");
const engine = new QueryEngine();

// What a user of Comunica writes to send a token along.
const withToken = (token) => (address, options = {}) => {
  const headers = new Headers(options.headers);
  if (token) headers.set("Authorization", `Bearer ${token}`);
  return fetch(address, { ...options, headers });
};

const written = (term) => ({ value: term.value, type: term.termType, lang: term.language });

async function ask({ query, sources, destination, token }) {
  const context = { sources, fetch: withToken(token) };
  if (destination) context.destination = destination;
  const found = await engine.query(query, context);
  if (found.resultType === "bindings") {
    const rows = await (await found.execute()).toArray();
    return rows.map((row) =>
      Object.fromEntries([...row].map(([name, term]) => [name.value, written(term)])));
  }
  if (found.resultType === "quads") {
    const quads = await (await found.execute()).toArray();
    return quads.map((quad) => [quad.subject, quad.predicate, quad.object].map(written));
  }
  return (await found.execute()) ?? null;
}

const answers = [];
for (const question of JSON.parse(await text(process.stdin))) {
  try {
    answers.push({ found: await ask(question) });
  } catch (error) {
    answers.push({ error: error.message });
  }
}
process.stdout.write(JSON.stringify(answers));
