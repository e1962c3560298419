/* Awda in the browser: keeps typed work on this device until the server says it is recorded, shows how
   much is waiting, stops double sending, and answers "/" with the search box. Pages work without it.

   What always holds: passwords, files and hidden fields are never kept; a draft goes only when its
   command's id comes back as recorded, or at log-out, or after 72 hours. */
"use strict";
(() => {
  const PREFIX = "awda:draft:";
  const KEPT_MS = 72 * 3600 * 1000;
  const body = document.body;
  const mine = () => PREFIX + body.dataset.login + ":";

  const drafts = () =>
    Object.keys(localStorage).filter((key) => key.startsWith(mine()));
  const keyOf = (form) => mine() + location.pathname + "#" + form.id;
  const kept = (form) => form.id && body.dataset.login && !("noDraft" in form.dataset) && form.elements.command_id;
  const typed = (field) =>
    field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type) && !("noDraft" in field.dataset);

  function read(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  }

  function forgetAll() {
    Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => localStorage.removeItem(key));
  }

  function keep(form) {
    const values = [...form.elements].filter(typed)
      .map((field) => [field.name, field.value, field.type === "checkbox" || field.type === "radio" ? field.checked : null]);
    const draft = { at: Date.now(), command: form.elements.command_id.value, values };
    try { localStorage.setItem(keyOf(form), JSON.stringify(draft)); } catch { /* the device is full: the page still works */ }
    count();
  }

  function dropRecorded() {
    const recorded = document.cookie.match(/(?:^|; )awda_recorded=([0-9a-f-]{36})/)?.[1];
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
      const draft = read(key);
      if (!draft || draft.command === recorded || Date.now() - draft.at > KEPT_MS) localStorage.removeItem(key);
    }
  }

  function putBack(form) {
    const draft = read(keyOf(form));
    if (!draft || document.querySelector("[data-refused]")) return;
    const again = new Map();
    for (const [name, value, checked] of draft.values) {
      const nth = again.get(name) || 0;
      again.set(name, nth + 1);
      const field = [...form.elements].filter((one) => one.name === name && typed(one))[nth];
      if (!field) continue;
      if (checked === null) field.value = value; else field.checked = checked;
    }
    form.elements.command_id.value = draft.command; // sent twice, it has one effect
    const note = document.createElement("p");
    note.className = "notice";
    note.textContent = body.dataset.restored + " ";
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "quiet";
    drop.textContent = body.dataset.drop;
    drop.addEventListener("click", () => { localStorage.removeItem(keyOf(form)); location.reload(); });
    note.append(drop);
    form.prepend(note);
  }

  function count() {
    const line = document.getElementById("drafts");
    const waiting = drafts().length;
    if (!line) return;
    line.hidden = waiting === 0 || !body.dataset.login;
    const way = document.createElement("a");
    way.href = waiting ? drafts()[0].slice(mine().length) : "";
    way.textContent = body.dataset.drafts.replace("#", waiting);
    line.replaceChildren(way);
  }

  function release(form) {
    for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
    delete form.dataset.sent;
  }

  function prepare(root) {
    for (const form of root.querySelectorAll("form")) if (kept(form)) putBack(form);
    document.getElementById("refusal")?.focus();
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form && kept(form) && typed(event.target)) keep(form);
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if ("forget" in form.dataset) forgetAll();
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); event.stopPropagation(); return; }
    form.dataset.sent = "1";
    const button = event.submitter;
    if (button && !("noDraft" in form.dataset)) {
      button.setAttribute("aria-disabled", "true");
    }
    setTimeout(() => release(form), 15000); // an answer that never came: one may try again
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target.closest("input, textarea, select")) return;
    const box = document.querySelector("input[type=search]");
    if (box) { event.preventDefault(); box.focus(); }
  });

  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      const zone = event.target.closest?.(".file");
      if (!zone) return;
      event.preventDefault();
      zone.classList.toggle("over", kind === "dragover");
      if (kind === "drop") zone.querySelector("input").files = event.dataTransfer.files;
    });
  }

  addEventListener("pageshow", () => document.querySelectorAll("form").forEach(release));
  addEventListener("storage", count);
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest?.("form");
    if (form) release(form);
    dropRecorded();
    count();
  });

  if (document.querySelector("[data-forget-on-load]")) forgetAll();
  dropRecorded();
  prepare(document);
  count();
})();
