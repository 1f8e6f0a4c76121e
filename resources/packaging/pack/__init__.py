# SPDX-License-Identifier: MIT
"""Makes what is handed out: wheel, source archive, bundle, packages, and the papers that go with them."""
