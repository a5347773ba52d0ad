import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { drawFamilyTree } from "#content/charts/family-tree.ts";

test("a family tree scrolls in a region of its own, named and reached by keyboard", () => {
  const origin = { id: "a", parent: null, title: "Retelling", school: "North" };
  const chart = drawFamilyTree("Family of Retelling", [{ ...origin, direction: "mixed" }]);
  const page = renderToStaticMarkup(createElement(ChartFigure, { chart }));
  expect(page).toContain(
    '<div role="group" aria-label="Family of Retelling: the picture" tabindex="0">',
  );
});
