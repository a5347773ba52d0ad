/** What the page of a practice and the desk say of what became of practices elsewhere. */
import type { AppLoadContext } from "@remix-run/node";
import { can } from "#content/access/can.ts";
import { addressOf } from "#content/practice/address.ts";
import type { FoundAdaptation } from "#server/adaptation/reading.ts";
import type { Library } from "#server/practice/library.ts";

/** What readers are given of it: no ids of people or of who else reads it. */
export const presentAdaptation = ({
  personId: _,
  writeUpId: __,
  audience: ___,
  ...shown
}: FoundAdaptation) => shown;

type WriteUpRow = Awaited<ReturnType<Library["getPage"]>>["writeUp"];

/** More stand on a page of their own. */
const mostOnPage = 20;

export async function elsewhereForReader(
  { services, viewer }: AppLoadContext,
  writeUp: WriteUpRow,
) {
  const [told, parents, totals, use] = await Promise.all([
    services.adaptations.listTold(viewer, writeUp.id, mostOnPage + 1),
    services.familyTree.listParents(viewer, writeUp.id),
    services.shelf.countTold(writeUp.id),
    services.shelf.find(viewer, writeUp.id),
  ]);
  return {
    address: addressOf(writeUp),
    told: told.slice(0, mostOnPage).map(presentAdaptation),
    hasMore: told.length > mostOnPage,
    parents,
    totals,
    mayTry: can(viewer, "tryPractice", null),
    shelf: can(viewer, "keepShelf", null) ? { use } : null,
  };
}

export async function elsewhereForDesk({ services, viewer }: AppLoadContext) {
  const [news, trying, due, shelf] = await Promise.all([
    services.adaptations.listNews(viewer),
    services.adaptations.listMine(viewer),
    services.followUps.listDue(viewer),
    services.shelf.list(viewer),
  ]);
  return {
    news: news.map(presentAdaptation),
    trying: trying.map(presentAdaptation),
    due,
    shelf,
  };
}
