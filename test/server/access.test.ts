/**
 * Who may read what: every viewer, every audience, every surface. The table says who reads; a surface
 * that shows a thing to anyone else, or hides it from one of these, fails by name.
 */
import { expect, test } from "vitest";
import { tokensOf, type Viewer, visitor } from "#content/access/tokens.ts";
import { isFailure } from "#content/failure.ts";
import { keyOf } from "#content/practice/address.ts";
import { dialect } from "#drizzle/dialect.ts";
import { type Commons, openCommons, richText } from "#test/support/commons.ts";

const readers: Record<string, string[]> = {
  team: ["anna"],
  "school:north": ["anna"],
  "alliance:ridings": ["anna", "ben"],
  member: ["anna", "ben", "cara", "dev"],
  public: ["anna", "ben", "cara", "dev", "visitor"],
};

const viewers = ["visitor", "anna", "ben", "cara", "dev"];

for (const [audience, allowed] of Object.entries(readers))
  test(`a write-up for ${audience} is read by ${allowed.join(", ")} and nobody else, on every surface`, async () => {
    const commons = await openCommons();
    try {
      const picture = await addPicture(commons);
      const slug = await commons.publish(picture.slug, audience);
      for (const name of viewers) {
        const viewer = name === "visitor" ? visitor : await commons.viewer(name);
        const seen = await surfaces(commons, viewer, slug, picture.id);
        const expected = allowed.includes(name);
        expect({ name, ...seen }).toEqual({
          name,
          ...Object.fromEntries(Object.keys(seen).map((surface) => [surface, expected])),
        });
      }
    } finally {
      await commons.close();
    }
  });

test("a draft, its pictures and its search entry are its team's alone", async () => {
  const commons = await openCommons();
  try {
    const { slug, id } = await addPicture(commons);
    const anna = await commons.viewer("anna");
    await commons.team.addAuthor(anna, slug, "cara");
    await commons.worker.drain();
    for (const [name, expected] of [
      ["visitor", false],
      ["anna", true],
      ["ben", false],
      ["cara", true],
      ["dev", false],
    ] as const) {
      const viewer = name === "visitor" ? visitor : await commons.viewer(name);
      const { writeUp } = await commons.drafts.get(anna, slug);
      expect({
        name,
        draft: await succeeds(commons.drafts.get(viewer, slug)),
        file: await succeeds(commons.attachments.get(viewer, id)),
        socket: (await commons.drafts.rightIn(viewer, writeUp.liveDocumentId)) !== null,
        page: await succeeds(commons.library.getPage(viewer, slug)),
        ...(dialect === "sqlite" ? { search: (await find(commons, viewer)).total > 0 } : {}),
      }).toEqual({
        name,
        draft: expected,
        file: expected,
        socket: expected,
        page: false,
        ...(dialect === "sqlite" ? { search: expected } : {}),
      });
    }
  } finally {
    await commons.close();
  }
});

test("narrowing an audience takes effect on every surface at once", async () => {
  const commons = await openCommons();
  try {
    const picture = await addPicture(commons);
    const slug = await commons.publish(picture.slug, "public");
    await commons.publishing.setAudience(await commons.viewer("anna"), slug, {
      audience: "school:north",
    });
    for (const name of ["visitor", "ben", "cara"]) {
      const viewer = name === "visitor" ? visitor : await commons.viewer(name);
      const seen = await surfaces(commons, viewer, slug, picture.id);
      expect(Object.values(seen)).not.toContain(true);
    }
  } finally {
    await commons.close();
  }
});

test("a colleague taken off the team reads the draft no more", async () => {
  const commons = await openCommons();
  try {
    const anna = await commons.viewer("anna");
    const cara = await commons.viewer("cara");
    const slug = await commons.startWriteUp();
    await commons.team.addAuthor(anna, slug, "cara");
    expect(await succeeds(commons.drafts.get(cara, slug))).toBe(true);
    await commons.team.remove(anna, slug, "cara");
    expect(await succeeds(commons.drafts.get(cara, slug))).toBe(false);
    await commons.worker.drain();
    if (dialect === "sqlite") expect((await find(commons, cara)).total).toBe(0);
  } finally {
    await commons.close();
  }
});

/** What each surface shows a viewer: true where it shows the write-up. */
async function surfaces(commons: Commons, viewer: Viewer, slug: string, pictureId: string) {
  const { library } = commons;
  const theme = "reading-comprehension-strategies";
  const lists = await Promise.all([
    library.listRecent(viewer),
    library.listTagged(viewer, "theme", theme),
    library.listOfSchool(viewer, "north"),
    library.listOfPerson(viewer, "anna"),
  ]);
  const found = dialect === "sqlite" ? await find(commons, viewer) : null;
  return {
    page: await succeeds(library.getPage(viewer, slug)),
    version: await succeeds(library.getPage(viewer, slug, 1)),
    recent: lists[0]?.total === 1 && lists[0].entries.length === 1,
    theme: lists[1]?.total === 1,
    school: lists[2]?.total === 1,
    person: lists[3]?.total === 1,
    themeCount: (await library.countTagged(viewer, "theme")).get(theme) === 1,
    sitemap: (await library.listForSitemap(viewer, 10)).some(({ address }) =>
      address.endsWith(keyOf(slug)),
    ),
    picture: await succeeds(commons.attachments.get(viewer, pictureId)),
    ...(found
      ? {
          search: found.hits.some((hit) => hit.kind === "practice"),
          facet: found.facets.theme.some((entry) => entry.value === theme),
        }
      : {}),
  };
}

const find = (commons: Commons, viewer: Viewer) =>
  commons.search.search({
    text: "retelling",
    tokens: tokensOf(viewer),
    filters: {},
    page: 1,
    pageSize: 10,
  });

/** A draft with a picture in it. */
async function addPicture(commons: Commons): Promise<{ slug: string; id: string }> {
  const sharp = (await import("sharp")).default;
  const bytes = await sharp({
    create: { width: 4, height: 4, channels: 3, background: "#0b5351" },
  })
    .png()
    .toBuffer();
  const anna = await commons.viewer("anna");
  const slug = await commons.startWriteUp({ sections: { problem: richText("Pupils guessed.") } });
  const { id } = await commons.attachments.add(anna, slug, { name: "plan.png", bytes });
  const { writeUp } = await commons.drafts.get(anna, slug);
  const { fillWriteUp } = await import("#content/practice/live-write-up.ts");
  await commons.live.change(writeUp.liveDocumentId, "anna", (doc) =>
    fillWriteUp(doc, {
      sections: {
        steps: {
          type: "doc",
          content: [
            { type: "paragraph", content: [{ type: "text", text: "Retell it." }] },
            { type: "picture", attrs: { attachment: id, alt: "The plan on a card" } },
          ],
        },
      },
    }),
  );
  return { slug, id };
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (thrown) {
    if (isFailure(thrown) && thrown.code === "not-found") return false;
    throw thrown;
  }
}
