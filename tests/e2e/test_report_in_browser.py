"""The page of a session in Chromium: what plays, what the keyboard reaches, and that nothing acts in it."""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from testbed import made_up_year
from testbed.command import Voicecoach
from tests.support.report_sessions import harmful, of_people
from voicecoach.document import session_to_json
from voicecoach.report.progress import write
from voicecoach.sessions.skimming import skim
from voicecoach.sessions.store import FolderSessionStore

pytestmark = [pytest.mark.browser, pytest.mark.people, pytest.mark.slow]

PEOPLE, HARM = "2026-11-22-0930", "2026-11-23-0930"
A_WHILE = 20_000  # ms, on a busy machine


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the reports of both sessions, made by the command."""
    voicecoach = Voicecoach(tmp_path_factory.mktemp("report"))
    store = FolderSessionStore(voicecoach.data)
    of_people(store, PEOPLE)
    session = harmful(HARM)
    store.begin(session)
    store.end(session)
    for name, options in ((PEOPLE, []), (HARM, []), (PEOPLE, ["--without-words", "--to", "shared.html"])):
        done = voicecoach("report", name, *options)
        assert (done.returncode, done.stderr) == (0, "")
    done = voicecoach("report", PEOPLE, "--sound", "beside", "--to", "beside.html")
    assert done.returncode == 0
    lately = [skim(session_to_json(one).encode()).outline for one in made_up_year.sessions(9)]
    (voicecoach.home / "progress.html").write_text("".join(write(lately, date(2026, 11, 29))), "utf-8")
    return voicecoach.home


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that fails the test where anything was asked of anybody, was refused or went wrong."""
    context = chromium.new_context()
    context.set_default_timeout(A_WHILE)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.on("request", lambda request: wrong.append(request.url) if _leaves(request.url) else None)
    yield page
    context.close()
    assert wrong == []


def _leaves(address: str) -> bool:
    return not address.startswith(("file:", "data:", "blob:"))


def opened(page: Page, folder: Path, name: str) -> Page:
    page.goto((folder / name).as_uri())
    return page


def until(page: Page, expression: str) -> None:
    """Wait for it to be true. Playwright's own way is JavaScript in a string, which the page forbids."""
    end = time.monotonic() + A_WHILE / 1000
    while not page.evaluate(expression):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(30)


def place(page: Page, answer: int = 1) -> float:
    """Where the sound of an answer is, seconds."""
    found = page.evaluate(f"document.querySelector('#a{answer} audio').currentTime")
    assert isinstance(found, (int, float))
    return float(found)


@pytest.mark.parametrize("name", [f"voicecoach-{PEOPLE}.html", "beside.html"])
def test_an_answer_is_played_from_where_one_clicks_and_its_words_move_along(
    page: Page, pages: Path, name: str
) -> None:
    opened(page, pages, name)
    page.click("#a1 .play")
    until(page, "document.querySelector('#a1 audio').currentTime > .3")
    assert page.get_attribute("#a1 .play", "aria-label") == "Pause"
    word = page.locator("#a1 .transcript .w.word").nth(5)
    begun = float(word.get_attribute("data-s") or "nan")
    word.click()
    until(page, f"document.querySelector('#a1 audio').currentTime > {begun}")
    assert place(page) < begun + 5
    until(page, "document.querySelector('#a1 .transcript .now') !== null")
    page.click("#a1 .play")
    box = page.locator("#a1 .timeline").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 60)
    until(page, "!document.querySelector('#a1 audio').paused")
    duration = float(page.get_attribute("#a1", "data-duration") or "nan")
    assert duration / 2 - 0.2 <= place(page) < duration / 2 + 5
    page.click("#a2 .play")  # one at a time
    until(page, "document.querySelector('#a1 audio').paused")


def test_all_of_it_can_be_done_by_keyboard(page: Page, pages: Path) -> None:
    opened(page, pages, f"voicecoach-{PEOPLE}.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    timeline = page.locator("#a1 .timeline")
    timeline.focus()
    page.keyboard.press("PageUp")
    page.keyboard.press("ArrowRight")
    assert place(page) == pytest.approx(11.0)
    assert timeline.get_attribute("aria-valuetext") == "0:11 of 0:27"
    page.keyboard.press("Enter")
    until(page, "document.querySelector('#a1 audio').currentTime > 11.1")
    page.keyboard.press(" ")
    until(page, "document.querySelector('#a1 audio').paused")
    page.locator("#a1 .transcript .w").first.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    chosen = page.locator("#a1 .transcript .w").nth(4)
    assert page.evaluate("document.activeElement.dataset.s") == chosen.get_attribute("data-s")
    page.keyboard.press("Enter")
    begun = float(chosen.get_attribute("data-s") or "nan")
    until(page, f"Math.abs(document.querySelector('#a1 audio').currentTime - {begun}) < 3")


def test_a_screen_reader_has_nothing_to_complain_of(chromium: Browser, pages: Path) -> None:
    quick = {"resultTypes": ["violations"]}
    for colours, rules in (("light", quick), ("dark", quick | {"runOnly": ["color-contrast"]})):
        context = chromium.new_context(color_scheme=colours)  # type: ignore[arg-type]
        page = opened(context.new_page(), pages, f"voicecoach-{PEOPLE}.html")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        found = Axe().run(page, options=rules)
        assert found.violations_count == 0, found.generate_report()
        context.close()


def test_on_paper_all_is_open_and_what_can_only_be_clicked_is_left_out(page: Page, pages: Path) -> None:
    opened(page, pages, f"voicecoach-{PEOPLE}.html")
    page.emulate_media(media="print")
    for selector in ("#a1 .controls", "#a1 .hint", ".skip"):
        assert not page.is_visible(selector)
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) >= 3
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_text_that_means_harm_is_text(page: Page, pages: Path) -> None:
    opened(page, pages, f"voicecoach-{HARM}.html")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for selector in (".overview a", "#a1 .w", "#a1 .at", "#a1 summary"):
        page.locator(selector).first.click()
    page.locator("#a1").press("End")
    assert page.evaluate("window.harm") is None
    assert page.locator("script, style").count() == 2
    assert page.locator("img, iframe, object, embed, base, form, [onclick], [onerror], [onload]").count() == 0
    text = page.inner_text("body")
    assert "<img src=x onerror=window.harm=1>" in text
    assert "{{ 7*7 }}" in text
    assert "\u202e" not in text
    assert page.locator("h2").count() == 3  # overview, question, follow-up


def test_ten_answers_with_their_sound_open_in_under_a_second(page: Page, pages: Path) -> None:
    text = (pages / f"voicecoach-{PEOPLE}.html").read_text("utf-8")
    before, article, after = re.split(r"(?s)(<article .*?</article>)", text, maxsplit=1)
    (pages / "ten.html").write_text(before + article * 10 + after, "utf-8")
    took = []
    for _ in range(3):
        opened(page, pages, "ten.html")
        took.append(page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
    assert page.locator("article").count() >= 10
    assert min(took) < 1000


def test_the_page_of_progress_is_read_by_everybody_in_every_form(
    page: Page, chromium: Browser, pages: Path
) -> None:
    opened(page, pages, "progress.html")
    assert page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") < 2000
    page.evaluate("document.querySelectorAll('details:first-of-type').forEach((one) => { one.open = true; })")
    found = Axe().run(page, options={"resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()
    chart = page.locator(".chart").filter(has_text="Ums a minute").first
    assert "fewer: better" in chart.inner_text()
    assert chart.locator("circle").count() > 5
    assert page.locator("script").count() == 0
    page.set_viewport_size({"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.pdf(format="A4").startswith(b"%PDF")
    context = chromium.new_context(color_scheme="dark")
    dark = opened(context.new_page(), pages, "progress.html")
    found = Axe().run(dark, options={"runOnly": ["color-contrast"], "resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()
    context.close()


def test_a_copy_to_share_says_nothing_of_what_was_said(page: Page, pages: Path) -> None:
    text = (pages / "shared.html").read_text("utf-8")
    assert "<audio" not in text
    assert "data:audio" not in text
    for word in ("random", "wake-up", "crap"):
        assert word not in text
    opened(page, pages, "shared.html")
    assert "This copy holds no recordings and none of the words" in page.inner_text(".lead")
    assert page.locator("#a1 .wave .body").count() == 1
    assert page.locator("#a1 .figure, .compared .figure").count() > 6
