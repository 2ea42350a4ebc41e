#!/usr/bin/env bash
# Fetches what some tests use where it is there, and skip where it is not: Prometheus' server and promtool, from Debian's package.
# Needs apt on Debian or Ubuntu; no root. Nothing is installed or started: the package is unpacked into integration-tests/target/tools.
set -euo pipefail
tools="$(cd "$(dirname "$0")" && pwd)/target/tools"
command -v apt-get > /dev/null || { echo "apt-get is not there: put prometheus and promtool on the PATH instead" >&2; exit 1; }
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
(cd "$scratch" && apt-get download prometheus && dpkg-deb -x prometheus_*.deb unpacked)
mkdir -p "$tools"
install "$scratch/unpacked/usr/bin/prometheus" "$scratch/unpacked/usr/bin/promtool" "$tools/"
"$tools/promtool" --version | head -1
