# SPDX-License-Identifier: MIT
# Installs for one person without questions, uses the program, and removes it. Not run on the machine where it was written.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..\..")
$installer = (Get-ChildItem dist\afterprompt-*-windows.exe)[0].FullName
$folder = Join-Path $env:TEMP "afterprompt-smoke"

$done = Start-Process $installer -Wait -PassThru -ArgumentList "/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART", "/CURRENTUSER", "/DIR=`"$folder`""
if ($done.ExitCode -ne 0) { throw "the installer ended with $($done.ExitCode)" }

& "$folder\afterprompt.exe" --version
if ($LASTEXITCODE -ne 0) { throw "--version failed" }
& "$folder\afterprompt.exe" explain -a channel=foundry -a hosting=azure --format json | ConvertFrom-Json | Out-Null
if ($LASTEXITCODE -ne 0) { throw "explain failed" }

$window = Start-Process "$folder\afterprompt-window.exe" -PassThru
if (-not $window.WaitForInputIdle(30000)) { throw "the window did not come up" }
for ($try = 0; $try -lt 60 -and -not $window.MainWindowTitle; $try++) { Start-Sleep -Milliseconds 500; $window.Refresh() }
if (-not $window.MainWindowTitle) { throw "the window has no title" }
$window.CloseMainWindow() | Out-Null
if (-not $window.WaitForExit(10000)) { throw "the window did not close" }

$done = Start-Process "$folder\unins000.exe" -Wait -PassThru -ArgumentList "/VERYSILENT", "/NORESTART"
if ($done.ExitCode -ne 0) { throw "removing ended with $($done.ExitCode)" }
Start-Sleep -Seconds 3  # the uninstaller removes itself after it has ended
if (Test-Path $folder) { throw "something is left: $(Get-ChildItem -Recurse $folder)" }
"Installed, used and removed"
