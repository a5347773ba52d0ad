/** What the pages share on which a school, an alliance or the commons is run. */
import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { answerForm, textOf } from "#app/answers.ts";
import type { Place } from "#server/people/places.ts";

export async function loadPlace(
  { services, viewer, origin }: AppLoadContext,
  request: Request,
  place: Place,
) {
  const { searchParams, pathname } = new URL(request.url);
  const [{ staff, given, done, today }, waiting, sharing, called] = await Promise.all([
    services.running.look(viewer, place),
    services.inviting.listWaiting(viewer, place),
    services.sharing.get(place),
    services.packs.getNames(),
  ]);
  const invited = searchParams.get("invited");
  return {
    staff,
    given,
    waiting,
    sharing,
    roles: called.inForce("role"),
    today,
    done,
    said: searchParams.get("said"),
    mailWorks: services.waysIn.mailWorks,
    /** To hand over where no mail is sent; shown to who invited, once. */
    link: invited && /^[\w-]{20,80}$/.test(invited) ? `${origin}/join/${invited}` : null,
    here: pathname,
  };
}

export async function actOnPlace(
  { services, viewer, caller }: AppLoadContext,
  request: Request,
  place: Place,
) {
  const form = await request.formData();
  const here = new URL(request.url).pathname;
  const { inviting, running, memberships, designating } = services;
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "invite": {
        await services.limits.count("invite by address", caller.address);
        const path = await inviting.invite(viewer, place, {
          email: textOf(form, "email"),
          role: textOf(form, "invited-role"),
        });
        const token = services.waysIn.mailWorks ? "" : path.slice("/join/".length);
        return redirect(`${here}?said=invited&invited=${token}`);
      }
      case "revoke":
        await inviting.revoke(viewer, textOf(form, "invitation"));
        return redirect(`${here}?said=revoked`);
      case "approve":
      case "refuse":
        await inviting.decide(viewer, textOf(form, "request"), textOf(form, "do") === "approve");
        return redirect(`${here}?said=decided`);
      case "give-role":
        await running.giveRole(viewer, place, {
          who: textOf(form, "person"),
          isSure: textOf(form, "sure") === "yes",
          role: textOf(form, "role"),
          from: textOf(form, "from"),
          to: textOf(form, "to"),
        });
        return redirect(`${here}?said=given`);
      case "take-role":
        await running.takeRole(viewer, place, {
          roleId: textOf(form, "held"),
          on: textOf(form, "on"),
        });
        return redirect(`${here}?said=taken`);
      case "end-affiliation":
        await running.endAffiliation(viewer, place, {
          affiliationId: textOf(form, "affiliation"),
          on: textOf(form, "on"),
        });
        return redirect(`${here}?said=left`);
      case "designate":
        await designating.designate(viewer, place.allianceId ?? "", {
          who: textOf(form, "holder"),
          isSure: textOf(form, "sure") === "yes",
          kind: textOf(form, "kind"),
          specialism: textOf(form, "specialism"),
          from: textOf(form, "from"),
          to: textOf(form, "to"),
        });
        return redirect(`${here}?said=designated`);
      case "end-designation":
        await designating.end(viewer, place.allianceId ?? "", {
          designationId: textOf(form, "designation"),
          on: textOf(form, "on"),
        });
        return redirect(`${here}?said=lapsed`);
      case "sharing":
        await services.sharing.set(viewer, place, {
          audience: textOf(form, "usual-audience"),
          licence: textOf(form, "usual-licence"),
        });
        return redirect(`${here}?said=sharing`);
      case "describe":
        await services.alliances.describe(viewer, place.allianceId ?? "", factsIn(form));
        return redirect(`${here}?said=described`);
      case "describe-school":
        await services.keeping.describeSchool(viewer, place.schoolId ?? "", {
          about: textOf(form, "about"),
          website: textOf(form, "website"),
        });
        return redirect(`${here}?said=described`);
      case "add-school":
        await memberships.add(viewer, place.allianceId ?? "", {
          school: textOf(form, "school"),
          role: textOf(form, "membership"),
          from: textOf(form, "from"),
        });
        return redirect(`${here}?said=joined`);
      case "end-membership":
        await memberships.end(viewer, textOf(form, "member"), textOf(form, "on"));
        return redirect(`${here}?said=left`);
    }
    return redirect(here);
  });
}

/** What an alliance is, as its form says. */
export const factsIn = (form: FormData) => ({
  name: textOf(form, "name"),
  form: textOf(form, "form"),
  purposeType: textOf(form, "purposeType"),
  purpose: textOf(form, "purpose"),
  about: textOf(form, "about"),
});
