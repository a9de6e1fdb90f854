"use strict";
// Datasette's tables look for this flag, which stands in their page otherwise.
window.DATASETTE_ALLOW_FACET = true;

// A button to copy a citation, which stands there to be read and selected without this script.
document.addEventListener("DOMContentLoaded", () => {
  if (!navigator.clipboard) {
    return;
  }
  for (const citation of document.querySelectorAll(".citation")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(citation.textContent.trim());
        button.textContent = "Copied";
      } catch {
        button.textContent = "Select and copy it by hand";
      }
    });
    citation.after(button);
  }
});

// Says of a table that it goes on sideways, which its shadow shows without this script.
document.addEventListener("DOMContentLoaded", () => {
  for (const table of document.querySelectorAll(".wide")) {
    const told = document.createElement("p");
    told.className = "sideways more";
    told.textContent = "More columns: scroll the table sideways.";
    table.before(told);
    new ResizeObserver(() => {
      told.classList.toggle("needed", table.scrollWidth > table.clientWidth + 1);
    }).observe(table);
  }
});
