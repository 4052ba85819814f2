// Small comforts. Every page works without this file.
"use strict";

// Each page swapped in by a search announces how much was found to those who cannot see it.
document.addEventListener("htmx:afterSwap", (event) => {
  const status = event.detail.target.querySelector("[role=status]");
  if (status) {
    status.setAttribute("aria-live", "polite");
  }
});

// Printing opens what is folded.
window.addEventListener("beforeprint", () => {
  document.querySelectorAll("details:not([open])").forEach((fold) => {
    fold.open = true;
    fold.dataset.printed = "yes";
  });
});
window.addEventListener("afterprint", () => {
  document.querySelectorAll("details[data-printed]").forEach((fold) => {
    fold.open = false;
    delete fold.dataset.printed;
  });
});

// Buttons that only make sense with a script.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});
document.documentElement.classList.add("scripted");
