"""The recogniser that hears the fixture voices, and nothing else: ``python -m tools.recogniser``.

In the order of the work: ``corpus`` (what is said), ``voices`` (who says it), ``clips`` (how it is put
together), ``room`` (where), ``tokens`` and ``targets`` (what is to be written), ``model``, ``training``,
``export``, ``trials`` and ``evaluation``.
"""
