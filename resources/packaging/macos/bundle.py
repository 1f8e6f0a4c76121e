# SPDX-License-Identifier: MIT
# Run inside afterprompt.spec on macOS, where BUNDLE and what it collects are known. Not run where it was written.
import os as _os

BUNDLE(  # noqa: F821 - PyInstaller puts it into the spec
    folder,  # noqa: F821
    name="Afterprompt.app",
    icon=_os.environ.get("AFTERPROMPT_ICON"),
    bundle_identifier=identity.APP_ID,  # noqa: F821
    version=_os.environ.get("AFTERPROMPT_VERSION", "0"),
    info_plist={
        "CFBundleName": "Afterprompt",
        "CFBundleDisplayName": "Afterprompt",
        "CFBundleExecutable": "afterprompt-window",
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de", "fr", "es", "ja", "ar"],
        "LSApplicationCategoryType": "public.app-category.utilities",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"{identity.PUBLISHER}. MIT licence.",  # noqa: F821
        "NSRequiresAquaSystemAppearance": False,
    },
)
