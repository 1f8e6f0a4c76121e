# SPDX-License-Identifier: MIT
# Installs without questions, for one person and for everybody, uses the program, and removes it. The second needs an
# administrator. Not run on the machine where it was written.
#
#     powershell -File resources\packaging\windows\smoke.ps1 [-Scopes CURRENTUSER,ALLUSERS]
param([string[]]$Scopes = @("CURRENTUSER", "ALLUSERS"))
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..\..")
$installer = (Get-ChildItem dist\afterprompt-*-windows.exe)[0].FullName
$silently = "/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART"
$managed = Join-Path $env:ProgramData "afterprompt"

function Use-Program([string]$Folder) {
    & "$Folder\afterprompt.exe" --version
    if ($LASTEXITCODE -ne 0) { throw "--version failed" }
    & "$Folder\afterprompt.exe" explain -a channel=foundry -a hosting=azure --format json | ConvertFrom-Json | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "explain failed" }
    $told = & "$Folder\afterprompt.exe" doctor
    if ($LASTEXITCODE -ne 0) { throw "doctor found fault: $told" }
    if (-not ($told -match "Managed by: Example Ltd")) { throw "what the organisation set was not read" }

    $window = Start-Process "$Folder\afterprompt-window.exe" -PassThru
    if (-not $window.WaitForInputIdle(30000)) { throw "the window did not come up" }
    for ($try = 0; $try -lt 60 -and -not $window.MainWindowTitle; $try++) { Start-Sleep -Milliseconds 500; $window.Refresh() }
    if (-not $window.MainWindowTitle) { throw "the window has no title" }
    $window.CloseMainWindow() | Out-Null
    if (-not $window.WaitForExit(10000)) { throw "the window did not close" }
}

New-Item -ItemType Directory -Force $managed | Out-Null
'{"format": 1, "set_by": "Example Ltd", "settings": {"remember": {"value": false, "locked": true}}}' |
    Set-Content -Encoding ascii "$managed\managed.json"
foreach ($scope in $Scopes) {
    $folder = Join-Path $env:TEMP "afterprompt-smoke-$scope"
    $done = Start-Process $installer -Wait -PassThru -ArgumentList ($silently + "/$scope" + "/DIR=`"$folder`"")
    if ($done.ExitCode -ne 0) { throw "the installer ended with $($done.ExitCode)" }
    # Once more over itself, as an update does.
    $done = Start-Process $installer -Wait -PassThru -ArgumentList ($silently + "/$scope" + "/DIR=`"$folder`"")
    if ($done.ExitCode -ne 0) { throw "the update ended with $($done.ExitCode)" }
    Use-Program $folder
    $done = Start-Process "$folder\unins000.exe" -Wait -PassThru -ArgumentList $silently
    if ($done.ExitCode -ne 0) { throw "removing ended with $($done.ExitCode)" }
    for ($try = 0; $try -lt 20 -and (Test-Path $folder); $try++) { Start-Sleep -Milliseconds 500 }  # it removes itself last
    if (Test-Path $folder) { throw "something is left: $(Get-ChildItem -Recurse $folder)" }
    foreach ($root in "HKCU:\Environment", "HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\Environment") {
        if ((Get-ItemProperty $root).Path -like "*$folder*") { throw "the folder is still in the path of $root" }
    }
    if (-not (Test-Path "$managed\managed.json")) { throw "the organisation's file is gone" }
    "Installed, updated, used and removed: $scope"
}
Remove-Item "$managed\managed.json"
