// Keeps what is typed: soon after a pause, before the page is left; tells when somebody else saved first.

const PAUSE = 1500;

export class Saving {
  constructor(form, state) {
    this.form = form;
    this.state = state;
    this.pending = false;
    this.stopped = false;
    if (form.elements.draft.value && location.pathname.startsWith("/new/")) history.replaceState(null, "", form.action);
    addEventListener("beforeunload", (event) => { if (this.pending && !this.sent) event.preventDefault(); });
    addEventListener("pagehide", () => this.pending && !this.sent && navigator.sendBeacon && this.leave());
    form.addEventListener("submit", (event) => this.send(event));
    for (const back of ["online", "focus"]) addEventListener(back, () => this.refused && this.save());
  }

  changed() {
    if (this.stopped) return;
    this.pending = true;
    this.say(this.form.dataset.unsaved);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  body() {
    const data = new URLSearchParams(new FormData(this.form));
    data.set("do", "autosave");
    return data;
  }

  // Beside a save that is under way, what is sent would be taken for somebody else's.
  send(event) {
    this.sent = true;
    clearTimeout(this.timer);
    if (!this.running) return;
    event.preventDefault();
    this.running.then(() => this.form.requestSubmit(event.submitter));
  }

  async save() {
    if (this.running) return void (this.again = true);
    this.running = this.saving();
    await this.running;
    this.running = undefined;
    if (this.again && !this.sent) { this.again = false; this.changed(); }
  }

  async saving() {
    this.pending = false;
    this.say(this.form.dataset.saving);
    try {
      const answer = await fetch(this.form.action, { method: "POST", body: this.body(), headers: { Accept: "application/json" } });
      const said = await answer.json();
      if (answer.ok) this.kept(said);
      else if (answer.status === 409 || answer.status === 412) this.conflict(said);
      else this.failed(answer.status === 401);
    } catch { this.failed(); }
  }

  kept(said) {
    this.refused = false;
    if (!this.form.elements.draft.value) {
      history.replaceState(null, "", said.address);
      this.form.action = said.address;
    }
    this.form.elements.draft.value = said.id;
    this.form.elements.revision.value = said.revision;
    if (!this.pending) this.say(`${this.form.dataset.saved} ${said.saved_at}`);
  }

  conflict(said) {
    this.stopped = true;
    this.say(said.by ? `${this.form.dataset.conflict} (${said.by}, ${said.at})` : said.said, true);
  }

  // Whoever is signed out signs in beside this page; it tries again when one comes back to it.
  failed(signedOut) {
    this.pending = this.refused = true;
    this.say(signedOut ? this.form.dataset.signedout : this.form.dataset.offline, true);
    if (signedOut) {
      const link = document.createElement("a");
      Object.assign(link, { href: this.form.dataset.signin, target: "_blank", rel: "noopener", textContent: this.form.dataset.signinword });
      this.state.append(" ", link);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), 10_000);
  }

  leave() {
    if (this.form.elements.draft.value && !this.stopped) navigator.sendBeacon(this.form.action, this.body());
  }

  say(text, bad = false) {
    this.state.textContent = text;
    this.state.classList.toggle("bad", bad);
  }
}
