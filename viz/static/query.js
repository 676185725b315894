// The query page: posts the query, shows rows as a table and triples as text, never as markup.
"use strict";

(() => {
  const form = document.getElementById("query-form");
  const box = document.getElementById("query");
  const status = document.getElementById("query-status");
  const result = document.getElementById("query-result");
  const BASE = "https://w3id.org/lawgraph/";

  const make = (tag, text, parent) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (parent) parent.append(element);
    return element;
  };

  const cell = (term, parent) => {
    const place = make("td", undefined, parent);
    if (!term) return;
    const isWeb = term.type === "uri" && /^https?:\/\//.test(term.value);
    if (isWeb) {
      const ours = term.value.startsWith(BASE);
      const link = make("a", ours ? term.value.slice(BASE.length) : term.value, place);
      link.href = ours ? "/" + term.value.slice(BASE.length) : term.value;
    } else {
      const words = make("span", term.value, place);
      if (term["xml:lang"]) {
        words.lang = term["xml:lang"];
        make("small", term["xml:lang"], place).className = "tag-lang";
      }
    }
  };

  const show = (answer) => {
    if (typeof answer.boolean === "boolean") {
      make("p", String(answer.boolean), result);
      return 1;
    }
    const table = make("table", undefined, result);
    table.className = "data";
    const head = make("tr", undefined, make("thead", undefined, table));
    answer.head.vars.forEach((name) => { make("th", name, head).scope = "col"; });
    const body = make("tbody", undefined, table);
    answer.results.bindings.forEach((row) => {
      const line = make("tr", undefined, body);
      answer.head.vars.forEach((name) => cell(row[name], line));
    });
    return answer.results.bindings.length;
  };

  const tell = (text, failed) => {
    status.textContent = text;
    status.classList.toggle("failed", Boolean(failed));
  };

  form.addEventListener("submit", async (event) => {
    const chosen = form.elements.format;
    if (!chosen.selectedOptions[0].hasAttribute("data-table")) return;
    event.preventDefault();
    result.replaceChildren();
    tell(form.dataset.running);
    try {
      const reply = await fetch(form.action, {
        method: "POST",
        headers: {
          "Content-Type": "application/sparql-query",
          Accept: "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.1",
        },
        body: box.value,
      });
      const text = await reply.text();
      const type = reply.headers.get("Content-Type") || "";
      if (!reply.ok) {
        const problem = type.includes("json") ? JSON.parse(text) : { detail: text };
        tell(`${form.dataset.failed}. ${problem.detail || problem.title || reply.status}`, true);
      } else if (type.includes("json")) {
        const rows = show(JSON.parse(text));
        tell(rows === 1 ? form.dataset.one : `${form.dataset.many}: ${rows}`);
      } else {
        make("code", text, make("pre", undefined, result));
        tell("");
      }
    } catch (error) {
      tell(`${form.dataset.failed}. ${error.message}`, true);
    }
  });

  document.querySelectorAll("[data-example]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      box.value = button.parentElement.querySelector("code").textContent;
      box.focus();
      box.scrollIntoView({ block: "center" });
    });
  });
})();
