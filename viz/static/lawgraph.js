// Small help on pages that work without it: open all, find in the list, print.
"use strict";

(() => {
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
  each("[data-do]", (control) => {
    control.hidden = false;
    if (control.closest(".find")) control.closest(".find").hidden = false;
  });

  each('[data-do="print"]', (button) => button.addEventListener("click", () => window.print()));

  each('[data-do="toggle"]', (button) => {
    const words = [button.textContent, button.dataset.close];
    let open = false;
    button.addEventListener("click", () => {
      open = !open;
      each(".body details", (one) => { one.open = open; });
      button.textContent = words[open ? 1 : 0];
    });
  });

  each('[data-do="find"]', (input) => input.addEventListener("input", () => {
    const wanted = input.value.trim().toLocaleLowerCase();
    each(".part .norm", (norm) => {
      norm.hidden = wanted !== "" && !norm.textContent.toLocaleLowerCase().includes(wanted);
    });
    each(".part .group", (group) => {
      group.hidden = !group.querySelector(".norm:not([hidden])");
    });
  }));

  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".body details:not([open])")];
    opened.forEach((one) => { one.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((one) => { one.open = false; }));
})();
