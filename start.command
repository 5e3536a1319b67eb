#!/bin/sh
# Opens the desk of 明账 on macOS: installs what is missing, then opens it in the browser. 在访达中双击；第一次可能要按住 Control 点“打开”
cd "$(dirname "$0")" || exit 1

# A double click brings no PATH of a shell: where installers and Homebrew put Node.
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin:$HOME/.volta/bin"
export PATH

# Finder sets no language either.
if [ -z "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" ]; then
  LANG="$(defaults read -g AppleLocale 2>/dev/null || echo en_US)"
  export LANG
fi

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  zh*) chinese=1 ;;
  *) chinese= ;;
esac

# The sentence in the language of the machine.
say() {
  if [ -n "$chinese" ]; then echo "$1"; else echo "$2"; fi
}

# Keeps a window open that was opened by a double click, so that the sentence can be read.
stop() {
  if [ -t 0 ]; then
    say '按回车键关闭这个窗口。' 'Press Enter to close this window.'
    read -r _
  fi
  exit 1
}

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  say '这台电脑没有安装 Node。请从 https://nodejs.org 下载安装“LTS”版，然后再打开一次。' \
    'Node is not installed on this machine. Install the “LTS” version from https://nodejs.org, then open this again.'
  stop
fi

# On Linux x64 the project brings a Node of its own, which npm then uses.
if ! node -e "var v=process.versions.node.split('.').map(Number);var own=process.platform==='linux'&&process.arch==='x64';process.exit(v[0]>22||(v[0]===22&&v[1]>=13)||(own&&v[0]>=18)?0:1)"; then
  say "这台电脑的 Node（$(node -v)）太旧，需要 22.13 或更新的版本。请从 https://nodejs.org 下载安装“LTS”版，然后再打开一次。" \
    "The Node of this machine ($(node -v)) is too old: 22.13 or later is needed. Install the “LTS” version from https://nodejs.org, then open this again."
  stop
fi

npm run --silent desk -- --lang zh-CN "$@" || stop
