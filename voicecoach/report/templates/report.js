// Plays an answer from wherever one clicks or chooses, and follows it through time line and words.
"use strict";
(() => {
  const STEP = 1, LEAP = 10, BEFORE = 0.3; // seconds
  const SPEEDS = [1, 1.25, 1.5, 0.75], ZOOMS = [1, 2, 4, 8, 16];
  const clock = (t) => `${Math.floor(t / 60)}:${String(Math.floor(t % 60)).padStart(2, "0")}`;
  let current = null; // the answer that is heard

  class Answer {
    constructor(article) {
      this.article = article;
      this.duration = Number(article.dataset.duration);
      this.audio = article.querySelector("audio");
      this.timeline = article.querySelector(".timeline");
      this.heads = article.querySelectorAll("line.playhead");
      this.words = [...article.querySelectorAll(".transcript .w")];
      this.starts = this.words.map((word) => Number(word.dataset.s));
      this.marks = [...article.querySelectorAll(".places .at")].map((mark) => Number(mark.dataset.at));
      this.now = null;
      this.chosen = this.words[0];
      if (this.chosen) this.chosen.tabIndex = 0;
      article.addEventListener("click", (event) => this.clicked(event));
      article.querySelector(".transcript")?.addEventListener("keydown", (event) => this.keyInText(event));
      if (this.audio) this.prepare();
    }

    prepare() {
      const { article, audio } = this;
      article.classList.add("ready");
      audio.controls = false;
      audio.hidden = true;
      article.querySelector(".controls").hidden = false;
      const slider = this.timeline;
      slider.setAttribute("role", "slider");
      slider.tabIndex = 0;
      slider.setAttribute("aria-label", "Position in the answer");
      slider.setAttribute("aria-describedby", `${article.id}-summary`);
      slider.setAttribute("aria-valuemin", "0");
      slider.setAttribute("aria-valuenow", "0");
      slider.setAttribute("aria-valuetext", `0:00 of ${clock(this.duration)}`);
      slider.setAttribute("aria-valuemax", this.duration.toFixed(1));
      slider.addEventListener("keydown", (event) => this.keyOnTimeline(event));
      slider.addEventListener("click", (event) => {
        const box = slider.getBoundingClientRect();
        this.play(((event.clientX - box.left) / box.width) * this.duration);
      });
      audio.addEventListener("play", () => this.follow());
      for (const end of ["pause", "ended"]) audio.addEventListener(end, () => this.stopped());
      audio.addEventListener("seeked", () => this.show(audio.currentTime));
      audio.addEventListener("error", () => this.silent());
      this.show(0);
    }

    // A data address is turned into a blob once, when it is first wanted: browsers seek in those at once.
    load() {
      const { audio } = this;
      if (this.loaded) return;
      this.loaded = true;
      if (!audio.src.startsWith("data:")) return;
      const [head, body] = audio.src.split(",", 2);
      const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
      audio.src = URL.createObjectURL(new Blob([bytes], { type: head.slice(5).split(";")[0] }));
    }

    play(from) {
      this.load();
      if (current && current !== this) current.audio.pause();
      current = this;
      if (from !== undefined) this.audio.currentTime = Math.min(Math.max(0, from), this.duration);
      this.audio.play().catch(() => {});
    }

    toggle() {
      if (this.audio.paused) this.play(this.audio.ended ? 0 : undefined);
      else this.audio.pause();
    }

    seek(to) {
      this.load();
      this.audio.currentTime = Math.min(Math.max(0, to), this.duration);
      this.show(this.audio.currentTime);
    }

    follow() {
      this.article.classList.add("playing");
      this.button(".play", "Pause");
      const step = () => {
        this.show(this.audio.currentTime);
        if (!this.audio.paused) requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    }

    stopped() {
      this.article.classList.replace("playing", "stopped");
      this.button(".play", "Play");
      this.show(this.audio.currentTime);
    }

    silent() {
      if (this.article.querySelector(".silent")) return;
      const sentence = document.createElement("p");
      sentence.className = "note silent";
      sentence.setAttribute("role", "alert");
      sentence.textContent = "This browser could not play the recording. It is Opus in Ogg, which current versions of Firefox, Chrome, Edge and Safari play; if the sound lies in a folder beside this page, keep the two together.";
      this.article.querySelector(".player").prepend(sentence);
    }

    show(time) {
      const place = `${this.duration ? (100 * time) / this.duration : 0}%`;
      for (const head of this.heads) {
        head.setAttribute("x1", place);
        head.setAttribute("x2", place);
      }
      const written = clock(time);
      const now = this.article.querySelector(".time .now");
      if (now && now.textContent !== written) {
        now.textContent = written;
        this.timeline.setAttribute("aria-valuenow", time.toFixed(1));
        this.timeline.setAttribute("aria-valuetext", `${written} of ${clock(this.duration)}`);
        this.keepInView(time);
      }
      if (!this.audio || !this.article.matches(".playing, .stopped")) return;
      this.mark(this.words[this.at(time)] ?? null);
    }

    // The last word that has begun, or -1.
    at(time) {
      let low = 0, high = this.starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.starts[middle] <= time + 0.02) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    }

    mark(word) {
      if (word === this.now) return;
      this.now?.classList.remove("now");
      word?.classList.add("now");
      this.now = word;
      const text = word?.closest(".transcript");
      if (!text || text.scrollHeight <= text.clientHeight) return;
      const top = word.offsetTop - text.offsetTop;
      if (top < text.scrollTop || top > text.scrollTop + text.clientHeight - 60) text.scrollTop = top - 60;
    }

    keepInView(time) {
      const view = this.timeline.parentElement;
      if (view.scrollWidth <= view.clientWidth) return;
      const x = (time / this.duration) * view.scrollWidth;
      if (x < view.scrollLeft || x > view.scrollLeft + view.clientWidth * 0.95) view.scrollLeft = x - view.clientWidth * 0.1;
    }

    clicked(event) {
      const place = event.target.closest(".at, .transcript .w");
      if (place) {
        const time = Number(place.dataset.at ?? place.dataset.s);
        if (this.audio) {
          event.preventDefault();
          this.play(place.matches(".at") ? Math.max(0, time - BEFORE) : time);
        } else if (place.matches(".at")) {
          this.mark(this.words[this.at(time)] ?? null);
        }
        if (place.matches(".w")) this.choose(place, false);
      } else if (event.target.matches(".play")) this.toggle();
      else if (event.target.matches(".next")) this.jump(1);
      else if (event.target.matches(".back")) this.jump(-1);
      else if (event.target.matches(".speed")) this.speed(event.target);
      else if (event.target.matches(".zoom")) this.zoom(event.target);
    }

    // To the next or the last but one mark: the last one is what was just heard.
    jump(by) {
      const time = this.audio.currentTime + BEFORE;
      const there = by > 0 ? this.marks.find((mark) => mark > time + 0.05) : this.marks.findLast((mark) => mark < time - 1);
      if (there !== undefined) this.play(there - BEFORE);
    }

    speed(button) {
      const next = SPEEDS[(SPEEDS.indexOf(this.audio.playbackRate) + 1) % SPEEDS.length];
      this.audio.defaultPlaybackRate = this.audio.playbackRate = next;
      button.textContent = `${next}×`;
      button.setAttribute("aria-label", `Speed: ${next === 1 ? "normal" : `${next} times`}`);
    }

    zoom(button) {
      const before = Number(this.timeline.dataset.zoom ?? 1);
      const next = ZOOMS[(ZOOMS.indexOf(before) + 1) % ZOOMS.length];
      this.timeline.classList.remove(`z${before}`);
      if (next > 1) this.timeline.classList.add(`z${next}`);
      this.timeline.dataset.zoom = next;
      button.textContent = next === 1 ? "Zoom" : `Zoom ${next}×`;
      button.setAttribute("aria-label", `Zoom: ${next === 1 ? "whole answer" : `${next} times`}`);
      this.keepInView(this.audio.currentTime);
    }

    button(name, label) {
      const button = this.article.querySelector(name);
      button.textContent = label;
      button.setAttribute("aria-label", label);
    }

    keyOnTimeline(event) {
      const time = this.audio.currentTime;
      const seek = { ArrowLeft: time - STEP, ArrowDown: time - STEP, ArrowRight: time + STEP, ArrowUp: time + STEP, PageDown: time - LEAP, PageUp: time + LEAP, Home: 0, End: this.duration }[event.key];
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (seek !== undefined) this.seek(seek);
      else if (event.key === " " || event.key === "Enter") this.toggle();
      else return;
      event.preventDefault();
    }

    keyInText(event) {
      const word = event.target.closest(".w");
      if (!word || event.ctrlKey || event.metaKey || event.altKey) return;
      const index = this.words.indexOf(word);
      const paragraph = (by) => {
        const next = by > 0 ? word.parentElement.nextElementSibling : word.parentElement.previousElementSibling;
        return next?.querySelector(".w");
      };
      const to = { ArrowLeft: () => this.words[index - 1], ArrowRight: () => this.words[index + 1], ArrowUp: () => paragraph(-1), ArrowDown: () => paragraph(1), Home: () => this.words[0], End: () => this.words.at(-1) }[event.key];
      if (to) this.choose(to() ?? word, true);
      else if ((event.key === "Enter" || event.key === " ") && this.audio) this.play(Number(word.dataset.s));
      else return;
      event.preventDefault();
    }

    choose(word, focus) {
      this.chosen.tabIndex = -1;
      this.chosen = word;
      word.tabIndex = 0;
      if (focus) word.focus();
    }
  }

  for (const article of document.querySelectorAll("article.answer")) new Answer(article);
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".answer details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
