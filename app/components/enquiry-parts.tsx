const groups = [
  {
    name: "Where we are",
    parts: [
      ["", "Overview"],
      ["stage", "Stage"],
      ["calendar", "Calendar"],
      ["team", "Schools and people"],
      ["together", "Working together"],
    ],
  },
  {
    name: "What we do",
    parts: [
      ["known", "Known already"],
      ["plan", "Plan"],
      ["cycles", "Cycles"],
      ["lessons", "Lessons"],
      ["measures", "Measures"],
      ["practice", "The practice"],
      ["implementation", "How it was done"],
    ],
  },
  {
    name: "What we tell",
    parts: [
      ["findings", "Findings"],
      ["contributions", "Contributions"],
      ["share", "Who reads it"],
    ],
  },
] as const;
export type EnquiryPart = (typeof groups)[number]["parts"][number][0];

/** The parts of an enquiry, for its team; and its title, over each of them. */
export function EnquiryParts({
  slug,
  title,
  current,
}: {
  slug: string;
  title: string;
  current: EnquiryPart;
}) {
  return (
    <nav className="steps grouped" aria-label={`Parts of ${title}`}>
      {current !== "" && <p className="crumbs">{title}</p>}
      {groups.map(({ name, parts }) => (
        <div key={name}>
          <p>{name}</p>
          <ul aria-label={name}>
            {parts.map(([part, label]) => (
              <li key={part}>
                <a
                  href={part ? `/enquiries/${slug}/${part}` : `/enquiries/${slug}`}
                  aria-current={part === current ? "page" : undefined}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
