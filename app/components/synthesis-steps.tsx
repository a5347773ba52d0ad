/** The way through a synthesis: its rules, its results, what is made of them, and publishing. */
export type SynthesisStep = "edit" | "rules" | "studies" | "conclusion" | "editors" | "publish";

export function SynthesisSteps({
  slug,
  title,
  current,
  version,
}: {
  slug: string;
  title: string;
  current: SynthesisStep;
  version: number;
}) {
  const steps: [SynthesisStep, string, string][] = [
    ["rules", "edit/rules", "Rules"],
    ["edit", "edit", "Results"],
    ["studies", "edit/studies", "From elsewhere"],
    ["conclusion", "edit/conclusion", "Conclusion"],
    ["editors", "edit/editors", "Editors"],
    ["publish", "publish", version > 0 ? "Publish again" : "Publish"],
  ];
  return (
    <nav className="steps" aria-label={`Steps of ${title}`}>
      <p className="crumbs">{title}</p>
      <ul>
        {steps.map(([step, path, name]) => (
          <li key={step}>
            <a
              href={`/evidence/${slug}/${path}`}
              aria-current={step === current ? "page" : undefined}
            >
              {name}
            </a>
          </li>
        ))}
        {version > 0 && (
          <li>
            <a href={`/evidence/${slug}`}>Published version {version}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
