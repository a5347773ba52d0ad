import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { CallFields, Choice, type Option } from "#app/components/call-fields.tsx";
import { Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { notFound } from "#content/failure.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const { searchParams } = new URL(request.url);
  const [slug, of] = [searchParams.get("enquiry"), searchParams.get("alliance") ?? ""];
  const [theme, phase] = [searchParams.get("theme") ?? "", searchParams.get("phase") ?? ""];
  const pupilGroup = searchParams.get("group") ?? "";
  return answer(async () => {
    if (slug) {
      const { enquiry } = await services.enquiries.requireRight(viewer, slug, "leadEnquiry");
      const { themes, phases } = await services.enquiries.readNow(enquiry);
      return {
        ...{ for: enquiry.title, title: enquiry.title, about: enquiry.question },
        ...{ theme: theme || themes[0] || "", phase: phase || phases[0] || "", pupilGroup },
        isEnquiry: true,
        alliances: await services.alliances.listOwn(viewer),
        methods: [],
      };
    }
    const { alliance } = await services.network.getAlliance(of);
    if (!can(viewer, "runAlliance", { allianceId: alliance.id })) throw notFound();
    return {
      ...{ for: alliance.name, title: "", about: "", theme, phase, pupilGroup },
      isEnquiry: false,
      alliances: [],
      methods: await services.allianceMethods.listOffered(viewer),
    };
  });
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const { searchParams } = new URL(request.url);
  const slug = searchParams.get("enquiry");
  return answerForm(form, async () => {
    const by = slug
      ? { enquiry: slug }
      : {
          allianceId: (await services.network.getAlliance(searchParams.get("alliance") ?? ""))
            .alliance.id,
        };
    const { id } = await services.calls.open(viewer, by, {
      title: textOf(form, "title"),
      about: textOf(form, "about"),
      theme: textOf(form, "theme"),
      phase: textOf(form, "phase"),
      pupilGroup: textOf(form, "pupilGroup"),
      method: textOf(form, "method"),
      opens: textOf(form, "opens"),
      closes: textOf(form, "closes"),
      forAlliance: textOf(form, "forAlliance"),
    });
    return redirect(`/enquiries/calls/${id}`);
  });
}

export const meta = () => describePage({ title: "Call for partners", unlisted: true });

export default function NewCall() {
  const start = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { problems, typed } = answered ?? {};
  return (
    <div className="column">
      <h1>Call for partners</h1>
      <p className="standfirst">
        For {start.for}. Every member reads it.{" "}
        {start.isEnquiry
          ? "You get to see who signs up, and take schools in one by one."
          : "When it has closed, schools without partners are grouped in threes, and each group begins an enquiry."}
      </p>
      <Problems problems={problems} />
      <form method="post">
        <CallFields start={start} answered={answered}>
          {!start.isEnquiry && (
            <Choice
              name="method"
              label="How they will work"
              value={typed?.method ?? ""}
              options={start.methods.map(({ id, name, of }) => [id, of ? `${name} (${of})` : name])}
            />
          )}
          {start.alliances.length > 0 && (
            <Choice
              name="forAlliance"
              label="Who may sign up"
              value={typed?.forAlliance ?? ""}
              options={[
                ["", "Any school here"],
                ...start.alliances.map(({ id, name }): Option => [id, `Schools of ${name}`]),
              ]}
            />
          )}
        </CallFields>
        <button className="act" type="submit">
          Call
        </button>
      </form>
    </div>
  );
}
