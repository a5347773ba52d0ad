import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HowWeKnow } from "#app/components/evidence.tsx";

const item = (id: string, doi: string) => ({
  ...{ id, kind: "cited-study" as const, what: `Study ${id}`, method: "", when: "", n: null },
  ...{ supports: [], result: null },
  reference: { type: "article-journal" as const, title: `Study ${id}`, DOI: doi },
});

test("evidence whose study was retracted says so beside the study, with where that is said", () => {
  const page = renderToStaticMarkup(
    createElement(HowWeKnow, {
      evidence: [item("a", "10.1000/a"), item("b", "10.1000/b")],
      said: [],
      retracted: [{ doi: "10.1000/b", said: "https://journal.example/notice" }],
    }),
  );
  const [, first = "", second = ""] = page.split("<li");
  expect(first).not.toContain("Retracted");
  expect(second).toContain("<strong>Retracted:</strong> this work was taken back");
  expect(second).toContain('href="https://journal.example/notice"');
});
