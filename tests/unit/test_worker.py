"""Work in the background."""

from __future__ import annotations

import threading
from collections import deque

import pytest

from voicecoach.conduct.worker import Job, Worker


class Bench:
    """Jobs that are brought one by one."""

    def __init__(self) -> None:
        self.jobs: deque[Job] = deque()
        self.worker = Worker("test", lambda: self.jobs.popleft() if self.jobs else None)
        self.worker.start()

    def bring(self, job: Job) -> None:
        with self.worker.changed:
            self.jobs.append(job)
            self.worker.changed.notify_all()

    def wait_until_over(self) -> None:
        with self.worker.changed:
            assert self.worker.changed.wait_for(lambda: not self.worker.busy, 30)


def test_what_was_brought_is_done_in_order_before_the_end() -> None:
    bench, done = Bench(), []
    for number in range(5):
        bench.bring(lambda number=number: done.append(number))  # type: ignore[misc]
    bench.worker.end()
    bench.worker.join()
    assert done == [0, 1, 2, 3, 4]
    assert not bench.worker.busy


def test_of_what_is_abandoned_the_job_at_hand_is_the_last() -> None:
    bench, done = Bench(), []
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> None:
        begun.set()
        assert go_on.wait(30)
        done.append("slow")

    bench.bring(slow)
    bench.bring(lambda: done.append("never"))
    assert begun.wait(30)
    bench.worker.abandon()
    go_on.set()
    bench.wait_until_over()
    assert done == ["slow"]


def test_what_goes_wrong_ends_it_wakes_who_waits_and_is_raised_at_the_end() -> None:
    bench = Bench()

    def broken() -> None:
        raise MemoryError("no room")

    bench.bring(broken)
    bench.wait_until_over()
    assert isinstance(bench.worker.error, MemoryError)
    with pytest.raises(MemoryError, match="no room"):
        bench.worker.join()
