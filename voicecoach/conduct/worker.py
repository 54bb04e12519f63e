"""Work done in the background, one job after the other."""

from __future__ import annotations

import threading
from collections.abc import Callable

Job = Callable[[], None]


class Worker:
    """A thread that does what there is to do until there will be no more. Who brings work never waits.

    ``changed`` guards what both sides know of: whoever brings work holds it and notifies. It is notified
    after each job, and at the end.
    """

    def __init__(self, name: str, following: Callable[[], Job | None]) -> None:
        """``following``: the next job, or ``None`` where there is none yet; called with ``changed`` held."""
        self.changed = threading.Condition()
        self.error: Exception | None = None
        """What a job raised: it was the last one."""
        self._following = following
        self._ended = self._abandoned = self._over = False
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)

    def start(self) -> None:
        """Begin, once ``following`` can be called."""
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether there may still be a job to do."""
        return not self._over

    def end(self) -> None:
        """No more is brought: what is left is the last."""
        with self.changed:
            self._ended = True
            self.changed.notify_all()

    def abandon(self) -> None:
        """Nobody wants any of it any more; the job at hand is the last."""
        with self.changed:
            self._abandoned = True
            self.changed.notify_all()

    def join(self) -> None:
        """Wait for the end, after ``end`` or ``abandon``. Raises what a job raised."""
        self._thread.join()
        if self.error is not None:
            raise self.error

    def _work(self) -> None:
        try:
            while (job := self._next()) is not None:
                job()
                with self.changed:
                    self.changed.notify_all()
        except Exception as error:  # noqa: BLE001 - carried to whoever waits for what the job was to find
            with self.changed:
                self.error = error
        with self.changed:
            self._over = True
            self.changed.notify_all()

    def _next(self) -> Job | None:
        """Wait for a job; ``None`` when there is no more to do."""
        with self.changed:
            while not self._abandoned:
                job = self._following()
                if job is not None or self._ended:
                    return job
                self.changed.wait()
        return None
