/** A text as the server has it, until its editor is there: nobody looks at a blank page. */
export function BeforeEditor({
  standfirst,
  sections,
}: {
  standfirst: string;
  sections: { id: string; title: string; html: string }[];
}) {
  return (
    <div>
      <p role="status" className="count">
        Opening …
      </p>
      <noscript>
        <p className="said">Writing needs JavaScript. Reading works without it.</p>
      </noscript>
      <p className="standfirst">{standfirst}</p>
      {sections.map((section) => (
        <section key={section.id}>
          <h2>{section.title}</h2>
          <div
            className="prose"
            // rendered from stored JSON through the schema, every text escaped (content/document/render.ts)
            dangerouslySetInnerHTML={{ __html: section.html }}
          />
        </section>
      ))}
    </div>
  );
}
