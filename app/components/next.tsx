import type { Step } from "#content/enquiry/plan.ts";

/** What is next in a plan, and who has it: for the team. */
export function Next({ slug, steps }: { slug: string; steps: Step[] }) {
  const open = steps.filter(({ done }) => !done);
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">What is next, and who has it</h2>
      {open.length > 0 ? (
        <ul className="rows">
          {open.slice(0, shown).map(({ id, what, who, when, where }) => (
            <li key={id}>
              <span>
                <strong>{who || "Nobody yet"}</strong>: {what}
              </span>
              <span className="note">
                {[when || "No day yet", where].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {steps.length > 0
            ? "Every step of the plan is done."
            : "The plan has no steps yet: who does what, when and where."}
        </p>
      )}
      <p className="note">
        {open.length > shown && `And ${open.length - shown} more. `}
        <a href={`/enquiries/${slug}/plan`}>Open the plan</a>
      </p>
    </section>
  );
}

const shown = 8;
