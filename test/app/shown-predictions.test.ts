import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ShownPredictions } from "#app/components/shown-predictions.tsx";

const question = "Do they use the words?";

test("who reads an enquiry reads what was expected of its cycles, and whether it came so", () => {
  const cycles = [
    {
      ...{ school: "North", number: 1 },
      predictions: [{ question, prediction: "Half do.", match: "no" as const }],
    },
    {
      ...{ school: "North", number: 2 },
      predictions: [{ question, prediction: "All do.", match: null }],
    },
    { school: "South", number: 1, predictions: [] },
  ];
  const page = renderToStaticMarkup(createElement(ShownPredictions, { cycles }));
  for (const words of ["North, cycle 1", "Expected: Half do.", "Not as predicted", "Not known yet"])
    expect(page).toContain(words);
  expect(page).not.toContain("South");
});
