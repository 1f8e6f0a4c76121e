; SPDX-License-Identifier: MIT
; The Windows installer, for Inno Setup 6.3 or newer. Not run on the machine where it was written.
;
;     iscc /DVersion=0.1.0 /DBundle=..\..\..\dist\work\bundles\afterprompt resources\packaging\windows\afterprompt.iss
;
; Installing without questions:
;     for everybody, as an administrator   afterprompt-0.1.0-windows.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART /ALLUSERS
;     for one person                       afterprompt-0.1.0-windows.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART /CURRENTUSER
; Further switches: /DIR="..." /TASKS="desktopicon,path" /LOG="..." /FORCECLOSEAPPLICATIONS (a window that is open closes)
; A newer version is installed in the same way, over the older one. Exit status: 0 done, 5 somebody cancelled, else failed.
; Removing without questions, everybody's and one person's:
;     "%ProgramFiles%\Afterprompt\unins000.exe" /VERYSILENT /SUPPRESSMSGBOXES /NORESTART
;     "%LocalAppData%\Programs\Afterprompt\unins000.exe" /VERYSILENT /SUPPRESSMSGBOXES /NORESTART
; What an organisation put into %ProgramData%\afterprompt, and what persons keep, is never touched.

#ifndef Version
  #error Give the version: /DVersion=0.1.0
#endif
#ifndef Bundle
  #define Bundle "..\..\..\dist\work\bundles\afterprompt"
#endif
#ifndef Publisher
  #define Publisher "The Afterprompt authors"
#endif
#ifndef Homepage
  #define Homepage "https://afterprompt.example"
#endif
#ifndef Output
  #define Output "..\..\..\dist"
#endif

[Setup]
; Never change this: it is how a newer version finds the older one.
AppId={{5B1B7A0B-6E0D-4E0F-9E0B-2C1C7C6F9A41}
AppName=Afterprompt
AppVersion={#Version}
AppVerName=Afterprompt {#Version}
AppPublisher={#Publisher}
AppPublisherURL={#Homepage}
AppSupportURL={#Homepage}
AppUpdatesURL={#Homepage}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Afterprompt
DefaultGroupName=Afterprompt
DisableProgramGroupPage=yes
DisableDirPage=auto
; For one person unless an administrator asks for everybody, in the dialogue or with /ALLUSERS.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; What Qt 6.11 runs on.
MinVersion=10.0.17763
OutputDir={#Output}
OutputBaseFilename=afterprompt-{#Version}-windows
SetupIconFile={#Output}\work\papers\afterprompt.ico
UninstallDisplayIcon={app}\afterprompt-window.exe
UninstallDisplayName=Afterprompt
LicenseFile=..\..\..\LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
; A running window is asked to close, also by an update without questions.
CloseApplications=yes
RestartApplications=no
ChangesEnvironment=yes
; Set by /DSign: a tool of this name is configured with iscc /Ssign="signtool sign ... $f".
#ifdef Sign
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"
Name: "french"; MessagesFile: "compiler:Languages\French.isl"
Name: "spanish"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "japanese"; MessagesFile: "compiler:Languages\Japanese.isl"

[CustomMessages]
english.AddToPath=Make the command afterprompt known to terminals
german.AddToPath=Den Befehl afterprompt in Terminals bekannt machen
french.AddToPath=Rendre la commande afterprompt disponible dans les terminaux
spanish.AddToPath=Hacer que los terminales conozcan la orden afterprompt
japanese.AddToPath=ターミナルで afterprompt コマンドを使えるようにする

[Tasks]
Name: "path"; Description: "{cm:AddToPath}"
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; Modules of an older version must not stay beside those of the newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion
Source: "{#Output}\NOTICES.txt"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Output}\afterprompt-{#Version}.cdx.json"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\Afterprompt"; Filename: "{app}\afterprompt-window.exe"
Name: "{autodesktop}\Afterprompt"; Filename: "{app}\afterprompt-window.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\afterprompt-window.exe"; Description: "{cm:LaunchProgram,Afterprompt}"; Flags: nowait postinstall skipifsilent

[UninstallDelete]
; Settings and reviews are the person's own and stay.
Type: filesandordirs; Name: "{app}\_internal"

[Code]
function PathRoot: Integer;
begin
  if IsAdminInstallMode then
    Result := HKEY_LOCAL_MACHINE
  else
    Result := HKEY_CURRENT_USER;
end;

function PathKey: String;
begin
  if IsAdminInstallMode then
    Result := 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment'
  else
    Result := 'Environment';
end;

procedure AddToPath;
var
  Paths: String;
begin
  if not RegQueryStringValue(PathRoot, PathKey, 'Path', Paths) then
    Paths := '';
  if Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Paths) + ';') > 0 then
    exit;
  if (Paths <> '') and (Copy(Paths, Length(Paths), 1) <> ';') then
    Paths := Paths + ';';
  RegWriteExpandStringValue(PathRoot, PathKey, 'Path', Paths + ExpandConstant('{app}'));
end;

procedure RemoveFromPath;
var
  Paths, Folder: String;
  Place: Integer;
begin
  if not RegQueryStringValue(PathRoot, PathKey, 'Path', Paths) then
    exit;
  Folder := ExpandConstant('{app}');
  Place := Pos(';' + Uppercase(Folder) + ';', ';' + Uppercase(Paths) + ';');
  if Place = 0 then
    exit;
  { In the padded text the separator before the folder stands at Place, which is Place - 1 in the value itself. }
  if Place > 1 then
    Delete(Paths, Place - 1, Length(Folder) + 1)
  else
    Delete(Paths, 1, Length(Folder) + 1);
  RegWriteExpandStringValue(PathRoot, PathKey, 'Path', Paths);
end;

procedure CurStepChanged(CurStep: TSetupStep);
begin
  if (CurStep = ssPostInstall) and WizardIsTaskSelected('path') then
    AddToPath;
end;

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if CurUninstallStep = usPostUninstall then
    RemoveFromPath;
end;
