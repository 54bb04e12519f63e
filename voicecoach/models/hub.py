"""What the Hugging Face hub says about a model's files, and their bytes.

The library of the hub is used for addresses, the listing and the connection (proxies, certificates,
HF_ENDPOINT). Not for downloading: it no longer goes on where an earlier run stopped, and it would
share its cache with us (decision 0033). No token is sent and no telemetry.
"""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voicecoach.errors import DownloadFailed
from voicecoach.models.catalogue import KnownModel

if TYPE_CHECKING:
    import huggingface_hub

_WANTED = ("config.json", "preprocessor_config.json", "model.bin", "tokenizer.json", "vocabulary.*")
_HUB = "https://huggingface.co"
_PAGE = re.compile(rb"\s*<(!doctype|html|\?xml|head|body)\b", re.IGNORECASE)
"""How a page begins; no file of a model does."""
_FINAL = frozenset({401, 403, 404, 407, 410})
"""Status of answers that will be the same a second later."""
_TIMEOUT = 30.0
"""Seconds without a byte after which a connection counts as lost."""


@dataclass(frozen=True, slots=True)
class HubFile:
    """One file of a model, as the hub has it."""

    name: str
    size: int
    """Bytes."""
    sha256: str | None
    """Of the content; large files have it."""
    blob: str
    """Git's own name for the content (SHA-1); files without a sha256 are checked with it. The sha256 again
    where that was known beforehand."""
    url: str
    """Of exactly this version."""


class Refused(DownloadFailed):
    """It would be no better at the next attempt."""


def files(model: KnownModel) -> tuple[HubFile, ...]:
    """The files of ``model``: as the catalogue has them, else as the hub lists its current version. Raises
    DownloadFailed.
    """
    hub = _hub()
    if model.files:
        return tuple(
            HubFile(
                file.name,
                file.size,
                file.sha256,
                file.sha256,
                hub.hf_hub_url(model.repository, file.name, revision=model.revision, endpoint=_endpoint()),
            )
            for file in model.files
        )
    api = hub.HfApi(endpoint=_endpoint(), token=False)
    try:
        info = api.model_info(model.repository, files_metadata=True, timeout=_TIMEOUT)
    # What the connection raises belongs to whichever HTTP library the hub's library is built on.
    except Exception as error:
        if isinstance(error, ValueError | LookupError | TypeError):
            raise _page(model.repository) from error
        raise _failed(model.repository, error) from error
    found = []
    for sibling in info.siblings or ():
        name, size = sibling.rfilename, sibling.size
        if not any(fnmatch.fnmatchcase(name, pattern) for pattern in _WANTED):
            continue
        if size is None or sibling.blob_id is None:
            raise DownloadFailed(
                f"{_endpoint()} does not say how large {name} is and what must be in it, so it cannot be"
                " checked; use another hub (HF_ENDPOINT), or copy the folder of a model and give its path."
            )
        url = hub.hf_hub_url(model.repository, name, revision=info.sha, endpoint=_endpoint())
        found.append(HubFile(name, size, sibling.lfs.sha256 if sibling.lfs else None, sibling.blob_id, url))
    return tuple(found)


def received(file: HubFile, start: int) -> Iterator[bytes]:
    """The bytes of ``file`` from number ``start`` on, as they arrive. Raises DownloadFailed."""
    hub = _hub()
    from huggingface_hub.utils import build_hf_headers, hf_raise_for_status

    # Compressed on the way, a part could not be continued.
    headers = build_hf_headers(token=False) | {"Accept-Encoding": "identity"}
    if start:
        headers["Range"] = f"bytes={start}-"
    partial_content = 206
    try:
        with hub.get_session().stream("GET", file.url, headers=headers, timeout=_TIMEOUT) as response:
            hf_raise_for_status(response)
            _refuse_page(file.name, response.headers.get("Content-Type", ""))
            # A server may answer with the whole file all the same.
            unwanted = 0 if response.status_code == partial_content else start
            at_start = response.status_code != partial_content
            # As they come off the wire: collected into larger blocks, some would be lost with the connection.
            for block in response.iter_bytes():
                if at_start:
                    _refuse_page(file.name, "", block)
                at_start = False
                yield block[unwanted:]
                unwanted = max(0, unwanted - len(block))
    except Refused:
        raise
    except Exception as error:
        raise _failed(file.name, error) from error


def _hub() -> huggingface_hub:
    import huggingface_hub
    from huggingface_hub import constants

    # Otherwise it asks the hub which programs to look for in our environment, and tells it.
    constants.HF_HUB_DISABLE_TELEMETRY = True
    return huggingface_hub


def _endpoint() -> str:
    return (os.environ.get("HF_ENDPOINT") or _HUB).rstrip("/")


def _refuse_page(what: str, kind: str, beginning: bytes = b"") -> None:
    if kind.startswith("text/html") or _PAGE.match(beginning):
        raise _page(what)


def _page(what: str) -> Refused:
    return Refused(
        f"{_endpoint()} answered with something other than {what}, most likely a page of a proxy or of this"
        " network's sign-in, and nothing of it was kept; open that address in a browser to see it, or set"
        " HTTPS_PROXY or HF_ENDPOINT."
    )


def _failed(what: str, error: Exception) -> DownloadFailed:
    from huggingface_hub.errors import OfflineModeIsEnabled

    reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    status = getattr(getattr(error, "response", None), "status_code", 0)
    final = isinstance(error, OfflineModeIsEnabled) or status in _FINAL
    return (Refused if final else DownloadFailed)(
        f"{what} could not be fetched from {_endpoint()}: {reason.rstrip('.')}. Check the connection and run"
        " the same command again, what has arrived is kept; or copy a model's folder from another machine and"
        " give its path."
    )
