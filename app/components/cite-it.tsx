/** How to cite a version, in words and as files for reference managers; `version` is its address. */
export function CiteIt({ citation, version }: { citation: string; version: string }) {
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">Cite this version</h2>
      <p className="citation">{citation}</p>
      <p className="note">
        For a reference manager: <a href={`${version}/cite.bib`}>BibTeX</a> ·{" "}
        <a href={`${version}/cite.ris`}>RIS</a> · <a href={`${version}/cite.json`}>CSL-JSON</a>
      </p>
    </section>
  );
}
