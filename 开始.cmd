@echo off
rem Opens the desk of Mingzhang on Windows: installs what is missing, then opens it in the browser.
rem The file is UTF-8 without a mark at its start; the code page is set before any Chinese is printed.
setlocal DisableDelayedExpansion
chcp 65001 >nul
cd /d "%~dp0" || exit /b 1
rem What is said is Chinese where nobody names another language.
if not defined LANG set "LANG=zh_CN.UTF-8"

where node >nul 2>nul
if errorlevel 1 goto missing
where npm >nul 2>nul
if errorlevel 1 goto missing
node -e "const [a,b]=process.versions.node.split('.').map(Number);process.exit(a>22||(a===22&&b>=13)?0:1)"
if errorlevel 1 goto old

call npm run --silent desk -- --lang zh-CN %*
if errorlevel 1 goto failed
exit /b 0

:missing
echo 这台电脑没有安装 Node。请从 https://nodejs.org 下载安装“LTS”版，然后再双击一次。
goto stop

:old
echo 这台电脑的 Node 太旧，需要 22.13 或更新的版本。请从 https://nodejs.org 下载安装“LTS”版，然后再双击一次。
goto stop

:failed
echo 工作台没有打开，或已中断。请看上面的说明，处理后再双击一次。

:stop
pause
exit /b 1
