# SPDX-License-Identifier: MIT
"""Does anything notice a wrong fact? The content of the policy model is changed on purpose.

``python -m tests.mutation.run`` changes one rule, subject or question at a time and says which
changes no proof, no entry of the register of facts and no golden table notices.
"""
