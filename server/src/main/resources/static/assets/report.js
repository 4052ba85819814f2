// Comforts of the report page: dropping a file, and asking again about the file this page holds.
// The file stays in this page; it is sent with each request and kept nowhere. Without this file
// the form works, and asks for the chart each time.
"use strict";

(() => {
  let kept = null;

  const tell = (form, words) => {
    form.querySelector("[data-status]").textContent = words;
  };

  const keep = (form, file) => {
    kept = file;
    show(form);
  };

  const show = (form) => {
    if (kept && form) {
      form.querySelector("[data-chosen]").textContent = form.dataset.chosen + " " + kept.name;
      form.querySelector("[data-afresh]")?.remove();
    }
  };

  const save = (blob, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  const swap = (html) => {
    const next = new DOMParser().parseFromString(html, "text/html");
    const page = next.querySelector("main > article");
    if (!page) {
      return false;
    }
    page.querySelectorAll("script").forEach((script) => script.remove());
    document.querySelector("main > article").replaceWith(page);
    document.title = next.title;
    show(document.querySelector("form[data-report]"));
    const heading = page.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
    window.scrollTo(0, 0);
    return true;
  };

  const ask = async (form, submitter) => {
    const data = new FormData(form, submitter);
    data.set("chart", kept, "chart"); // the name of a file may be the name of a person
    tell(form, form.dataset.reading);
    try {
      const answer = await fetch(form.action, { method: "POST", body: data, cache: "no-store" });
      const type = answer.headers.get("Content-Type") || "";
      if (answer.ok && type.startsWith("application/json")) {
        const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") || "");
        save(await answer.blob(), name ? name[1] : "report.json");
        tell(form, "");
      } else if (type.includes("problem+json")) {
        const problem = await answer.json();
        tell(form, problem.detail || form.dataset.failed);
      } else if (!swap(await answer.text())) {
        tell(form, form.dataset.failed);
      }
    } catch {
      tell(form, form.dataset.failed);
    }
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-chart]") && event.target.files.length > 0) {
      keep(event.target.form, event.target.files[0]);
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-report]") || !kept) {
      return;
    }
    event.preventDefault();
    if (kept.size > Number(form.dataset.most)) {
      tell(form, form.dataset.large);
    } else {
      ask(form, event.submitter);
    }
  });

  const over = (event) => event.target.closest && event.target.closest("[data-drop]");
  document.addEventListener("dragover", (event) => {
    event.preventDefault(); // also beside the field, or the browser would open the file
    over(event)?.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => over(event)?.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const field = over(event);
    field?.classList.remove("over");
    if (field && event.dataTransfer.files.length > 0) {
      keep(field.closest("form"), event.dataTransfer.files[0]);
    }
  });
})();
