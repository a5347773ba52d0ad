import { openDatabase } from "#drizzle/database.ts";
import { createSqliteSearch } from "#search/sqlite/engine.ts";
import { readCollection, ndcg } from "#test/search/support/collection.ts";
import { existsSync } from "node:fs";
const sums: Record<string, number> = {};
for (const name of ["cran", "cisi", "scifact"]) {
  const c = readCollection(name);
  const path = `/tmp/eval-db/${name}.sqlite`;
  const fresh = !existsSync(path);
  const database = await openDatabase(`file:${path}`);
  const s = createSqliteSearch({ database });
  let t = performance.now();
  if (fresh) await database.write((tx) => s.put(tx, c.documents));
  const load = performance.now() - t;
  const out = [];
  for (const kind of ["queries", "queries.typo", "queries.short", "queries.shorttypo", "queries.shortprefix"]) {
    let sum = 0; const ms = [];
    const qs = c.questions(kind).filter(q=>c.gains(q.id).length>0);
    for (const q of qs) { t = performance.now(); const r = await s.search({ text: q.text, tokens: ["public"], filters: {}, page: 1, pageSize: 10 }); ms.push(performance.now() - t);
      sum += ndcg(r.hits.map(h => c.gain(q.id, h.id)), c.gains(q.id)); }
    ms.sort((a, b) => a - b);
    const v = sum / qs.length; sums[kind] = (sums[kind] ?? 0) + v / 3;
    out.push(`${kind.slice(7)||"full"} ${v.toFixed(3)} (${ms[ms.length >> 1]!.toFixed(1)}/${ms[Math.floor(ms.length * .99)]!.toFixed(0)}ms)`);
  }
  console.log(name, "load", load.toFixed(0), out.join("  "));
  await database.close();
}
console.log(Object.entries(sums).map(([k, v]) => k + " " + v.toFixed(3)).join("  "));
