/** The way through a draft: write, agree with colleagues, publish. */
export function DraftSteps({
  slug,
  title,
  current,
  version,
  right,
}: {
  slug: string;
  title: string;
  current: "edit" | "team" | "preview" | "publish";
  version: number;
  right: "write" | "read";
}) {
  const steps = [
    ["edit", right === "write" ? "Write" : "Read"],
    ["team", "Team"],
    ["preview", "Preview"],
    ...(right === "write" ? [["publish", version > 0 ? "Publish again" : "Publish"] as const] : []),
  ] as const;
  return (
    <nav className="steps" aria-label={`Steps of ${title}`}>
      {current !== "edit" && <p className="crumbs">{title}</p>}
      <ul>
        {steps.map(([step, name]) => (
          <li key={step}>
            <a
              href={`/practice/${slug}/${step}`}
              aria-current={step === current ? "page" : undefined}
            >
              {name}
            </a>
          </li>
        ))}
        {version > 0 && (
          <li>
            <a href={`/practice/${slug}`}>Published version {version}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
