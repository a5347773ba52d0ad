/**
 * An alliance's driver diagram over its enquiries (S38): what its aim depends on, what could be changed, and
 * which enquiry tries that. One revision guards the whole, so that two changes never make a circle together.
 */
import { and, eq, inArray, or } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { aimOf, diagramLimits, problemsOf } from "#content/enquiry/driver-diagram.ts";
import { conflict, invalid, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { problemsNaming } from "#content/measuring/nobody-named.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  allianceDiagrams,
  allianceDrivers,
  allianceIdeaDrivers,
  allianceIdeaEnquiries,
  allianceIdeas,
  enquiries as enquiryRows,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import { readDiagram } from "#server/enquiry/alliance-diagram.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { seeDiagram } from "#server/enquiry/seen-diagram.ts";
import { enterAlliance, requireSteering } from "#server/enquiry/within-alliance.ts";
import { readableBy } from "#server/practice/audience.ts";

type Aim = Record<"howMuch" | "forWhom" | "byWhen", string>;
type Change = { slug: string; revision: number };

export function createAllianceDrivers(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** The diagram as a member sees it, with a page of enquiries to choose from. */
  const get = (viewer: Viewer, slug: string, page = 1) => seeDiagram(needs, viewer, slug, page);

  /** Says what the aim is; the first time (revision 0) the diagram begins. @throws Invalid, Conflict */
  async function setAim(viewer: Viewer, change: Change, asked: Aim): Promise<void> {
    const aim = {
      howMuch: asked.howMuch.trim(),
      forWhom: asked.forWhom.trim(),
      byWhen: asked.byWhen.trim(),
    };
    refuse([
      ...wordProblems("howMuch", aim.howMuch, "Say what gets better, and by how much"),
      ...wordProblems("forWhom", aim.forWhom, "Say for whom"),
      ...wordProblems("byWhen", aim.byWhen, "Say by when"),
    ]);
    await make(viewer, change, (tx, allianceId) =>
      tx.update(allianceDiagrams).set(aim).where(eq(allianceDiagrams.allianceId, allianceId)),
    );
  }

  /** Adds a driver, or changes one. @throws Invalid where it would not lead to the aim */
  async function putDriver(
    viewer: Viewer,
    change: Change,
    asked: { id: string | null; text: string; parent: string | null },
  ): Promise<void> {
    const text = asked.text.trim();
    refuse(wordProblems("text", text, "Say what the aim depends on"));
    const row = { text, parent: asked.parent };
    await make(viewer, change, async (tx, allianceId) => {
      if (asked.id === null) {
        const there = await tx.$count(allianceDrivers, eq(allianceDrivers.allianceId, allianceId));
        refuseMore(there, diagramLimits.drivers);
        const added = { id: newId(), allianceId, addedAt: clock() };
        return tx.insert(allianceDrivers).values({ ...row, ...added });
      }
      const own = and(eq(allianceDrivers.id, asked.id), eq(allianceDrivers.allianceId, allianceId));
      const changed = await tx.update(allianceDrivers).set(row).where(own).returning();
      if (changed.length === 0) throw notFound();
    });
  }

  /** @throws Invalid where something would no longer lead to the aim */
  async function removeDriver(viewer: Viewer, change: Change, id: string): Promise<void> {
    await make(viewer, change, (tx, allianceId) =>
      tx
        .delete(allianceDrivers)
        .where(and(eq(allianceDrivers.id, id), eq(allianceDrivers.allianceId, allianceId))),
    );
  }

  /** Adds a change idea, or changes one. Its links that the viewer does not see stay. @throws Invalid */
  async function putIdea(
    viewer: Viewer,
    change: Change,
    asked: { id: string | null; text: string; drivers: string[]; enquiries: string[] },
  ): Promise<void> {
    const text = asked.text.trim();
    refuse(wordProblems("text", text, "Say what you could change"));
    const alliance = await enterAlliance(read, viewer, change.slug);
    if (asked.enquiries.length > diagramLimits.enquiriesOfIdea)
      throw conflict(`${diagramLimits.enquiriesOfIdea} enquiries are enough for an idea.`);
    const links = (await readDiagram(read, alliance.id))?.links ?? [];
    const linked = links.map(({ enquiryId }) => enquiryId);
    const own = links.flatMap(({ ideaId, key }) => (ideaId === asked.id ? [key] : []));
    const named = await enquiries.nameWhere(
      viewer,
      and(
        readableBy(read, viewer, enquiryRows.id),
        or(eq(enquiryRows.allianceId, alliance.id), inArray(enquiryRows.id, ["", ...linked])),
        inArray(enquiryRows.key, ["", ...own, ...asked.enquiries]),
      ),
      { limit: 2 * diagramLimits.enquiriesOfIdea },
    );
    const told = await read
      .select({ id: enquiryRows.id, key: enquiryRows.key })
      .from(enquiryRows)
      .where(inArray(enquiryRows.key, ["", ...named.map(({ key }) => key)]));
    await make(viewer, change, async (tx) => {
      const id = await keepIdea(tx, { id: asked.id, allianceId: alliance.id, text });
      const drivers = await tx
        .select({ driverId: allianceDrivers.id })
        .from(allianceDrivers)
        .where(
          and(
            eq(allianceDrivers.allianceId, alliance.id),
            inArray(allianceDrivers.id, ["", ...asked.drivers]),
          ),
        );
      await tx.delete(allianceIdeaDrivers).where(eq(allianceIdeaDrivers.ideaId, id));
      if (drivers.length > 0)
        await tx
          .insert(allianceIdeaDrivers)
          .values(drivers.map((link) => ({ ...link, ideaId: id })));
      await tx
        .delete(allianceIdeaEnquiries)
        .where(
          and(
            eq(allianceIdeaEnquiries.ideaId, id),
            inArray(allianceIdeaEnquiries.enquiryId, ["", ...told.map((one) => one.id)]),
          ),
        );
      const chosen = told.filter(({ key }) => asked.enquiries.includes(key));
      if (chosen.length > 0)
        await tx
          .insert(allianceIdeaEnquiries)
          .values(chosen.map((one) => ({ ideaId: id, enquiryId: one.id })));
    });
  }

  async function keepIdea(
    tx: Queries,
    idea: { id: string | null; allianceId: string; text: string },
  ): Promise<string> {
    const { id, allianceId, text } = idea;
    if (id === null) {
      const there = await tx.$count(allianceIdeas, eq(allianceIdeas.allianceId, allianceId));
      refuseMore(there, diagramLimits.ideas);
      const added = { id: newId(), allianceId, text, addedAt: clock() };
      await tx.insert(allianceIdeas).values(added);
      return added.id;
    }
    const changed = await tx
      .update(allianceIdeas)
      .set({ text })
      .where(and(eq(allianceIdeas.id, id), eq(allianceIdeas.allianceId, allianceId)))
      .returning();
    if (changed.length === 0) throw notFound();
    return id;
  }

  async function removeIdea(viewer: Viewer, change: Change, id: string): Promise<void> {
    await make(viewer, change, (tx, allianceId) =>
      tx
        .delete(allianceIdeas)
        .where(and(eq(allianceIdeas.id, id), eq(allianceIdeas.allianceId, allianceId))),
    );
  }

  /** Makes a change if nobody made one first, and if the diagram holds afterwards. */
  async function make(
    viewer: Viewer,
    { slug, revision }: Change,
    work: (tx: Queries, allianceId: string) => Promise<unknown>,
  ): Promise<void> {
    const { id: allianceId } = await requireSteering(read, viewer, slug);
    const changed = { changedBy: viewer.person?.id ?? null, changedAt: clock() };
    await database.write(async (tx) => {
      const [moved] =
        revision === 0
          ? await tx
              .insert(allianceDiagrams)
              .values({ allianceId, howMuch: "", forWhom: "", byWhen: "", ...changed })
              .onConflictDoNothing()
              .returning()
          : await tx
              .update(allianceDiagrams)
              .set({ revision: revision + 1, ...changed })
              .where(
                and(
                  eq(allianceDiagrams.allianceId, allianceId),
                  eq(allianceDiagrams.revision, revision),
                ),
              )
              .returning();
      if (!moved)
        throw conflict("Somebody changed the diagram at the same time. Look at it again.");
      await work(tx, allianceId);
      const after = await readDiagram(tx, allianceId);
      if (after) refuse(problemsOf({ ...after, aim: aimOf(after.aim) }));
      await record(tx, {
        ...{ at: clock(), actor: changed.changedBy, action: "diagram.change", thing: allianceId },
      });
    });
  }

  return { get, setAim, putDriver, removeDriver, putIdea, removeIdea };
}

export type AllianceDrivers = ReturnType<typeof createAllianceDrivers>;

const wordProblems = (field: string, text: string, wanted: string): Problem[] => [
  ...(text.length < 3 || text.length > diagramLimits.words
    ? [{ field, message: `${wanted}, in 3 to ${diagramLimits.words} characters.` }]
    : []),
  ...problemsNaming([[field, text]]),
];

function refuse(problems: Problem[]): void {
  if (problems.length > 0) throw invalid(problems);
}

function refuseMore(there: number, most: number): void {
  if (there >= most) throw conflict(`${most} are enough to be seen. Take one away first.`);
}
