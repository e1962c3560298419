/* One tap to withdraw, with or without a network. A tap made without one is kept on this device with its own
   command id and hour, and is sent as soon as the network is back; sent twice it has one effect.

   What always holds: of the person only the number on the card is kept, and no longer than until the
   server has it; nothing is said to be recorded before the server said so. */
"use strict";
(() => {
  const KEY = "awda:withdrawals";
  const form = document.getElementById("withdraw");
  const line = document.getElementById("waiting");
  if (!form || !line) return;

  const read = () => { try { return JSON.parse(localStorage.getItem(KEY)) || []; } catch { return []; } };
  const write = (taps) => { localStorage.setItem(KEY, JSON.stringify(taps)); show(); };

  function id() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }

  function show(refused) {
    const waiting = read().length;
    line.hidden = !waiting && !refused;
    line.textContent = refused || line.dataset.words.replace("#", waiting);
  }

  async function token() {
    const answer = await fetch(form.action, { credentials: "same-origin", redirect: "error" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector("#withdraw [name=csrfmiddlewaretoken]").value;
  }

  async function send(tap, csrf) {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", csrf);
    body.set("command_id", tap.id);
    body.set("number", tap.number);
    body.set("tapped_at", tap.at);
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
    return answer.status;
  }

  let busy = false;
  async function sendAll() {
    if (busy || !read().length) return;
    busy = true;
    try {
      const csrf = await token();
      for (const tap of read()) {
        const status = await send(tap, csrf);
        if (status === 422) { show(line.dataset.refused.replace("#", tap.number)); break; }
        if (status >= 400) break;
        write(read().filter((one) => one.id !== tap.id));
        document.getElementById("done").hidden = false;
      }
    } catch { /* no network yet: the taps stay */ } finally { busy = false; }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const number = form.elements.number.value.trim();
    if (!number) return;
    write([...read(), { id: id(), number, at: new Date().toISOString() }]);
    form.elements.number.value = "";
    sendAll();
  });

  addEventListener("online", sendAll);
  setInterval(sendAll, 20000);
  if ("serviceWorker" in navigator) navigator.serviceWorker.register("/withdraw/worker.js", { scope: "/withdraw/" });
  show();
  sendAll();
})();
