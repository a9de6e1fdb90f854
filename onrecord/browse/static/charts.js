"use strict";
// Draws the charts. Each stands in its page as numbers in a table; its specification is in the
// attribute data-spec. Expressions are interpreted, since the policy forbids to evaluate them.
(() => {
  const COLOURS = ["--chart-1", "--chart-3", "--chart-2", "--chart-4"];
  const views = new Map();

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function look() {
    const isNarrow = window.innerWidth < 600;
    const ink = colour("--ink");
    const line = colour("--line");
    const font = getComputedStyle(document.querySelector(".top") ?? document.body).fontFamily;
    const text = { labelColor: ink, titleColor: ink, labelFontSize: 12, titleFontSize: 12 };
    return {
      background: "transparent",
      font,
      aria: false,
      view: { stroke: null },
      range: { category: COLOURS.map(colour) },
      axis: { ...text, titleFontWeight: "normal", gridColor: line, domainColor: line,
        tickColor: line },
      axisY: { minExtent: 30, labelLimit: isNarrow ? 130 : 240 },
      legend: { ...text, orient: "top", columns: isNarrow ? 1 : 4 },
    };
  }

  async function draw(figure) {
    const plot = figure.querySelector(".plot");
    const label = plot.getAttribute("aria-label");
    const spec = { ...JSON.parse(figure.dataset.spec), config: look() };
    const scale = spec.encoding.color.scale;
    if (scale) {
      scale.range = scale.range.map(colour);
    }
    views.get(figure)?.finalize();
    const made = await vegaEmbed(plot, spec, {
      mode: "vega-lite",
      renderer: "svg",
      ast: true,
      actions: false,
      defaultStyle: false,
      tooltip: { disableDefaultStyle: true },
    });
    // It is one picture, whose name and table say what is in it; Vega has others.
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", label);
    plot.removeAttribute("aria-roledescription");
    plot.querySelector("svg").setAttribute("aria-hidden", "true");
    views.set(figure, made);
  }

  function savers(figure) {
    const list = document.createElement("p");
    list.className = "more";
    for (const kind of ["svg", "png"]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `Save as ${kind.toUpperCase()}`;
      button.addEventListener("click", async () => {
        const link = document.createElement("a");
        link.href = await views.get(figure).view.toImageURL(kind, kind === "png" ? 2 : 1);
        link.download = `chart.${kind}`;
        link.click();
      });
      list.append(button, " ");
    }
    figure.append(list);
  }

  document.addEventListener("DOMContentLoaded", () => {
    const figures = [...document.querySelectorAll("figure.chart")];
    for (const figure of figures) {
      figure.classList.add("drawn");
      draw(figure).then(() => savers(figure));
    }
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", () => figures.forEach(draw));
  });
})();
