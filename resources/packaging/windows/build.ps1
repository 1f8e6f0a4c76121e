# SPDX-License-Identifier: MIT
# Builds the Windows installer. Not run on the machine where it was written.
#
#     powershell -File resources\packaging\windows\build.ps1 [-Licenses FOLDER] [-SignWith "signtool sign /fd sha256 ..."]
#
# Needs Python 3.11 or newer, git, and Inno Setup 6.3 or newer (iscc on the path). FOLDER holds LGPL-3 and GPL-3 as in
# Debian's /usr/share/common-licenses. The command to sign with must end where the name of the file is to follow.
param(
    [string]$Licenses = $env:AFTERPROMPT_LICENSES,
    [string]$SignWith = ""
)
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..\..")

function Invoke-Checked([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

$work = "dist\work"
$python = "$work\environment\Scripts\python.exe"
$wanted = "resources\packaging\requirements.txt"
New-Item -ItemType Directory -Force $work | Out-Null
# The tools live in an environment of their own, made anew when the list of them changes.
$made = "$work\environment\requirements.txt"
if (-not (Test-Path $made) -or (Get-FileHash $made).Hash -ne (Get-FileHash $wanted).Hash) {
    if (Test-Path "$work\environment") { Remove-Item -Recurse -Force "$work\environment" }
    Invoke-Checked "py" @("-3", "-m", "venv", "$work\environment")
    Invoke-Checked $python @("-m", "pip", "install", "--quiet", "--require-hashes", "-r", $wanted)
    Copy-Item $wanted $made
}
$env:AFTERPROMPT_LICENSES = $Licenses
$env:PYTHONHASHSEED = "0"
$env:PYTHONUTF8 = "1"
Invoke-Checked $python @("-B", "-m", "resources.packaging.pack", "python", "papers", "bundle")

$version = (& "$work\bundles\afterprompt\afterprompt.exe" --version).Split(" ")[1]
$options = @("/DVersion=$version", "/Q")
foreach ($name in "Publisher", "Homepage") {
    $options += "/D$name=" + (& $python -B -m resources.packaging.pack.identity $name.ToLower())
}
if ($SignWith) {
    foreach ($name in "afterprompt.exe", "afterprompt-window.exe") {
        Invoke-Expression "$SignWith $work\bundles\afterprompt\$name"
        if ($LASTEXITCODE -ne 0) { throw "signing $name failed" }
    }
    $options += @("/DSign", "/Ssign=$SignWith `$f")
}
Invoke-Checked "iscc" ($options + "resources\packaging\windows\afterprompt.iss")
Invoke-Checked $python @("-B", "-m", "resources.packaging.pack", "report")
