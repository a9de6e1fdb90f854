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
